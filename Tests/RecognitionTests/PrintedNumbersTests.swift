import ReportModel
import Testing

@testable import Recognition

@Suite("Numbers that are printed in other ways")
struct PrintedNumbersTests {
  private func granted(_ cells: String) throws -> Report {
    var lines = FormText.requests()
    lines[2] = "三、本年度办理结果\t（一）予以公开\t" + cells
    return try FormText.report(lines)
  }

  @Test(
    "no printed number is given up to make a sum hold",
    arguments: ["0\t0\t0\t0\t0\t0\t0\t1", "4\t0\t1\t0\t0\t0\t0\t4", "0\t0\t0\t27\t14\t0\tl\t42"])
  func surplus(cells: String) throws {
    let report = try granted(cells)
    #expect(FormText.values(report, "granted")?.allSatisfy { $0 == nil } == true)
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.ambiguous])
  }

  @Test("a number that is printed twice is read once where the sum proves the rest")
  func doubled() throws {
    let report = try granted("4\t0\t1\t1\t0\t0\t0\t5")
    #expect(FormText.values(report, "granted") == ["4", "0", "1", "0", "0", "0", "5"])
  }

  @Test("thousands apart by a blank in one cell are one number")
  func thousands() throws {
    let report = try granted("1 208\t0\t0\t27\t0\t0\t1 235")
    #expect(FormText.values(report, "granted") == ["1208", "0", "0", "27", "0", "0", "1235"])
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.placed])
  }

  @Test("a blank behind a thousands separator does not end a number")
  func thousandsOnLines() throws {
    let report = try FormText.report(["第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 1, 025", "行政强制 0"])
    #expect(report.tables[.proactive]?.value("art20_6/administrative_penalties", "decisions") == 1025)
  }

  @Test("digits behind a leading zero, and digits misread as letters, are no number and spoil no other cell")
  func unreadable() throws {
    let report = try granted("3\tO\t0\t025\t0\t0\t28")
    #expect(FormText.values(report, "granted") == ["3", nil, "0", nil, "0", "0", "28"])
    #expect(
      report.annotations.filter { $0.at.hasPrefix("/tables/requests/granted/") }.map(\.status)
        == [.unreadable, .unreadable])
  }

  @Test("six numbers do not prove that their sum is what is not printed")
  func unprovedTotal() throws {
    let report = try granted("0\t0\t1\t0\t10\t7")
    #expect(FormText.values(report, "granted")?[6] == nil)
    #expect(!report.annotations.contains { $0.status == .inferred })
  }

  @Test("where every row lacks a cell and the rows with numbers lack their total, all do")
  func cutOffTotals() throws {
    let numbers = [
      "new_requests": "5\t1\t0\t0\t0\t2", "granted": "0\t3\t0\t0\t0\t1", "results_total": "5\t1\t0\t0\t0\t2",
    ]
    let lines = Form.requests2021.rows.map { row in
      row.labels.joined(separator: "\t") + "\t" + numbers[row.path, default: "0\t0\t0\t0\t0\t0"]
    }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "new_requests") == ["5", "1", "0", "0", "0", "2", nil])
    #expect(FormText.values(report, "not_processed_duplicate") == ["0", "0", "0", "0", "0", "0", nil])
    #expect(FormText.statuses(report, at: "/tables/requests/new_requests/total") == [.inferred])
  }

  @Test("a note keeps the blanks inside its brackets")
  func note() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容  本年新制作数量  本年新公开数量  对外公开总数量", "规范性文件  5（其中修订 2 件）  5  33",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_1/normative_documents"))
    #expect(row.cells.map { $0.value?.description } == ["5", "5", "33"])
  }

  @Test("numbers printed as one are cut where one cut alone makes the sum hold")
  func glued() throws {
    let zeros = String(repeating: "0", count: 7)
    let lines = Form.requests2021.rows.map { row in
      row.labels.joined()
        + ["new_requests": "2010003", "granted": "250000025", "carried_in": "1101012"][row.path, default: zeros]
    }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "new_requests") == ["2", "0", "1", "0", "0", "0", "3"])
    #expect(FormText.values(report, "granted") == ["25", "0", "0", "0", "0", "0", "25"])
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.placed])
    #expect(FormText.values(report, "carried_in")?.allSatisfy { $0 == nil } == true)
    #expect(FormText.values(report, "results_total") == Array(repeating: "0", count: 7))
  }
}
