import DocumentModel
import Testing

@testable import Repair

/// Sentences about websites say what screens say; cut into lines they must not be taken for screens.
@Suite("Sentences that speak of websites stay whole")
struct SentenceContextTests {
  private static let sentences = [
    "县水务局网站增设无障碍浏览和长者模式，方便老年用水户查询水费，全年使用三千余人次，反映良好。",
    "公众号每篇文章末尾均设有阅读原文链接，用水户点开即可查看文件全文，全年阅读两万余次，反映良好。",
    "及时办理来自微博和热线的用水诉求，停水问题由分管负责人包案，件件有回音，没有积压的来信来电。",
    "网页统一设置返回顶部、打印本页和关闭窗口等按钮，手机浏览更加方便，用水户使用更加顺手和快捷。",
    "逐条核对索引号、文号、生成日期和发布机构，做到要素齐全、分类准确，全年抽查没有发现一处差错。",
    "组织关注我们的河流宣传月活动，邀请学生走进水质监测站，并在抖音平台直播，观看人数超过一万人。",
  ]
  private static let before = "全年召开专题会议两次，研究公开工作，把任务分解到科室和个人，按季度通报进展，年底统一考核。"

  @Test("cut into lines of one width", arguments: sentences, [20, 23, 26, 31])
  func wrapped(sentence: String, width: Int) throws {
    let text = [Self.before, sentence, Self.before].map { Self.lines(of: $0, width: width) }.joined(separator: "\n\n")
    try expectNoFragments(in: "一、总体情况\n\n\(text)\n\n二、其他事项\n\n无。")
  }

  @Test("cut into lines behind an indent, as part of a longer paragraph", arguments: sentences, [22, 29, 36])
  func indented(sentence: String, width: Int) throws {
    let text = ["　　" + Self.before + sentence, "　　" + sentence + Self.before].map { Self.lines(of: $0, width: width) }
    try expectNoFragments(in: "一、总体情况\n" + text.joined(separator: "\n") + "\n二、其他事项\n无。")
  }

  @Test("torn by a page turn", arguments: sentences, ["\n\n- 3 -\n\n", "\n3\n", "\n\n"])
  func torn(sentence: String, turn: String) throws {
    for place in stride(from: 9, to: sentence.count - 5, by: 4) {
      let text = sentence.prefix(place) + turn + sentence.dropFirst(place)
      try expectNoFragments(in: "一、总体情况\n\n\(Self.before)\n\n\(text)\n\n二、其他事项\n\n无。")
    }
  }

  @Test("whole, with the labels of catalogues in them")
  func labels() throws {
    let text = "索引号、文号和生成日期逐条核对，发布机构名称规范，要素齐全。\n公开方式、公开时限和责任部门三项均较上年规范，没有差错。"
    #expect(try repaired(text) == text)
  }

  @Test("a picture's lines are still taken, inside a sentence and between two")
  func pictures() throws {
    let inside = "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下\n点击上方蓝字关注我们\n阅读原文\n载资料，反映良好。"
    #expect(try repaired(inside) == "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。")
    let between = "\(Self.before)\n【字体：大 中 小】 打印本页 关闭窗口\n返回顶部\n我局按月公开水质信息，群众反映良好。"
    #expect(try repaired(between) == "\(Self.before)\n我局按月公开水质信息，群众反映良好。")
  }

  /// Nothing but the number of the page may leave the text.
  private func expectNoFragments(in text: String) throws {
    let blocks = RepairEngine.repair(try document(text)).document.blocks
    let lost = blocks.filter { !$0.isBody && $0.layer != .furniture(kind: FragmentKind.pageNumber) }.map(\.text)
    #expect(lost.isEmpty, "\(lost)")
  }

  private static func lines(of text: String, width: Int) -> String {
    var lines: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      lines.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    return lines.joined(separator: "\n")
  }
}
