import DocumentModel
import Testing

@testable import Repair

/// Where repair must stop: text that looks damaged and is not, and damage that meets other damage.
@Suite struct BoundaryTests {
  @Test("a title between the frames of a portal page stays in the body")
  func titleBetweenFrames() throws {
    let text = "当前位置：首页 > 政务公开\n河湾县水务局2021年度工作报告\n发布时间：2022-01-10 浏览次数：8\n我局按月公开水质信息，群众可以查询。"
    #expect(try repaired(text) == "河湾县水务局2021年度工作报告\n我局按月公开水质信息，群众可以查询。")
  }

  @Test("a list of names that belongs to the report stays")
  func namesStay() throws {
    let text = "领导小组组成如下：\n组 长：赵一平 党组书记、局长\n副组长：钱 二 副局长\n孙三 办公室主任\n李 四 文书\n办公室设在局机关，负责日常工作。"
    #expect(try repaired(text) == text)
  }

  @Test("headings without a full stop are joined with nothing")
  func headingsStay() throws {
    let text = "（一）主动公开的内容\n我局按月公开水质信息，群众可以查询。\n1.来信办理\n来信均已答复，没有积压。\n十、其他事项\n无其他事项\n河湾县水务局\n2022年1月10日"
    #expect(try repaired(text) == text)
  }

  @Test("author's slips stay as they are")
  func slipsStay() throws {
    let text = "我局共收未收到来信，资金资金使用规范，受理渠。畅通。"
    #expect(try repaired(text) == text)
  }

  @Test("a sentence goes on behind a number, a head and a number again")
  func furnitureInARow() throws {
    let text = "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资\n- 3 -\n\u{0C}河湾县水务局2021年度工作报告\n料，反映良好。"
    let head = "河湾县水务局2021年度工作报告\n"
    #expect(try repaired(head + text) == head + "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。")
  }

  @Test("a table of numbers inside a pasted page stays a table")
  func numbersStay() throws {
    let text = "来信情况，我局汇总如下\n类别\t件数\n来信\t12\n来访\t3\n以上数据由办公室提供。"
    #expect(try repaired(text) == text)
  }

  @Test("a blank line inside a table does not end it, a header does")
  func tornTables() throws {
    let torn = "类别\t件数\n来信\t12\n\n\n来访\t3"
    #expect(try repaired(torn) == "类别\t件数\n来信\t12\n来访\t3")
    let apart = "类别\t件数\n来信\t12\n\n单位\t人数\n办公室\t3"
    #expect(RepairEngine.repair(try document(apart)).document.blocks.count == 2)
  }

  @Test("digits in cells are never joined")
  func digitsInCells() throws {
    #expect(try repaired("来信\t1 0 0\t1 2 件") == "来信\t1 0 0\t1 2 件")
  }

  @Test("spaces at the ends of a text go, also those that web pages indent with")
  func outerSpaces() throws {
    let indented = Block(id: 0, kind: .paragraph, text: "\u{A0}\u{A0} \u{3000}2021 年，我局公开 12 份文件。\u{A0}")
    let repaired = RepairEngine.repair(SourceDocument(blocks: [indented])).document
    #expect(repaired.blocks.map(\.text) == ["2021年，我局公开12份文件。"])
  }

  @Test("a title that comes again inside the first sentence is a running head, though the sentence has no mark yet")
  func titleInsideFirstSentence() throws {
    let title = "河湾县水务局2021年度工作报告"
    let text = "\(title)\n本报告依照《河湾县信息管理办法》和县办〔2020〕6号文件规定\n\(title)\n的格式编写，由办公室负责。"
    #expect(try repaired(text) == "\(title)\n本报告依照《河湾县信息管理办法》和县办〔2020〕6号文件规定的格式编写，由办公室负责。")
  }

  @Test("letters of a cell that are spaced and broken over lines are closed up")
  func spacedCellOverLines() throws {
    var source = try document("类别\t件数\n来信\t1")
    source.blocks[0].table?.rows[0].cells[0].text = "办 理\n 类 别"
    let table = RepairEngine.repair(source).document.blocks[0].table
    #expect(table?.rows[0].cells[0].text == "办理类别")
  }

  @Test("the middle of a sentence between two pictures is no title of the second, and is joined")
  func middleBetweenPictures() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载，反映良好，没有积压的来信。

      我局落实首问负责制，来信、来访和热线电话当日登记、限期

      通知群(48)
      星期三 09:15

      答复、专人回访

      < 返回 河湾融媒

      并每季通报结果。
      """
    #expect(try repaired(text).hasSuffix("\n我局落实首问负责制，来信、来访和热线电话当日登记、限期答复、专人回访并每季通报结果。"))
  }

  @Test("lines of a form that stand alone are no running heads, though they come again")
  func labelsComeAgain() throws {
    let text = "结果维持\n结果纠正\n其他结果\n结果维持\n结果纠正\n其他结果\n结果维持\n结果纠正\n其他结果\n0"
    #expect(try repaired(text) == text)
  }

  @Test("a number that a page turn cuts is joined, a row of numbers is not")
  func cutNumbers() throws {
    let date = "本报告由办公室编写，文中各项数字起于2 0 2\n1 年1月1日起，至12月31日止。"
    #expect(try repaired(date) == "本报告由办公室编写，文中各项数字起于2021年1月1日起，至12月31日止。")
    let row = "（二）部分公开（区分处理的，只计这一情形，不计 0\n其他情形）"
    #expect(try repaired(row) == row)
  }

  @Test("the agency that signs is no running head, though the title has its name")
  func signature() throws {
    let text = "河湾县水务局\n2021年度工作报告\n我局按月公开水质信息，群众可以查询。\n河湾县水务局\n2022年1月10日"
    #expect(try repaired(text) == text)
  }

  @Test("a remark right below the time of a talk does not go on with the sentence above it")
  func talkIsNoSentence() throws {
    let above = "我局落实首问负责制，来信、来访和热线电话当日登记并限期"
    let talk = "\(above)\n14:05\n钱干事：目录改好了，麻烦看下\n答复，没有积压。"
    #expect(!printed(RepairEngine.repair(try document(talk)).document).contains("限期钱干事"))
  }

  @Test("the agency above a title that cannot be told is no menu")
  func agencyAmongMenus() throws {
    let text = "网站首页\n政务公开\n河湾县水务局\n2021年度工作报\n专题专栏\n我局按月公开水质信息，群众可以查询，也可以在大厅和网站查询。"
    #expect(try repaired(text).contains("河湾县水务局"))
  }

  @Test("the last words above a picture, right below an open line, are no title of it")
  func wrappedWordsAbovePicture() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。我局依托水
      务服务大厅设立公
      扫一扫在手机打开当前页
      开专区，摆放指南300份。
      """
    #expect(try repaired(text).contains("务服务大厅设立公"))
  }

  @Test(
    "words right above a picture that begin or end as no title does are no title of it",
    arguments: ["我局对2021年以前发布的20条信息开展了", "的统计期限自2021年1月1日起至12月31日"])
  func sentenceAbovePicture(line: String) throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好，没有积压的来信。
      四、来信办理
      \(line)
      9:17 5G 79%
      河湾县掌上办 ···
      全面体检，更换失效链接8处。
      """
    #expect(try repaired(text).contains(line))
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

  @Test("a sentence right below a pasted post is prose")
  func sentenceBelowPost() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好，没有积压。

      河湾水务 1851 阅读
      9-29 来自 微博 weibo.com
      1 1 赞
      全年阅读量稳步提升，群众反映良好。

      我局落实首问负责制，来信、来访和热线电话当日登记、限期答复，逐件回访，做到件件有回音。

      我局按季度整理来信来访和热线电话的记录，逐件登记，并指定专人回复，由主要负责人过问。
      """
    #expect(try repaired(text).contains("全年阅读量稳步提升，群众反映良好。"))
  }

  @Test("a sentence stretched at file numbers and digits that stand apart has no columns")
  func stretchedNumbers() throws {
    let text = "本报告依照县办〔    2021〕     30 号文件规定编写，全年回收问卷   8 4 7 份，群众反映良好。"
    #expect(try repaired(text) == "本报告依照县办〔2021〕30号文件规定编写，全年回收问卷847份，群众反映良好。")
  }

  @Test("a talk below a time of the day ends with the word for a picture, and the sentence goes on behind it")
  func talkInSentence() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载。
      继续落实首问负责制，来信、来访当日登记，把水质信息公
      09:15
      钱二：目录写好了，请您过目
      收到，这就发
      [图片]
      开目录做细做实，方便居民查询。
      """
    #expect(try repaired(text).hasSuffix("\n继续落实首问负责制，来信、来访当日登记，把水质信息公开目录做细做实，方便居民查询。"))
  }

  @Test("counts side by side beside buttons are those of an account")
  func countsOfAccount() throws {
    let text = "我局按月公开水质信息，群众反映良好。\n25篇原创内容 3位朋友关注\n发消息 已关注\n全年没有积压的来信，群众反映良好。"
    #expect(try repaired(text) == "我局按月公开水质信息，群众反映良好。\n全年没有积压的来信，群众反映良好。")
    let counts = "办理来信情况如下：\n收到来信12件 办结来信12件\n（二）来访情况，另行说明。"
    #expect(try repaired(counts) == counts)
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

  @Test("the middle of a sentence stands between two pictures below a short line of the first")
  func middleBelowRemark() throws {
    let text = """
      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载，反映良好，没有积压的来信。

      全年回访用水户 723 户，回访结果逐月张贴并无异议。我

      全部评论(32)
      小河弯弯 04-16 20:17
      这个办法真不错 给你们点赞
      回复 赞 18

      局联合河道所开展全县小型水库安全检

      通知群(48)
      星期三 09:15
      收到 收到

      查 2 轮，检查结果逐户公开，问题均已整改，群众反映良好，没有发生用水纠纷和投诉。
      """
    #expect(try repaired(text).contains("我局联合河道所开展全县小型水库安全检查2轮，检查结果"))
  }

  @Test("a whole title does not go on in a line that begins within a sentence")
  func titleIsWhole() throws {
    let rest = "定，河湾县水务局编制本报告。\n一、来信办理"
    for title in ["河湾县水务局2021年工作年度报告", "河湾县水务局关于2021年度工作的报告", "2021年政府信息公开工作年度报告"] {
      #expect(try repaired("\(title)\n\(rest)") == "\(title)\n\(rest)")
      #expect(try repaired("\(title)⏎\(rest)") == "\(title)⏎\(rest)")
    }
  }

  @Test("the only sentence of a section stays above the tools of a web page")
  func sentenceAboveTools() throws {
    let text = """
      一、来信办理

      我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。

      二、其他事项

      本年度没有收取信息处理费，无其他事项。
      打印本页 关闭窗口 分享到：微信
      上一篇：河湾县水务局2021年工作年度报告

      主办：河湾县人民政府 承办：河湾县数据中心

      网站标识码：6400000001

      References

         1. file:///
         2. file:///c0/
         3. https://www.hewan.example/c1/
      """
    #expect(
      try repaired(text)
        == "一、来信办理\n我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。\n二、其他事项\n本年度没有收取信息处理费，无其他事项。"
    )
  }

  @Test("blanks in a paragraph with line breaks go line by line, columns in it stay")
  func blanksBetweenBreaks() throws {
    let text = "一、来信办理：\u{23CE}全年收到来信 47 件，办 结来信 2 0 件，反映良好。\u{23CE}水价  12\u{23CE}截至 2 0 2 1 年底，全文包 括总体情况。"
    let source = try document(text)
    let result = RepairEngine.repair(source)
    #expect(printed(result.document) == "一、来信办理：⏎全年收到来信47件，办结来信20件，反映良好。⏎水价  12⏎截至2021年底，全文包括总体情况。")
    #expect(RepairEngine.replay(result.records, on: source) == result.document)
  }
}
