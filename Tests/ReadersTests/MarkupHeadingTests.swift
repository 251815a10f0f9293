import DocumentModel
import Readers
import Testing

@Suite("Headings of markup texts")
struct MarkupHeadingTests {
  @Test(
    "headings of MediaWiki and AsciiDoc are headings without their marks",
    arguments: [
      ("= 石桥县交通局2022年政府信息公开工作年度报告 =", 1), ("== 一、总体情况 ==", 2), ("==一、总体情况==", 2), ("=== （一）主动公开", 3),
      ("= 年度报告", 1), ("## 一、总体情况", 2), ("##一、总体情况", 2), ("#一、总体情况", 1), ("###总体情况", 3), ("## 一、总体情况 ##", 2),
      ("##一、总体情况##", 2), ("> ## 一、总体情况", 2),
    ])
  func headings(line: String, level: Int) throws {
    let block = try #require(try Reader.read(Array("\(line)\n\n正文。\n".utf8), as: .text).blocks.first)
    #expect(block.kind == .heading(level: level))
    #expect(block.text == line.split { "=#> ".contains($0) }.joined())
    #expect(line.utf8.dropFirst(block.location.bytes.lowerBound).starts(with: block.text.utf8))
  }

  @Test("headings of web pages are headings with what stands between their tags")
  func tagged() throws {
    let text = "正文。\n<h2 align=\"center\">一、总体情况</h2>\n<H1> 年度报告</H1>\n<h2>甲</h3>\n<hr>\n<h7>甲</h7>\n"
    let blocks = try Reader.read(Array(text.utf8), as: .text).blocks
    #expect(blocks.map(\.text) == ["正文。", "一、总体情况", "年度报告", "<h2>甲</h3>", "<hr>", "<h7>甲</h7>"])
    #expect(
      blocks.map(\.kind) == [.paragraph, .heading(level: 2), .heading(level: 1)]
        + Array(repeating: .paragraph, count: 3))
  }

  @Test("the marks of a quoted document are no text, and its tables are read")
  func quoted() throws {
    let text = "> 一、总体情况\n>\n> > 全年无申请。\n>\n> | 规章 | 3 |\n> |---|---|\n> | 其他 | 1<br> |\n"
    let blocks = try Reader.read(Array(text.utf8), as: .text).blocks
    #expect(blocks.map(\.text) == ["一、总体情况", "全年无申请。", ""])
    #expect(blocks[1].location.line == 3 && blocks[1].location.column == 5)
    #expect(blocks[2].table?.rows.map { $0.cells.map(\.text) } == [["规章", "3"], ["其他", "1"]])
  }

  @Test(
    "hashtags and paths of portals stay",
    arguments: ["#政务公开#", "#政务公开", "> 首页 > 政务公开 > 年报", ">>更多", ">5件", "> 60岁以上", "###", "##12"])
  func noMarks(line: String) throws {
    let blocks = try Reader.read(Array("前文。\n\n\(line)\n\n正文。\n".utf8), as: .text).blocks
    #expect(blocks.map(\.text) == ["前文。", line, "正文。"] && blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test(
    "equations and rules are no headings",
    arguments: ["= 28", "==件", "= 自然人 = 法人", "=甲=乙", "======= 甲", "= = =", "合计 = 甲", "== 一、总体情况 ="])
  func noHeadings(line: String) throws {
    let blocks = try Reader.read(Array("前文。\n\n\(line)\n\n正文。\n".utf8), as: .text).blocks
    #expect(blocks.map(\.text) == ["前文。", line, "正文。"] && blocks.allSatisfy { $0.kind == .paragraph })
  }
}
