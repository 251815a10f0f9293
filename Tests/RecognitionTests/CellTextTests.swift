import ReportModel
import Testing

@testable import Recognition

@Suite("Units, words and signs beside a number or in its place")
struct CellTextTests {
  @Test(
    "another unit of money than the form's is kept, wherever the table states it",
    arguments: [
      ("本年收费金额（单位：元）", "3500", "元"), ("本年收费 金额(元)", "3500", "元"), ("本年收费金额（单位：亿元）", "1", "亿元"),
      ("本年收费金额（单位：万元）", "3500", nil), ("本年收费金额", "3500", nil), ("本年收费金额（单位：元）", "0.35万元", "万元"),
    ] as [(String, String, String?)])
  func unitInHeader(header: String, value: String, unit: String?) throws {
    let report = try FormText.report([
      "第二十条第（八）项", "信息内容\t\(header)", "行政事业性收费\t\(value)",
    ])
    #expect(report.statedUnits == (unit.map { ["/tables/proactive/art20_8/administrative_fees/amount": $0] } ?? [:]))
  }

  @Test("another unit of money beside an indicator is kept, other words for what is counted are not")
  func unitBesideIndicator() throws {
    let lines = Form.statistics2014.rows.map { row in
      let unit = row.unit == "万元" ? "元" : row.unit == "件" ? "份" : row.unit
      return "\(row.label)\t\(unit ?? "")\t7"
    }
    let report = try FormText.report(lines)
    let pointers = ["fees/collected", "capacity/special_funds"].map { "/tables/statistics/" + $0 }
    #expect(report.statedUnits == Dictionary(pointers.map { ($0, "元") }) { first, _ in first })
  }

  @Test("a unit and words in a cell are kept beside the number")
  func wordsInCells() throws {
    let report = try FormText.report([
      "第二十条第（一）项\t\t\t", "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量", "规章\t/\t/\t/",
      "规范性文件\t22（其中修订16件）\t1\t3", "第二十条第（九）项\t\t\t", "信息内容\t采购项目数量\t采购总金额（万元）\t", "政府集中采购\t1\t45 万元\t",
    ])
    let table = try #require(report.tables[.proactive])
    #expect(table.value("art20_9/government_procurement", "amount") == 45)
    #expect(report.annotations.contains { $0.status == .unit && $0.unit == "万元" })
    #expect(report.annotations.contains { $0.status == .note && $0.note == "（其中修订16件）" })
    #expect(report.annotations.count { $0.status == .notApplicable } == 3)
  }

  @Test("a sign that cannot be read is unreadable, not blank, whatever blanks stand beside it")
  func unreadable() throws {
    let lines = Form.statistics2014.rows.map { row in
      "\(row.label)\t\(row.unit ?? "")\t\(row.path == "requests/granted" ? "O\t" : "0")"
    }
    let report = try FormText.report(lines)
    #expect(FormText.statuses(report, at: "/tables/statistics/requests/granted") == [.unreadable])
  }

  @Test(
    "what stands in place of a number is kept with its cell, whatever it is",
    arguments: ["没有", "同上", "28。", "28%", "≈28", "约28件", "O件", "没有收费"])
  func wordsForNumbers(word: String) throws {
    let report = try FormText.report([
      "第二十条第（五）项\t\t\t", "信息内容\t本年处理决定数量\t\t", "行政许可\t\(word)\t\t", "第二十条第（六）项\t\t\t",
      "信息内容\t本年处理决定数量\t\t", "行政处罚\t7\t\t", "行政强制\t0\t\t",
    ])
    let pointer = "/tables/proactive/art20_5/administrative_licenses/decisions"
    #expect(report.tables[.proactive]?.row("art20_5/administrative_licenses")?.cells.map(\.value) == [nil])
    #expect(report.annotations.contains { $0.at == pointer && $0.raw == word })
  }

  @Test("the word for nothing is a number, and is kept")
  func wordForZero() throws {
    let report = try FormText.report([
      "第二十条第（六）项\t\t\t", "信息内容\t本年处理决定数量\t\t", "行政处罚\t零\t\t", "行政强制\t2\t\t",
    ])
    #expect(report.tables[.proactive]?.value("art20_6/administrative_penalties", "decisions") == 0)
    #expect(report.annotations.map(\.note) == ["零"])
  }

  @Test(
    "signs that touch a number may be digits of it",
    arguments: ["?28", "□28", "|28", "—28", "·28", "²8", "O5"])
  func signsBeforeNumber(printed: String) throws {
    let lines = Form.statistics2014.rows.map { row in
      "\(row.label) \(row.unit ?? "") \(row.path == "complaints/total" ? printed : "0")"
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.statistics]?.row("complaints/total")?.cells.map(\.value) == [nil])
    #expect(!FormText.statuses(report, at: "/tables/statistics/complaints/total").isEmpty)
  }

  @Test("equal digits side by side in one cell are no number printed twice, equal numbers in two cells are")
  func equalDigits() throws {
    func report(_ printed: String) throws -> Report {
      try FormText.report(
        Form.statistics2014.rows.map { row in
          "\(row.label)\t\(row.unit ?? "")\t\(row.path == "complaints/total" ? printed : "0")"
        })
    }
    let pieces = try report("1 1")
    #expect(pieces.tables[.statistics]?.row("complaints/total")?.cells.map(\.value) == [nil])
    #expect(FormText.statuses(pieces, at: "/tables/statistics/complaints/total").contains(.ambiguous))
    let twice = try report("12\t12")
    #expect(twice.tables[.statistics]?.row("complaints/total")?.cells.map(\.value) == [12])
    #expect(FormText.statuses(twice, at: "/tables/statistics/complaints/total") == [.placed])
  }
}
