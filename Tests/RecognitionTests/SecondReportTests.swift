import DocumentModel
import Evidence
import Readers
import ReportModel
import TestSupport
import Testing

@testable import Recognition

@Suite("More than one report in a file")
struct SecondReportTests {
  private func report(_ html: String) throws -> Report {
    let document = try Reader.read(Array(("<meta charset=utf-8><body>" + html).utf8), as: .html)
    return Recognizer.recognize(
      document, source: SourceInfo(name: "a.html", size: 0, sha256: "", mediaType: "text/html"))
  }

  private func page(_ year: Int, _ number: Int, style: String = "") -> String {
    """
    <div style='\(style)'><h1>石桥县交通局\(year)年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>
    <p>\(year)年，本机关按照上级部署公开信息，各项工作平稳有序，公开质量稳步提升，没有发生负面舆情，群众满意度较高，办理时限得到保证。</p>
    <h2>二、主动公开政府信息情况</h2><table><tr><td colspan=2>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
    <tr><td>行政许可</td><td>\(number)</td></tr><tr><td colspan=2>第二十条第（六）项</td></tr>
    <tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚</td><td>7</td></tr><tr><td>行政强制</td><td>0</td></tr></table></div>
    """
  }

  private let cell = "/tables/proactive/art20_5/administrative_licenses/decisions"

  private func remarks(_ report: Report) -> [String: [String]] {
    Dictionary(report.findings.map { ($0.check, $0.at) }) { first, _ in first }.filter {
      $0.key != "RC02" && $0.key != "RC03"
    }
  }

  @Test(
    "no number is read from a table that the page hides, before or behind the one that it shows",
    arguments: [true, false])
  func hiddenTable(isFirst: Bool) throws {
    let hidden = page(2021, 777, style: "display:none")
    let report = try report(isFirst ? hidden + page(2022, 28) : page(2022, 28) + hidden)
    #expect(report.year == 2022)
    #expect(report.tables[.proactive]?.value("art20_5/administrative_licenses", "decisions") == 28)
    #expect(report.fragments.contains { $0.kind == "hidden" && $0.text.contains("777") })
    #expect(remarks(report).isEmpty)
  }

  @Test("no number is read from a table that is hidden where the page shows none")
  func onlyHiddenTable() throws {
    let shown = page(2022, 28).split(separator: "<table>")[0] + "<p>本机关全年无主动公开事项，统计表见附件，附件已另行发布。</p></div>"
    let report = try report(page(2021, 777, style: "display:none") + shown)
    #expect(report.year == 2022 && report.tables.isEmpty)
  }

  @Test("parts of the first section whose list counts anew are no second report")
  func innerList() throws {
    let text = "<p>本机关按照上级部署公开信息，各项工作平稳有序，公开质量稳步提升。</p>"
    let parts = "<ol><ol><li>主动公开情况</li></ol></ol>\(text)<ol><ol start=2><li>依申请公开情况</li></ol></ol>\(text)"
    let others = ["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况"]
    let sections = others.enumerated().map { "<ol start=\($0 + 2)><li>\($1)</li></ol>\(text)" }.joined()
    let report = try report("<ol><li>总体情况</li></ol>\(text)\(parts)\(sections)")
    #expect(report.sections.count == 7 && remarks(report)["RC05"] == nil)
  }

  @Test("two reports in one page are told, and the cells in which their tables differ")
  func twoReports() throws {
    let report = try report(page(2021, 777) + page(2022, 28))
    #expect(report.year == 2021)
    #expect(remarks(report) == ["RC05": ["/sections/2", "/sections/3"], "RC06": [cell]])
  }

  @Test("a second copy of a table that says the same is no remark")
  func sameTable() throws {
    let table = page(2022, 28).split(separator: "<table>")[1]
    let prose = "<p>上表所列数据为本机关全年数据，现再次列出，以便社会公众查阅和监督，感谢社会各界对本机关工作的支持。</p>"
    #expect(try remarks(report(page(2022, 28) + prose + "<table>" + table)).isEmpty)
  }

  @Test("a row with more numbers than any form has is no row of one, and stays", arguments: ["1 ", "1\t"])
  func endlessRow(piece: String) throws {
    let many = String(repeating: piece, count: 500)
    let report = try FormText.report([
      "第二十条第（五）项\t", "信息内容\t本年处理决定数量", "行政许可\t\(many)", "第二十条第（六）项\t", "行政处罚\t7", "行政强制\t0",
    ])
    #expect(report.tables[.proactive]?.value("art20_6/administrative_penalties", "decisions") == 7)
    #expect(report.tables[.proactive]?.value("art20_5/administrative_licenses", "decisions") == nil)
    let pieces = report.sections.flatMap(\.blocks).map { "\($0.content)" } + report.annotations.map { "\($0)" }
    #expect(pieces.contains { $0.contains("1 1 1 1") || $0.contains("\"1\"") })
  }
}
