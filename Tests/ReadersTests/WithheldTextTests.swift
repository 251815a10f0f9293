import DocumentModel
import Evidence
import Readers
import TestSupport
import Testing

@Suite("Text of a page that does not stand, or stands above the line")
struct WithheldTextTests {
  private func read(_ html: String, as format: InputFormat = .html) throws -> SourceDocument {
    try Reader.read(Array(html.utf8), as: format)
  }

  private func texts(_ document: SourceDocument, _ layer: Layer) -> [String] {
    document.blocks.filter { $0.layer == layer && $0.table == nil }.map(\.text)
  }

  private func cells(_ document: SourceDocument) -> [[String]] {
    document.bodyTables.flatMap { $0.rows.map { $0.cells.map(\.text) } }
  }

  private let prose = "本年度共公开信息一百二十条，其中通知公告四十条，其余为政策解读，均已通过门户网站向社会公布。"

  private func report(_ year: Int, _ number: Int, _ style: String = "") -> String {
    """
    <div style='\(style)'><h1>石桥县交通局\(year)年政府信息公开工作年度报告</h1><p>\(prose)\(prose)\(prose)\(prose)</p>
    <table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>\(number)</td></tr></table>
    <p>\(prose)\(prose)\(prose)</p></div>
    """
  }

  @Test("a hidden report beside one that is shown is furniture, its table too")
  func hiddenReport() throws {
    let document = try read("<body>" + report(2021, 77, "display:none") + report(2022, 28))
    #expect(document.bodyTables.map { $0.rows[1].cells[1].text } == ["28"])
    #expect(document.blocks.filter { $0.layer == .hidden && $0.table != nil }.count == 1)
    #expect(!document.findings.contains { $0.check == "RD18" })
  }

  @Test("a report that is hidden until a script shows it is read, and that is said")
  func onlyHidden() throws {
    let menu = (0..<60).map { "<li><a href=x>栏目\($0)号</a></li>" }.joined()
    let foot = "<div>主办：石桥县人民政府办公室，地址：石桥县滨河路1号，建议使用谷歌浏览器访问本站。</div>"
    let document = try read("<body><ul>\(menu)</ul>" + report(2022, 28, "display: none") + foot)
    #expect(document.bodyTables.map { $0.rows[1].cells[1].text } == ["28"])
    #expect(document.bodyTexts.first { $0.contains("年度报告") } == "石桥县交通局2022年政府信息公开工作年度报告")
    #expect(document.findings.contains { $0.check == "RD18" })
  }

  @Test(
    "struck-out text is no part of a cell and kept apart",
    arguments: [
      "<del>19</del>", "<s>19</s>", "<strike>19</strike>", "<span style='text-decoration: line-through'>19</span>",
      "<span style='TEXT-DECORATION-LINE:line-through'><b>19</b></span>",
    ], [InputFormat.html, .text])
  func struckOut(old: String, format: InputFormat) throws {
    let table = "<table><tr><td>行政许可</td><td>\(old)28</td></tr><tr><td>行政处罚</td><td>5\(old)</td></tr></table>"
    let document = try read(format == .text ? "前文\n\n\(table)\n\n后文" : "<p>\(prose)</p>\(table)", as: format)
    #expect(cells(document) == [["行政许可", "28"], ["行政处罚", "5"]])
    #expect(texts(document, .struckOut) == ["19\n19"])
    #expect(document.findings.map(\.check) == ["RD17"])
  }

  @Test("struck-out text inside a line is no part of it")
  func struckOutInLine() throws {
    let document = try read("<p>\(prose)收到申请<del>19</del>28件。</p>")
    #expect(document.bodyTexts == [prose + "收到申请28件。"])
    #expect(texts(document, .struckOut) == ["19"])
  }

  @Test("a table that is struck out as a whole is furniture")
  func struckOutTable() throws {
    let table = "<table><tr><td>行政许可</td><td>19</td></tr><tr><td>行政处罚</td><td>7</td></tr></table>"
    let document = try read("<p>\(prose)</p><del>\(table)</del><p>\(prose)</p>")
    #expect(document.bodyTables.isEmpty && document.bodyTexts == [prose, prose])
    #expect(document.blocks.contains { $0.layer == .struckOut && $0.table != nil })
  }

  @Test(
    "what stands above or below the line is never glued to a number",
    arguments: [
      ("28<sup>1</sup>", "28¹"), ("28<sup>１２</sup>", "28¹²"), ("28<sup>[1]</sup>", "28[1]"), ("28<sup>①</sup>", "28①"),
      ("28<sup>1,2</sup>", "28[1,2]"),
      ("28<span style='vertical-align: super'>1</span>", "28¹"), ("28<sup><span>注1</span></sup>", "28注¹"),
      ("28<sub>1</sub>", "28₁"), ("PM<sub>2.5</sub>", "PM2.5"), ("120m<sup>2</sup>", "120m²"),
      ("行政规范性文件<sup>1</sup>", "行政规范性文件¹"), ("<p style='vertical-align:middle'>28</p>", "28"),
    ])
  func raised(html: String, text: String) throws {
    let document = try read(
      "<p>\(prose)</p><table><tr><td>\(html)</td><td>乙</td></tr><tr><td>丙</td><td>1</td></tr></table>")
    #expect(cells(document).first?.first == text)
    #expect(try read("<p>\(prose)\(html)</p>").bodyTexts.contains { $0.hasSuffix(text) })
  }

  @Test("what stands in the fields of a form is read, buttons are not")
  func fields() throws {
    let document = try read(
      """
      <p>\(prose)申请<input value=28>件。<input type=submit value=提交></p><table><tr><td>行政许可</td><td><input value='28'></td></tr>
      <tr><td>行政处罚</td><td><textarea> 7 </textarea><input type="HIDDEN" value=9></td></tr>
      <tr><td><select><option>甲<option>乙</select></td><td><select><option>3<option selected>5<option>6</select></td></tr></table>
      """)
    #expect(cells(document) == [["行政许可", "28"], ["行政处罚", "7"], ["甲", "5"]])
    #expect(document.bodyTexts == [prose + "申请28件。"])
  }
}
