import ReportModel
import Testing

@testable import Recognition

@Suite("Indicators whose label, unit and number stand together")
struct GluedIndicatorTests {
  /// How an annex joins label, unit and number.
  enum Look: CaseIterable {
    case unitBetween, blankBefore, unitBehind, colon, dots, bracketedUnit, unitAlternating, numberAlternating

    func lines(_ label: String, _ unit: String, _ number: String) -> [String] {
      switch self {
      case .unitBetween: [label + unit + number]
      case .blankBefore: [label + " " + unit + number]
      case .unitBehind: [label + number + unit]
      case .colon: [label + "：" + number]
      case .dots: [label + "……" + number + unit]
      case .bracketedUnit: [label + "（" + unit + "）" + number]
      case .unitAlternating: [label, unit + number]
      case .numberAlternating: [label, number + unit]
      }
    }
  }

  @Test("the annex is read however its label, unit and number are joined", arguments: Look.allCases)
  func annex(look: Look) throws {
    let rows = Form.statistics2014.rows
    let lines = rows.enumerated().flatMap { look.lines($1.label, $1.unit ?? "", String($0 + 100)) }
    let report = try FormText.report(lines)
    let table = try #require(report.tables[.statistics])
    for (index, row) in rows.enumerated() {
      let isCertain = table.value(row.path)?.integer == index + 100
      let isMarked = !FormText.statuses(report, at: row.pointer(in: .statistics)).isEmpty
      #expect(isCertain || table.value(row.path) == nil && isMarked, "\(row.path)")
    }
    #expect(rows.count { table.value($0.path) != nil } >= rows.count - 2)
  }

  @Test("the count that a label itself names is no value")
  func numberOfLabel() throws {
    var lines = Form.statistics2014.rows.map { "\($0.label)\($0.unit ?? "")7" }
    lines[0] = "（一）主动公开政府信息数（不同渠道和方式\n公开相同信息计1条\n）条2310"
    let report = try FormText.report(lines)
    let table = try #require(report.tables[.statistics])
    let value = table.value("proactive/disclosed_items")?.integer
    #expect(value == 2310 || value == nil)
    #expect(!table.unlisted.contains { $0.cell.value == 1 })
  }

  @Test("an unknown indicator joined to its unit and number is kept")
  func unlisted() throws {
    var lines = Form.statistics2014.rows.map { "\($0.label)\($0.unit ?? "")7" }
    lines.insert("6.移动客户端公开政府信息数条3120", at: 8)
    let report = try FormText.report(lines)
    let indicator = try #require(report.tables[.statistics]?.unlisted.first)
    #expect(indicator.label == "6.移动客户端公开政府信息数" && indicator.unit == "条" && indicator.cell.value == 3120)
  }

  @Test(
    "a sentence that ends in a number is no indicator",
    arguments: ["全年共收到群众来信45件", "其中：发布工作动态230条", "截至年底累计接待来访12人次", "会议时间：12", "2016年1月至12月共召开例会6次"])
  func sentences(line: String) {
    #expect(GluedLabel(line) == nil)
  }

  @Test("numbers behind a colon belong to the label before it")
  func colons() throws {
    let lines = FormText.requests(["granted": ["3", "1", "0", "0", "0", "0", "4"]]).map { line in
      let words = line.split(separator: "\t").map(String.init)
      return words.dropLast(7).joined(separator: " ") + "：" + words.suffix(7).joined(separator: " ")
    }
    #expect(FormText.values(try FormText.report(lines), "granted") == ["3", "1", "0", "0", "0", "0", "4"])
  }
}
