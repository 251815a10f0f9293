import ReportModel
import Testing

@testable import Recognition

@Suite("Sections 二 and 四, and the annex")
struct OtherTablesTests {
  @Test("the header decides the generation of section 二, not the year")
  func generations() throws {
    let report = try FormText.report([
      "第二十条第（一）项\t\t\t", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t0\t0\t0", "行政规范性文件\t2\t1\t13",
      "第二十条第（五）项\t\t\t", "信息内容\t本年处理决定数量\t\t", "行政许可\t74\t\t",
    ])
    let table = try #require(report.tables[.proactive])
    #expect(table.generation == .form2021)
    #expect(table.value("art20_1/normative_documents", "in_force") == 13)
    #expect(table.value("art20_5/administrative_licenses", "decisions") == 74)
  }

  @Test("merged cells that were written out for every column count once")
  func writtenOut() throws {
    let report = try FormText.report([
      "| 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 |", "| --- | --- | --- | --- |",
      "| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |", "| 行政许可 | 43 | 43 | 43 |",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_5/administrative_licenses"))
    #expect(row.cells.map { $0.value?.description } == ["43"])
  }

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

  @Test("sixteen zeros for fifteen columns: one is dropped, and it is said")
  func surplus() throws {
    let report = try FormText.report([
      "行政复议\t\t\t\t\t行政诉讼", "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉",
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计",
      Array(repeating: "0", count: 16).joined(separator: "\t"),
    ])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.rows.flatMap(\.cells).allSatisfy { $0.value == 0 })
    #expect(report.repairs.contains { $0.rule == "FM07" })
  }

  @Test("a lost cell of section four is found by the group that no longer adds up")
  func lostCell() throws {
    let report = try FormText.report([
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计", "未经复议直接起诉\t复议后起诉",
      "1\t2\t3\t4\t10\t5\t6\t8\t26\t1\t0\t0\t0\t1",
    ])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.value("review", "total") == 10)
    #expect(table.value("litigation_after_review", "upheld") == 1)
    #expect(report.annotations.contains { $0.at.hasPrefix("/tables/review_litigation/litigation_direct") })
    #expect(!report.annotations.contains { $0.at == "/tables/review_litigation/review/total" })
  }

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

  @Test("a header of one or two characters a line still decides the generation")
  func narrowHeader() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内", "容", "本年新", "制作数", "量", "本年新", "公开数", "量", "对外公", "开总数", "量", "政府规章 0 0 0",
      "行政规范性文件 2 1 7", "第二十条第（九）项", "政府集中采购 1 30",
    ])
    let table = try #require(report.tables[.proactive])
    #expect(table.generation == .form2019)
    #expect(table.value("art20_1/normative_documents", "total_disclosed") == 7)
  }

  @Test("a header whose cells take turns on two lines still decides the generation")
  func interleavedHeader() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内    本年制  本年废  现行有", "容        发件数  止件数  效件数", "政府规章  0  3  0", "规范性文件  4  1  9",
      "第二十条第（六）项", "信息内    本年处理决", "容        定数量", "行政处罚  8",
    ])
    #expect(report.tables[.proactive]?.value("art20_1/normative_documents", "in_force") == 9)
  }

  @Test("without any header the columns of section 二 are marked")
  func noHeader() throws {
    let report = try FormText.report(["第二十条第（一）项", "规章 1 0 3", "规范性文件 4 1 9", "第二十条第（六）项", "行政强制 2"])
    #expect(FormText.statuses(report, at: "/tables/proactive/art20_1/normative_documents") == [.placed])
  }

  private func annex(with lines: [String], behind path: String, unit: String) throws -> Report {
    let rows = Form.statistics2014.rows
    let place = try #require(rows.firstIndex { $0.path == path })
    var text = rows.map { [$0.label, $0.unit ?? "", "0"].joined(separator: unit) }
    text.insert(contentsOf: lines, at: place + 1)
    return try FormText.report(text)
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

  @Test("a sign that cannot be read is unreadable, not blank, whatever blanks stand beside it")
  func unreadable() throws {
    let lines = Form.statistics2014.rows.map { row in
      "\(row.label)\t\(row.unit ?? "")\t\(row.path == "requests/granted" ? "O\t" : "0")"
    }
    let report = try FormText.report(lines)
    #expect(FormText.statuses(report, at: "/tables/statistics/requests/granted") == [.unreadable])
  }

  @Test("a line of 合计 in the header of section 四 does not part it from its numbers")
  func otherWordForTotal() throws {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "合计"]
    let header = ["行政复议", "行政诉讼"] + outcomes + ["未经复议直接起诉", "复议后起诉"] + outcomes + outcomes
    let numbers = (1...15).map { $0 % 5 == 0 ? "4" : "1" }
    let report = try FormText.report(header + numbers)
    #expect(report.tables[.reviewLitigation]?.value("litigation_after_review", "total") == 4)
  }

  private let reviewHeader =
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计"

  @Test("a header of section 四 without numbers is a table of blanks, and it is said")
  func blankReview() throws {
    let report = try FormText.report([reviewHeader, "未经复议直接起诉\t复议后起诉"])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.rows.count == 3 && table.rows.flatMap(\.cells).allSatisfy { $0.value == nil })
    #expect(FormText.statuses(report, at: "/tables/review_litigation") == [.ambiguous])
  }

  @Test(
    "blanks in section 四 are doubtful where the sums do not stand where they should",
    arguments: [
      ("2\t\t\t\t2\t\t\t\t\t\t\t3\t\t\t3", 0), ("2\t\t\t\t2\t\t\t\t\t\t3\t\t\t3\t", 2),
      ("\t\t\t\t2\t\t\t\t\t5\t\t\t\t\t1", 0),
    ])
  func shiftedReview(numbers: String, marks: Int) throws {
    let report = try FormText.report([reviewHeader, "未经复议直接起诉\t复议后起诉", numbers])
    #expect(report.annotations.count { $0.evidence?.english.contains("sums do not prove") == true } == 0 || marks > 0)
    #expect(report.annotations.isEmpty == (marks == 0))
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

  @Test("an amount that is joined to its label and its unit is read")
  func joinedAmount() throws {
    let report = try FormText.report([
      "第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 8", "第二十条第（八）项", "信息内容 本年收费金额（单位：万元）", "行政事业性收费6300.5元",
    ])
    #expect(report.tables[.proactive]?.value("art20_8/administrative_fees", "amount")?.description == "6300.5")
  }

  @Test("a change whose sign stands apart is one number")
  func changeApart() throws {
    let report = try FormText.report([
      "第二十条第（五）项", "信息内容 上一年项目数量 本年增/减 处理决定数量", "行政许可 12 减 3 40", "其他对外管理服务事项 2 0 1",
    ])
    #expect(report.tables[.proactive]?.value("art20_5/administrative_licenses", "change")?.description == "-3")
  }

  @Test("an empty column behind section four does not put its blank groups in doubt")
  func emptyColumn() throws {
    let outcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
    let blanks = String(repeating: "\t", count: 5)
    let report = try FormText.report([
      "行政复议\(blanks)行政诉讼\(blanks)\(blanks)\t", "\(outcomes)\t未经复议直接起诉\(blanks)复议后起诉\(blanks)",
      "\(blanks)\(outcomes)\t\(outcomes)\t", "\(blanks)0\t2\t0\t0\t2\t1\t0\t0\t0\t1\t",
    ])
    #expect(report.tables[.reviewLitigation]?.value("litigation_after_review", "total") == 1)
    #expect(report.tables[.reviewLitigation]?.value("review", "total") == nil)
    #expect(report.annotations.isEmpty)
  }

  @Test("a header of section four in scraps without numbers is a table of blanks, and it is said")
  func tornReviewHeader() throws {
    let outcomes = ["结果维", "持", "结果纠", "正", "其他结", "果", "尚未审", "结 总计"]
    let lines = ["行政复议 行政诉讼"] + outcomes + ["未经复议直接起诉 复议后起诉"] + outcomes + outcomes
    let report = try FormText.report(lines + ["", "五、存在的主要问题", "人手不足。"])
    #expect(report.tables[.reviewLitigation]?.rows.count == 3)
    #expect(FormText.statuses(report, at: "/tables/review_litigation") == [.ambiguous])
  }

  @Test("a number with thousands separators that is joined to its label is read")
  func joinedThousands() throws {
    let report = try FormText.report(
      FormText.requests().map { line in
        let words = line.split(separator: "\t")
        return words.dropLast(7).last.map { "\($0)1,204 0 0 0 0 0 1,204" } ?? ""
      })
    #expect(FormText.values(report, "new_requests") == ["1204", "0", "0", "0", "0", "0", "1204"])
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

  @Test("the outcomes of section 四 follow the header of their own group")
  func outcomesByGroup() throws {
    let usual = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let turned = ["结果纠正", "结果维持", "其他结果", "尚未审结", "总计"]
    let report = try FormText.report([
      (["行政复议"] + Array(repeating: "", count: 4) + ["行政诉讼"] + Array(repeating: "", count: 9)).joined(separator: "\t"),
      (turned + ["未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""]).joined(separator: "\t"),
      (Array(repeating: "", count: 5) + usual + usual).joined(separator: "\t"),
      "3\t1\t0\t0\t4\t2\t0\t0\t0\t2\t0\t0\t0\t0\t0",
    ])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.value("review", "upheld") == 1 && table.value("review", "corrected") == 3)
    #expect(table.value("litigation_direct", "upheld") == 2)
  }
}
