import ReportModel
import Testing

@testable import Recognition

@Suite("Section 四 printed as rows or as a list")
struct ReviewListTests {
  private static let groups = ["行政复议", "未经复议直接起诉", "复议后起诉"]
  private static let outcomes = Form.outcomeColumns.map(\.label)
  private static let figures = [[3, 1, 0, 2, 6], [0, 0, 1, 0, 1], [2, 0, 0, 0, 2]]

  private func report(_ lines: [String]) throws -> Report {
    try FormText.report(FormText.requests() + ["", "四、政府信息公开行政复议、行政诉讼情况"] + lines)
  }

  private func values(_ report: Report) -> [[Int?]]? {
    report.tables[.reviewLitigation]?.rows.map { $0.cells.map { $0.value?.integer } }
  }

  /// A row for each outcome of each group.
  private static func rows(_ separator: String, unit: String = "") -> [String] {
    groups.indices.flatMap { group in
      (group == 1 ? ["行政诉讼"] : []) + [groups[group]]
        + zip(outcomes, figures[group]).map { "\($0)\(separator)\($1)\(unit)" }
    }
  }

  private static func sentence(_ group: Int, _ name: String, _ mark: String) -> String {
    name + "：" + zip(outcomes, figures[group]).map { "\($0)\($1)件" }.joined(separator: mark)
  }

  @Test(
    "outcomes below each other are read by their names",
    arguments: [
      rows(" "), rows("：", unit: "件"), rows(""), rows("\t"),
      groups.indices.flatMap { group in
        zip(outcomes, figures[group]).map { "\(groups[group])\t\($0)\t\($1)" }
      },
    ])
  func below(lines: [String]) throws {
    let report = try report(lines)
    #expect(values(report) == Self.figures)
    #expect(FormText.statuses(report, at: "/tables/review_litigation/review") == [.placed])
  }

  @Test("a table with the groups as columns is read by its header, whatever their order")
  func turned() throws {
    let order = [1, 2, 0]
    let lines =
      ["\t" + order.map { Self.groups[$0] }.joined(separator: "\t")]
      + Self.outcomes.indices.map { outcome in
        ([Self.outcomes[outcome]] + order.map { String(Self.figures[$0][outcome]) }).joined(separator: "\t")
      }
    #expect(values(try report(lines)) == Self.figures)
  }

  @Test(
    "sentences that name every outcome are read and stay in the text",
    arguments: [
      [
        sentence(0, "行政复议", "，") + "。", sentence(1, "行政诉讼（未经复议直接起诉）", "，") + "。",
        sentence(2, "行政诉讼（复议后起诉）", "，") + "。",
      ],
      [groups.indices.map { sentence($0, groups[$0], "、") }.joined(separator: "；") + "。"],
    ])
  func sentences(lines: [String]) throws {
    let report = try report(lines)
    #expect(values(report) == Self.figures)
    let contents = report.sections.flatMap(\.blocks).map(\.content)
    #expect(lines.allSatisfy { contents.contains(.paragraph($0)) })
  }

  @Test(
    "sentences that leave an outcome or the kind of litigation open are no table",
    arguments: ["行政复议：结果维持3件，结果纠正1件，总计4件。", "行政诉讼：结果维持3件，结果纠正1件，其他结果0件，尚未审结0件，总计4件。"])
  func open(line: String) throws {
    #expect(try report([line]).tables[.reviewLitigation] == nil)
  }

  @Test("an outcome that is named twice leaves nothing certain")
  func twice() throws {
    var lines = Self.rows(" ")
    lines[2] = lines[1]
    let report = try report(lines)
    #expect(values(report)?.joined().allSatisfy { $0 == nil } ?? true)
  }

  @Test("two marks in one cell are two cells, so that a number too many proves no place")
  func gluedMarks() throws {
    let line = ["0", "0", "0", "0", "0", "-", "- -", "", "-", "-", "0", "0", "0", "0", "0", "0", ""].joined(
      separator: "\t")
    let header = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].joined(separator: "\t")
    let report = try report([
      "行政复议\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉", [header, header, header].joined(separator: "\t"), line,
    ])
    let pointer = "/tables/review_litigation/litigation_direct"
    #expect(report.annotations.contains { $0.at.hasPrefix(pointer) && $0.status == .ambiguous })
  }
}
