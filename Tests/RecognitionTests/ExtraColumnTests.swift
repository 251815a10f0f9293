import ReportModel
import Testing

@testable import Recognition

@Suite("Columns that no form has")
struct ExtraColumnTests {
  private static let title = "<h1>青萝县林业局2016年政府信息公开工作年度报告</h1>"
  private let indicators = Form.statistics2014.rows.prefix(7)

  /// The annex with some columns around its own, all values blank but the last.
  private func annex(_ header: [String], _ cells: (Int, FormRow) -> [String]) throws -> Report {
    let rows = indicators.enumerated().map { cells($0, $1) }
    return try FormText.page(Self.title + FormText.table([header] + rows))
  }

  private func values(_ report: Report) -> [String?] {
    indicators.map { report.tables[.statistics]?.value($0.path)?.description }
  }

  @Test("a serial number is no value, wherever its column stands, and all of them are kept together")
  func serialNumbers() throws {
    let before = try annex(["序号", "统计指标", "单位", "统计数"]) { index, row in
      ["\(index + 1)", row.label, row.unit ?? "", index == 6 ? "40" : ""]
    }
    let between = try annex(["统计指标", "单位", "行次", "统计数"]) { index, row in
      [row.label, row.unit ?? "", "\(index + 1)", index == 6 ? "40" : ""]
    }
    for report in [before, between] {
      #expect(values(report) == [nil, nil, nil, nil, nil, nil, "40"])
      let notes = report.annotations.filter { $0.at == "/tables/statistics" }
      #expect(notes.map(\.status) == [.note] && notes[0].note?.hasSuffix("1、2、3、4、5、6、7") == true)
      #expect(report.repairs.contains { $0.rule == PlacementRule.extraColumn.rawValue })
    }
  }

  @Test("of two years the one of the report counts, and what the other says is kept beside its row")
  func years() throws {
    let report = try annex(["统计指标", "单位", "2015年", "2016年"]) { index, row in
      [row.label, row.unit ?? "", "\(index + 3)", index == 6 ? "40" : ""]
    }
    #expect(values(report) == [nil, nil, nil, nil, nil, nil, "40"])
    let first = try #require(indicators.first)
    #expect(report.annotations.filter { $0.at == "/tables/statistics/" + first.path }.map(\.note) == ["2015年：3"])
  }

  @Test(
    "of two years neither of which is the report's none counts", arguments: [["2013年", "2014年"], ["2013", "2014"]])
  func otherYears(names: [String]) throws {
    let report = try annex(["统计指标", "单位"] + names) { index, row in
      [row.label, row.unit ?? "", "\(index + 3)", index == 6 ? "40" : ""]
    }
    #expect(values(report) == Array(repeating: nil, count: 7))
    #expect(report.annotations.filter { $0.status == .ambiguous }.count >= 7)
  }

  @Test("one column named by a year is the annex's own")
  func oneYear() throws {
    let report = try annex(["统计指标", "单位", "2015年"]) { index, row in [row.label, row.unit ?? "", "\(index)"] }
    #expect(values(report) == (0..<7).map { "\($0)" })
  }

  @Test("the year before in a table of section 二 is no value, in any table of the section")
  func proactive() throws {
    let rows = [
      ["第二十条第（五）项", "", ""], ["信息内容", "本年处理决定数量", "上年数"], ["行政许可", "", "7"], ["第二十条第（六）项", "", ""],
      ["信息内容", "本年处理决定数量"], ["行政处罚", "5"], ["行政强制", "3"],
    ]
    let report = try FormText.page(Self.title + FormText.table(rows))
    let table = try #require(report.tables[.proactive])
    #expect(table.value("art20_5/administrative_licenses", "decisions") == nil)
    #expect(table.value("art20_6/administrative_penalties", "decisions") == 5)
    #expect(report.annotations.map(\.note) == ["上年数：7"])
  }

  @Test(
    "other words for a column of section 二 do not take it away",
    arguments: [["上一年项目数量", "增/减", "处理决定数量"], ["上年数量", "本年增/减", "处理决定数量"]])
  func namedOtherwise(names: [String]) throws {
    let report = try FormText.report([
      "第二十条第（五）项\t\t\t", "信息内容\t" + names.joined(separator: "\t"), "行政许可\t7\t2\t9", "其他对外管理服务事项\t1\t0\t4",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_5/administrative_licenses"))
    #expect(row.cells.map { $0.value?.integer } == [7, 2, 9])
  }

  @Test("a name of section 二 that is torn over two rows of the header is one of the form's")
  func tornName() throws {
    let report = try FormText.report([
      "第二十条第（五）项\t\t\t", "信息内容\t上一年项目数量\t本年\t处理决定数量", "\t\t增/减\t", "行政许可\t7\t2\t9",
      "其他对外管理服务事项\t1\t0\t4",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_5/administrative_licenses"))
    #expect(row.cells.map { $0.value?.integer } == [7, 2, 9])
  }

  /// Section 三 in a grid or as lines, zeros blank, with one column more behind the total.
  private func requests(_ name: String, _ remark: String, asLines: Bool) throws -> Report {
    let header = ["项目"] + Form.requestColumns.map(\.label) + [name]
    let rows = Form.requests2021.rows.map { row -> [String] in
      let values = row.path == "granted" ? ["", "2", "", "1", "", "", "3"] : Array(repeating: "", count: 7)
      return [row.label] + values + [row.path == "new_requests" ? "" : remark]
    }
    if !asLines { return try FormText.page(FormText.table([header] + rows)) }
    return try FormText.report(([header] + rows).map { "| " + $0.joined(separator: " | ") + " |" })
  }

  @Test(
    "remarks behind the total move no number",
    arguments: [("备注", "见说明"), ("上年总计", "9"), ("同比增长（%）", "12%"), ("经办科室情况", "4")], [true, false])
  func remarks(column: (name: String, text: String), asLines: Bool) throws {
    let report = try requests(column.name, column.text, asLines: asLines)
    #expect(FormText.values(report, "granted") == [nil, "2", nil, "1", nil, nil, "3"])
    #expect(FormText.values(report, "not_processed_duplicate") == Array(repeating: nil, count: 7))
    let notes = report.annotations.filter { $0.at == "/tables/requests/granted" }
    #expect(notes.map(\.note) == ["\(column.name)：\(column.text)"])
    #expect(!report.annotations.contains { $0.at == "/tables/requests/new_requests" })
  }

  @Test("a column of serial numbers before section 四 is no outcome")
  func reviewLitigation() throws {
    let outcomes = Form.outcomeColumns.map { "<td>\($0.label)</td>" }.joined()
    let header =
      "<tr><td rowspan=3>序号</td><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>"
      + outcomes.replacing("<td>", with: "<td rowspan=2>")
      + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>\(outcomes)\(outcomes)</tr>"
    let numbers = ["1", "4", "", "", "", "4"] + Array(repeating: "", count: 10)
    let report = try FormText.page(
      "<table>\(header)<tr>" + numbers.map { "<td>\($0)</td>" }.joined() + "</tr></table>")
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.row("review")?.cells.map { $0.value?.description } == ["4", nil, nil, nil, "4"])
    #expect(table.row("litigation_direct")?.cells.allSatisfy { $0.value == nil } == true)
  }

  @Test("a header of the form alone has no other column")
  func official() throws {
    let report = try FormText.report(
      ["\t\t\t" + Form.requestColumns.map(\.label).joined(separator: "\t")] + FormText.requests(FormText.someRequests))
    #expect(report.annotations.isEmpty && !report.repairs.contains { $0.rule == PlacementRule.extraColumn.rawValue })
  }
}
