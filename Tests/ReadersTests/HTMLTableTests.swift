import DocumentModel
import TestSupport
import Testing

@testable import Readers

@Suite struct HTMLTableTests {
  private func tables(_ html: String, limits: ReadLimits = ReadLimits()) -> [Table] {
    HTMLTableReader.read(Array(html.utf8), limits: limits).tables
  }

  /// Cells as `column:text`, with `r` and `c` for spans.
  private func shape(_ html: String) -> [[String]] {
    (tables(html).first?.rows ?? []).map { row in
      row.cells.map {
        "\($0.column)\($0.rowSpan > 1 ? "r\($0.rowSpan)" : "")\($0.columnSpan > 1 ? "c\($0.columnSpan)" : ""):\($0.text)"
      }
    }
  }

  @Test func `spans place every cell`() {
    let html = "<table><tr><td rowspan=2 colspan=2>甲<td>乙<tr><td>丙<tr><td>1<td>2<td>3</table>"
    #expect(shape(html) == [["0r2c2:甲", "2:乙"], ["2:丙"], ["0:1", "1:2", "2:3"]])
  }

  @Test func `unclosed cells, rows and inline elements read as in a browser`() {
    #expect(shape("<table><td>甲<td><b>合计<tr><td>5</b><td>6</table>") == [["0:甲", "1:合计"], ["0:5", "1:6"]])
    #expect(shape("<table><tr><td>甲<td>乙</tr><td>丙<td>丁") == [["0:甲", "1:乙"], ["0:丙", "1:丁"]])
    #expect(shape("<table><tbody><tr><th>甲</th><tr></tr><tr><td>1</table>") == [["0:甲"], [], ["0:1"]])
  }

  @Test func `a row span of zero reaches the end, absurd spans are cut`() {
    #expect(
      shape("<table><tr><td rowspan=\"0\">甲<td>1<tr><td>2<tr><td>3</table>") == [["0r3:甲", "1:1"], ["1:2"], ["1:3"]])
    #expect(shape("<table><tr><td colspan=1000000>甲<tr><td>1<td>2</table>") == [["0c2:甲"], ["0:1", "1:2"]])
    #expect(
      shape("<table><tr><td colspan=-2 rowspan=99999999999999999999>甲<td colspan=x>乙</table>") == [["0:甲", "1:乙"]])
  }

  @Test func `breaks and paragraphs in a cell are line breaks, blank ones leave no trace`() {
    let html =
      "<table><tr><td> <p class=MsoNormal><span>行政</span></p><p>&nbsp;</p><p>复议 </p><td>商业<br><br>企业<td>&nbsp;<td>a  b\n c</table>"
    #expect(shape(html) == [["0:行政\n复议", "1:商业\n企业", "2:", "3:a b c"]])
  }

  @Test func `a line break of the source between ideographs is nothing`() {
    #expect(shape("<table><tr><td>结果\n   维持<td>第 一\n2</table>") == [["0:结果维持", "1:第 一 2"]])
  }

  @Test func `a snippet yields its tables in order, a nested one behind its outer one`() {
    let found = tables("文<table><tr><td>甲<table><tr><td>内</table><td>乙</table>文<table><tr><td>末</table>")
    #expect(found.map { $0.rows.flatMap(\.cells).map(\.text) } == [["甲", "乙"], ["内"], ["末"]])
    #expect(tables("没有表格").isEmpty)
  }

  @Test func `header rows are known by thead and th`() {
    let found = tables("<table><thead><tr><td>甲</thead><tr><th>乙<tr><th>丙<td>1</table>")
    #expect(found.first?.rows.map(\.isHeader) == [true, true, false])
  }

  /// The cells without their places.
  private func content(_ bytes: [UInt8], _ format: InputFormat) throws -> [[Cell]] {
    let table = try Reader.read(bytes, as: format).bodyTables.first
    return (table?.rows ?? []).map { row in
      row.cells.map { Cell(text: $0.text, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan) }
    }
  }

  @Test func `the same table as DOCX and as HTML has the same cells`() throws {
    typealias D = DOCXBytes
    let restart = "<w:vMerge w:val=\"restart\"/>"
    let docx = D(
      D.table(
        [
          [D.cell("三、本年度办理结果", restart), D.cell("（一）予以公开"), D.cell("3 ")],
          [D.cell("", "<w:vMerge/>"), D.cell("（七）总计", "<w:gridSpan w:val=\"2\"/>")],
          ["<w:tc>\(D.paragraph("商业"))\(D.paragraph("企业"))</w:tc>", D.cell("&#xA0;"), D.cell("/")],
        ], columns: 3))
    let html = """
      <table><tr><td rowspan="2"><p>三、本年度办理结果</p></td><td>（一）予以公开</td><td><p>3&nbsp;</p></td></tr>
      <tr><td colspan="2">（七）总计</td></tr><tr><td>商业<br/>企业</td><td>&nbsp;</td><td>/</td></tr></table><p>后文。</p>
      """
    let left = try content(docx.bytes, .docx)
    let right = try content(Array(html.utf8), .html)
    #expect(left == right && left.count == 3)
  }
}
