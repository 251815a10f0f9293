import ReportModel
import Testing

@testable import Recognition

@Suite("The annex")
struct StatisticsTableTests {
  @Test("labels that repeat in the annex are told apart by their parents")
  func repeatedLabels() throws {
    let lines = Form.statistics2014.rows.enumerated().map { "\($1.label)\t\($1.unit ?? "")\t\($0)" }
    let report = try FormText.report(["统计指标\t单位\t统计数"] + lines)
    let table = try #require(report.tables[.statistics])
    for (index, row) in Form.statistics2014.rows.enumerated() {
      #expect(table.value(row.path)?.integer == index)
    }
  }

  @Test("an indicator that no form knows is kept under its label")
  func unlisted() throws {
    var lines = Form.statistics2014.rows.map { "\($0.label)\t\($0.unit ?? "")\t0" }
    lines.insert("3.移动客户端公开政府信息数\t条\t17", at: 7)
    let report = try FormText.report(lines)
    let indicator = try #require(report.tables[.statistics]?.unlisted.first)
    #expect(indicator.label == "3.移动客户端公开政府信息数" && indicator.unit == "条" && indicator.cell.value == 17)
  }

  @Test(
    "an unknown indicator whose label is torn over lines keeps its whole label",
    arguments: [
      ["（六）村务公开栏张贴公", "告数 次 31"], ["（六）村务公开栏张贴公   次   31", "告数"], ["（六）村务公开栏张贴公告数", "次", "31"],
    ])
  func tornIndicator(lines: [String]) throws {
    let report = try annex(with: lines, behind: "capacity/staff_part_time", unit: lines.count == 3 ? "\n" : "  ")
    let indicator = try #require(report.tables[.statistics]?.unlisted.first)
    #expect(indicator.label == "（六）村务公开栏张贴公告数" && indicator.unit == "次" && indicator.cell.value == 31)
    #expect(report.repairs.contains { $0.rule == PlacementRule.tornLabel.rawValue && $0.after == indicator.label })
  }

  @Test("an unknown indicator at the end of the annex is kept, one cell a line")
  func lastIndicator() throws {
    let lines = ["（四）组织业务考试数", "次", "5", "（五）走访服务对象数", "人次", "12"]
    let report = try annex(with: lines, behind: "training/participants", unit: "\n")
    #expect(report.tables[.statistics]?.unlisted.last?.label == "（五）走访服务对象数")
    #expect(report.tables[.statistics]?.value("training/participants") == 0)
  }

  @Test("a number with a unit of its own goes to no row of another unit")
  func foreignUnit() throws {
    let lines = Form.statistics2014.rows.flatMap { row -> [String] in
      let own = [row.label, row.unit ?? ""] + (row.path == "capacity/special_funds" ? [] : ["0"])
      return row.path == "capacity/special_funds" ? ["（五）走访服务对象数", "人次", "76"] + own : own
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.statistics]?.value("capacity/special_funds") == nil)
    #expect(report.tables[.statistics]?.unlisted.first?.cell.value == 76)
  }

  @Test("an unknown indicator behind a damaged last row is kept")
  func indicatorBehindDamage() throws {
    var lines = Form.statistics2014.rows.map { "\($0.label) \($0.unit ?? "") 0" }
    lines[lines.count - 1] = "（三）接培训人员数 人次 8"
    lines.append("（四）走访服务对象数 次 31")
    let report = try FormText.report(lines)
    #expect(report.tables[.statistics]?.unlisted.map(\.label) == ["（四）走访服务对象数"])
  }

  @Test("a number alone on its line may be a page's where the others stand beside their units")
  func loneNumber() throws {
    let lines = Form.statistics2014.rows.map { row in
      row.path == "requests/granted" ? "\(row.label) 件\n4" : "\(row.label) \(row.unit ?? "") 0"
    }
    let report = try FormText.report(lines)
    #expect(FormText.statuses(report, at: "/tables/statistics/requests/granted").contains(.ambiguous))
    #expect(report.tables[.statistics]?.value("requests/granted") == nil)
  }

  @Test("an indicator whose label is a piece of the form's is kept and marked")
  func strayIndicator() throws {
    var lines = Form.statistics2014.rows.map { "\($0.label)\t\($0.unit ?? "")\t0" }
    lines.insert("不属于本行政机关公\t件\t3", at: 40)
    let report = try FormText.report(lines)
    #expect(report.tables[.statistics]?.unlisted.first?.cell.value == 3)
    #expect(FormText.statuses(report, at: "/tables/statistics/unlisted/0") == [.ambiguous])
  }

  @Test("the number of an unknown indicator does not go to a torn label behind it")
  func numberBeforeTornLabel() throws {
    var lines = Form.statistics2014.rows.map { "\($0.label) \($0.unit ?? "") 0" }
    let place = try #require(Form.statistics2014.rows.firstIndex { $0.path == "response/hot_topics" })
    lines[place] = "（一）回应 公众关注热\n点或重大舆情数（不\n同方式回应同一热点或\n舆情计1次） 次 6"
    lines.insert(contentsOf: ["其中：村务公开栏公开", "信息数 条 413", "二、回应解读情况"], at: place)
    let report = try FormText.report(lines)
    #expect(report.tables[.statistics]?.value("response/hot_topics") == 6)
    #expect(report.tables[.statistics]?.unlisted.map(\.label) == ["其中：村务公开栏公开信息数"])
  }

  private func annex(with lines: [String], behind path: String, unit: String) throws -> Report {
    let rows = Form.statistics2014.rows
    let place = try #require(rows.firstIndex { $0.path == path })
    var text = rows.map { [$0.label, $0.unit ?? "", "0"].joined(separator: unit) }
    text.insert(contentsOf: lines, at: place + 1)
    return try FormText.report(text)
  }
}
