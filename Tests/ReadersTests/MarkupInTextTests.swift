import DocumentModel
import Readers
import Testing

@Suite("HTML tables inside text")
struct MarkupInTextTests {
  private func blocks(_ text: String) throws -> [Block] { try Reader.read(Array(text.utf8), as: .text).blocks }

  /// What a document says, a table as its cells.
  private func said(_ text: String) throws -> [String] {
    try blocks(text).map { block in
      block.table?.rows.map { $0.cells.map(\.text).joined(separator: "|") }.joined(separator: "/") ?? block.text
    }
  }

  private let table = "<table border=\"1\"><tr><td>规章</td><td>3</td></tr></table>"

  @Test("a frame of other tags around a table says nothing")
  func frame() throws {
    #expect(try said("上文。\n\n<html><body>\(table)</body></html>\n\n下文。\n") == ["上文。", "规章|3", "下文。"])
    #expect(try said("<div style=\"text-align: center;\"><html><body>\(table)</body></html></div>\n") == ["规章|3"])
  }

  @Test("words before, between and behind tables on one line stay")
  func words() throws {
    #expect(try said("附表：\(table)注：截至年底。\(table)</div>以上。\n") == ["附表：", "规章|3", "注：截至年底。", "规章|3", "以上。"])
  }

  @Test("a table inside a table ends with the outer one")
  func nested() throws {
    let inner = "<table><tr><td>内</td><td>1</td></tr></table>"
    let texts = try said("<table><tr><td>外</td><td>\(inner)</td></tr>\n</table>下文。\n")
    #expect(texts.last == "下文。")
    #expect(texts.contains("内|1"))
  }

  @Test("what stands behind a table that nothing closes is not lost")
  func unclosed() throws {
    #expect(
      try said("<table><tr><td>规章</td><td>3</td></tr>\n三、依申请公开\n我局全年收到申请两件。\n")
        == ["规章|3", "三、依申请公开", "我局全年收到申请两件。"])
  }

  @Test("the words of a table without a cell stay")
  func empty() throws {
    #expect(try said("<table>本表无数据</table>\n下文。\n") == ["本表无数据", "下文。"])
    #expect(try said("系统中的<tablet>设备</tablet>三台。\n") == ["系统中的<tablet>设备</tablet>三台。"])
  }

  @Test("tables without number on one line, closed or not, are read one behind the other")
  func many() throws {
    let count = 20_000
    #expect(try blocks(String(repeating: "<table></table>", count: count) + "终\n").last?.text == "终")
    #expect(try blocks(String(repeating: "<table\n", count: count) + "终\n").last?.text == "终")
  }

  @Test("a bar in a row of tabs is no border")
  func bars() throws {
    #expect(try said("行政处罚\t|3\t2|\t5\n行政强制\t0\t0\t0\n") == ["行政处罚||3|2||5/行政强制|0|0|0"])
  }
}
