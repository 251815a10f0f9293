import DocumentModel
import Testing

@testable import Repair

@Suite("Which lines go on in the next and which do not")
struct JoinBoundaryTests {
  @Test("headings without a full stop are joined with nothing")
  func headingsStay() throws {
    let text = "（一）主动公开的内容\n我局按月公开水质信息，群众可以查询。\n1.来信办理\n来信均已答复，没有积压。\n十、其他事项\n无其他事项\n河湾县水务局\n2022年1月10日"
    #expect(try repaired(text) == text)
  }

  @Test("a whole title does not go on in a line that begins within a sentence")
  func titleIsWhole() throws {
    let rest = "定，河湾县水务局编制本报告。\n一、来信办理"
    for title in ["河湾县水务局2021年工作年度报告", "河湾县水务局关于2021年度工作的报告", "2021年政府信息公开工作年度报告"] {
      #expect(try repaired("\(title)\n\(rest)") == "\(title)\n\(rest)")
      #expect(try repaired("\(title)⏎\(rest)") == "\(title)⏎\(rest)")
    }
  }

  @Test("a whole title does not go on in the lines below it, though it is as wide as they are")
  func wideTitle() throws {
    let title = "河湾县水务局关于2021年度工作情况的年度报告"
    let text = "\(title)⏎县水务局按照县办通知要求由办公室编写并经局务⏎会议审定。"
    #expect(try repaired(text) == "\(title)⏎县水务局按照县办通知要求由办公室编写并经局务会议审定。")
  }

  @Test("a sentence goes on behind a number, a head and a number again")
  func furnitureInARow() throws {
    let text = "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资\n- 3 -\n\u{0C}河湾县水务局2021年度工作报告\n料，反映良好。"
    let head = "河湾县水务局2021年度工作报告\n"
    #expect(try repaired(head + text) == head + "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。")
  }

  @Test("a title that comes again inside the first sentence is a running head, though the sentence has no mark yet")
  func titleInsideFirstSentence() throws {
    let title = "河湾县水务局2021年度工作报告"
    let text = "\(title)\n本报告依照《河湾县信息管理办法》和县办〔2020〕6号文件规定\n\(title)\n的格式编写，由办公室负责。"
    #expect(try repaired(text) == "\(title)\n本报告依照《河湾县信息管理办法》和县办〔2020〕6号文件规定的格式编写，由办公室负责。")
  }

  @Test("a sentence goes on in the first line of a paragraph with line breaks")
  func nextHasLineBreaks() throws {
    let blocks = [
      Block(id: 0, kind: .paragraph, text: "按照县办关于编写年度工作报告的通知要求，我"),
      Block(id: 1, kind: .paragraph, text: "局结合工作实际编写了本报告，内容如下；\n联系电话：0951-2000000，欢迎来访；"),
    ]
    let repaired = RepairEngine.repair(SourceDocument(blocks: blocks)).document
    #expect(repaired.blocks.map(\.text) == ["按照县办关于编写年度工作报告的通知要求，我局结合工作实际编写了本报告，内容如下；\n联系电话：0951-2000000，欢迎来访；"])
  }

  @Test("a number that a page turn cuts is joined, a row of numbers is not")
  func cutNumbers() throws {
    let date = "本报告由办公室编写，文中各项数字起于2 0 2\n1 年1月1日起，至12月31日止。"
    #expect(try repaired(date) == "本报告由办公室编写，文中各项数字起于2021年1月1日起，至12月31日止。")
    let row = "（二）部分公开（区分处理的，只计这一情形，不计 0\n其他情形）"
    #expect(try repaired(row) == row)
  }

  @Test(
    "numbers, labels and addresses that a page turn cuts are joined",
    arguments: [
      ("如对本报告有疑问，请与县水务局办公室联系（电话：0951-20000", "00）。"),
      ("联系方式：联系电话：0951-2000000，电子", "邮箱：sw@example.cn。"),
      ("本报告由县水务局办公室编写，电子邮箱：sw@example.cn，网址：www.hw", "12.example.cn/sw。"),
      ("本报告由县水务局办公室编写，联系电话：0951", "－2000000，邮编：750000。"),
      ("全县各单位按照通知要求结合 20", "21 年工作实际编写，没有遗漏。"),
      ("本报告由县水务局办公室编写。数据统计", "时间：2021年1月1日至12月31日。"),
    ])
  func cutStatements(first: String, second: String) throws {
    let text = "我局按月公开水质信息，群众可以查询。\n" + first + "\n- 3 -\n" + second
    #expect(!(try repaired(text)).contains(first + "\n"))
  }

  @Test("a number at the end of a table's row does not go on in the text below")
  func rowAboveText() throws {
    let text = "（一）收到来信数 12\n3 件，均已答复，没有积压的来信。"
    #expect(try repaired(text).hasPrefix("（一）收到来信数 12\n"))
  }

  @Test("no notice above a page turn goes on in a text that opens as a report does")
  func reportBelowNotice() throws {
    let notice = "来访请先预约，阅览室每周一闭馆"
    let report = "根据《河湾县水文资料管理办法》，我局编制本报告。"
    #expect(try repaired(notice + "\n- 3 -\n" + report) == notice + "\n" + report)
    let rest = "整理馆藏，读者可以改日再来。"
    #expect(try repaired(notice + "\n- 3 -\n" + rest) == notice + rest)
  }
}
