import DocumentModel
import Evidence
import Readers
import Testing

/// Pages that lie about their encoding or were made to break a parser.
@Suite struct HTMLHostileTests {
  private func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws(ReadError) -> SourceDocument {
    try Reader.read(bytes, as: .html, limits: limits)
  }

  private func read(_ html: String) throws -> SourceDocument { try read(Array(html.utf8)) }

  private func cause(_ html: String, limits: ReadLimits = ReadLimits()) -> ReadError.Cause? {
    do throws(ReadError) {
      _ = try read(Array(html.utf8), limits: limits)
      return nil
    } catch {
      return error.cause
    }
  }

  /// 总体㎡镕情况 in GB18030.
  private let chinese: [UInt8] = [0xD7, 0xDC, 0xCC, 0xE5, 0xA9, 0x4F, 0xE9, 0x46, 0xC7, 0xE9, 0xBF, 0xF6]

  @Test(arguments: ["gb2312", "GBK", "\"gb18030\"", "utf-8", "iso-8859-1", ""])
  func `a page of the GB family is read whole, whatever its label`(label: String) throws {
    let head = label.isEmpty ? "" : "<meta http-equiv=Content-Type content='text/html; charset=\(label)'>"
    let document = try read(Array("<html>\(head)<p>".utf8) + chinese + Array("</p>".utf8))
    #expect(document.encoding == "GB18030")
    #expect(document.bodyTexts == ["总体㎡镕情况"])
  }

  @Test func `a page in UTF-8 is read as such under a wrong label and under none`() throws {
    let wrong = try read("<meta charset=gb2312><p>总体㎡镕情况</p>")
    #expect(wrong.bodyTexts == ["总体㎡镕情况"] && wrong.encoding == "UTF-8")
    #expect(wrong.findings.map(\.check) == ["RD02"])
    #expect(try read("<p>总体</p>").bodyTexts == ["总体"])
  }

  @Test func `Big5 and UTF-16 are read`() throws {
    let big5 = Array("<meta charset=big5><p>".utf8) + [0xC1, 0x60, 0xC5, 0xE9] + Array("</p>".utf8)
    #expect(try read(big5).bodyTexts == ["總體"])
    let wide = "\u{FEFF}<p>总体情况</p>".utf16
    var little: [UInt8] = []
    for unit in wide { little += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try read(little).bodyTexts == ["总体情况"])
    #expect(try read(Array(little.dropFirst(2))).encoding == "UTF-16LE")
  }

  @Test func `a page of the GB family under the label of Big5 is read by its content`() throws {
    let text = "青榆县气象局全年主动公开信息三十五条，收到申请两件，均按期答复。"
    let bytes = try #require(GB18030.bytes(Array(text.utf8)))
    let document = try read(Array("<meta charset=big5><p>".utf8) + bytes + Array("</p>".utf8))
    #expect(document.bodyTexts == [text] && document.encoding == "GB18030")
    #expect(document.findings.map(\.check) == ["RD02"])
  }

  @Test func `a byte that is no character is told and marked`() throws {
    let document = try read(Array("<p>总体情况总体情况".utf8) + [0xE4] + Array("</p>".utf8))
    #expect(document.bodyTexts == ["总体情况总体情况\u{FFFD}"])
    #expect(document.findings.first?.severity == .error)
  }

  @Test func `NUL bytes neither cut the text nor pass unseen`() throws {
    let document = try read("<p>甲\0乙</p><p>丙</p>")
    #expect(document.bodyTexts == ["甲\u{FFFD}乙", "丙"])
    #expect(document.findings.map(\.check) == ["RD03"])
  }

  @Test func `depth beyond the limit is an error, unclosed inline elements are not depth`() throws {
    let deep = String(repeating: "<div>", count: 10_000) + "文"
    #expect(cause(deep) == .overLimit(option: "--max-depth"))
    let sloppy = (0..<1000).map { "<font color=red><b>字\($0)" }.joined()
    #expect(try read("<p>\(sloppy)").allText.contains("字999"))
    #expect(cause(String(repeating: "<b>", count: 100_000)) == .overLimit(option: "--max-depth"))
  }

  @Test func `50,000 attributes are over the limit at once`() {
    let attributes = (0..<50_000).map { "a\($0)=<" }.joined(separator: " ")
    #expect(cause("<p \(attributes)>文</p>") == .overLimit(option: "--max-attributes"))
    let many = String(repeating: "<p \((0..<5000).map { "a\($0)" }.joined(separator: " "))>文</p>", count: 8)
    #expect(cause(many) == .overLimit(option: "--max-attributes"))
    #expect(cause("<p>a < b \(String(repeating: "c = d ", count: 50_000))</p>") == nil)
  }

  @Test func `too many cells, rows and columns are over their limits`() {
    var limits = ReadLimits()
    limits.tableCells = 30
    limits.tableColumns = 6
    limits.tableRows = 8
    let row = "<tr>" + String(repeating: "<td>1", count: 5)
    #expect(
      cause("<table>" + String(repeating: row, count: 7) + "</table>", limits: limits)
        == .overLimit(option: "--max-cells"))
    #expect(
      cause("<table><tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7</table>", limits: limits)
        == .overLimit(option: "--max-columns"))
    #expect(
      cause("<table>" + String(repeating: "<tr><td>1<td>2", count: 9) + "</table>", limits: limits)
        == .overLimit(option: "--max-rows"))
  }

  @Test func `spans that cover each other cost no more than the cells`() throws {
    let row = "<tr>" + String(repeating: "<td rowspan=65534 colspan=1>1", count: 30)
    let document = try read("<table>" + String(repeating: row, count: 30) + "</table>")
    #expect(document.bodyTables.first?.rows.count == 30)
  }

  @Test func `scripts, styles, templates and comments are no text`() throws {
    let html =
      "<style>p{}</style><script>if (a<b) document.write('<p>x')</script><template><p>t</p></template><!-- <p>c</p> --><p>文<!--></p>"
    #expect(try read(html).allText == "文")
  }

  @Test func `CDATA and conditional comments do not swallow the text`() throws {
    #expect(try read("<p>甲<![if !supportLists]>乙<![endif]>丙</p>").allText == "甲乙丙")
    #expect(try read("<p>甲</p><![CDATA[ 乙 ]]><p>丙</p>").allText.contains("丙"))
  }

  @Test func `frames are told, a page of frames alone is empty`() throws {
    #expect(try read("<p>文</p><iframe src=a.html></iframe>").findings.map(\.check) == ["RD11"])
    #expect(cause("<frameset><frame src=a.html></frameset>") == .empty)
    #expect(cause("<html><head><title>题</title></head></html>") == .empty)
  }

  @Test func `a page without a body, cut off anywhere, still yields its text`() throws {
    let page = Array("<html><head><title>题</title></head><p>甲<table><tr><td>乙<td>丙</table><div>丁".utf8)
    for length in 0..<page.count { _ = try? read(Array(page[..<length])) }
    #expect(try read(page).allText == "甲\n\n乙\n丙\n丁")
  }

  @Test func `hidden text alone is shown, since hiding it all is a mistake`() throws {
    #expect(try read("<div style='display:none'><p>文</p></div>").bodyTexts == ["文"])
  }
}
