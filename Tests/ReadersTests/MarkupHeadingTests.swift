import DocumentModel
import Readers
import Testing

@Suite("Headings of markup texts")
struct MarkupHeadingTests {
  @Test(
    "headings of MediaWiki and AsciiDoc are headings without their marks",
    arguments: [
      ("= 石桥县交通局2022年政府信息公开工作年度报告 =", 1), ("== 一、总体情况 ==", 2), ("==一、总体情况==", 2), ("=== （一）主动公开", 3),
      ("= 年度报告", 1), ("## 一、总体情况", 2),
    ])
  func headings(line: String, level: Int) throws {
    let block = try #require(try Reader.read(Array("\(line)\n\n正文。\n".utf8), as: .text).blocks.first)
    #expect(block.kind == .heading(level: level))
    #expect(block.text == line.split { "=# ".contains($0) }.joined())
    #expect(line.utf8.dropFirst(block.location.bytes.lowerBound).starts(with: block.text.utf8))
  }

  @Test(
    "equations and rules are no headings",
    arguments: ["= 28", "==件", "= 自然人 = 法人", "=甲=乙", "======= 甲", "= = =", "合计 = 甲", "== 一、总体情况 ="])
  func noHeadings(line: String) throws {
    let blocks = try Reader.read(Array("前文。\n\n\(line)\n\n正文。\n".utf8), as: .text).blocks
    #expect(blocks.map(\.text) == ["前文。", line, "正文。"] && blocks.allSatisfy { $0.kind == .paragraph })
  }
}
