import ReportModel
import Testing

@testable import Recognition

@Suite("Section 四")
struct ReviewTableTests {
  private let reviewHeader =
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计"

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

  @Test("a number of section 四 that may be two makes its group doubtful where a cell is lacking")
  func glued() throws {
    let zeros = Array(repeating: "0", count: 10).joined(separator: "\t")
    let report = try FormText.report([reviewHeader, "未经复议直接起诉\t复议后起诉", "0\t172\t0\t19\t" + zeros])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.row("review")?.cells.allSatisfy { $0.value == nil } == true)
    #expect(FormText.statuses(report, at: "/tables/review_litigation/review") == [.ambiguous])
    #expect(table.row("litigation_direct")?.cells.allSatisfy { $0.value == 0 } == true)
  }

  @Test("a line of 合计 in the header of section 四 does not part it from its numbers")
  func otherWordForTotal() throws {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "合计"]
    let header = ["行政复议", "行政诉讼"] + outcomes + ["未经复议直接起诉", "复议后起诉"] + outcomes + outcomes
    let numbers = (1...15).map { $0 % 5 == 0 ? "4" : "1" }
    let report = try FormText.report(header + numbers)
    #expect(report.tables[.reviewLitigation]?.value("litigation_after_review", "total") == 4)
  }

  @Test("a header of section 四 without numbers is a table of blanks, and it is said")
  func blankReview() throws {
    let report = try FormText.report([reviewHeader, "未经复议直接起诉\t复议后起诉"])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.rows.count == 3 && table.rows.flatMap(\.cells).allSatisfy { $0.value == nil })
    #expect(FormText.statuses(report, at: "/tables/review_litigation") == [.ambiguous])
  }

  @Test(
    "in a grid of section 四 blanks stay in their columns, the last ones too",
    arguments: [
      [4, nil, nil, nil, 4, nil, nil, nil, 2, 2, nil, nil, nil, 5, nil],
      [0, 0, 0, 0, nil, 0, 0, 0, 0, nil, 0, 0, 0, 0, nil], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, nil, nil],
    ] as [[Int?]])
  func blanksInGrid(numbers: [Int?]) throws {
    let names = Form.outcomeColumns.map(\.label)
    let report = try FormText.page(
      "<table><tr><td colspan=5>行政复议</td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
        + FormText.table([names + names + names, numbers.map { $0.map(String.init) ?? "" }]).dropFirst("<table>".count))
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.rows.flatMap(\.cells).map { $0.value?.integer } == numbers)
    #expect(report.annotations.contains { $0.status == .ambiguous })
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
