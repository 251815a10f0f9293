import Conversion
import ReportModel
import Testing

@Suite("The clean text of damaged tables, read again")
struct ReadAgainTests {
  /// A report whose section 三 prints these rows.
  private func report(_ rows: [String]) -> String {
    """
    云泽县水务局2021年政府信息公开工作年度报告

    一、总体情况

    2021年，我局及时答复群众申请，公开工作平稳有序。

    三、收到和处理政府信息公开申请情况

    \(rows.joined(separator: "\n"))

    四、政府信息公开行政复议、行政诉讼情况

    """
  }

  /// The rows of 2021 with all zeros but for some; labels parted by tabs.
  private func rows(_ filled: [String: [String]]) -> [String] {
    Form.requests2021.rows.map { row in
      (row.labels + (filled[row.path] ?? Array(repeating: "0", count: 7))).joined(separator: "\t")
    }
  }

  private static let sound = [
    "new_requests": ["4", "0", "3", "0", "0", "0", "7"], "carried_in": ["0", "0", "0", "0", "1", "0", "1"],
    "granted": ["4", "0", "2", "0", "0", "0", "6"], "results_total": ["4", "0", "2", "0", "0", "0", "6"],
    "carried_out": ["0", "0", "1", "0", "1", "0", "2"],
  ]

  /// The first and the second reading.
  private func readings(_ text: String) throws -> (first: Report, second: Report) {
    let first = try Converter.convert(Array(text.utf8), name: "report.txt")
    let clean = try first.write(as: .text, original: Array(text.utf8))
    let second = try Converter.convert(clean, name: "report.txt")
    #expect(try second.write(as: .text, original: clean) == clean)
    #expect(Essence(second.report) == Essence(first.report))
    return (first.report, second.report)
  }

  private func values(_ report: Report, _ path: String) -> [String?]? {
    report.tables[.requests]?.row(path)?.cells.map { $0.value?.description }
  }

  @Test("blanks among zeros stay in their columns where the row's own sum proves them")
  func blanks() throws {
    var filled = Self.sound
    filled["carried_in"] = ["", "", "", "", "1", "", "1"]
    let (first, second) = try readings(report(rows(filled)))
    for reading in [first, second] {
      #expect(values(reading, "carried_in") == [nil, nil, nil, nil, "1", nil, "1"])
      #expect(!reading.annotations.contains { $0.at.hasPrefix("/tables/requests") })
    }
  }

  @Test("a row that is printed twice with the same numbers is one, and the log says so")
  func repeatedRow() throws {
    var lines = rows(Self.sound)
    lines.insert(lines[2] + "\t", at: 3)
    let (first, _) = try readings(report(lines))
    #expect(values(first, "granted") == ["4", "0", "2", "0", "0", "0", "6"])
    #expect(first.repairs.contains { $0.rule == "FM12" && $0.before.contains("予以公开") })
    #expect(!first.annotations.contains { $0.at.hasPrefix("/tables/requests") })
  }

  @Test("the number of a page inside a table is marked and printed with the table")
  func pageNumber() throws {
    var lines = rows(Self.sound)
    lines.insert("9", at: 12)
    let (first, _) = try readings(report(lines))
    #expect(first.annotations.contains { $0.at.hasPrefix("/tables/requests") && $0.raw?.contains("9") == true })
    #expect(values(first, "granted") == ["4", "0", "2", "0", "0", "0", "6"])
  }

  @Test("labels of groups and rows side by side on torn lines are read by their columns")
  func labelColumns() throws {
    func line(_ label: String, _ number: String) -> String {
      let width = label.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      return number.isEmpty ? label : label + String(repeating: " ", count: 100 - width) + number
    }
    let torn = [
      "unavailable_not_held": [("年度办             1.本机关不掌握相关政府信", "3"), ("理结果   （四）    息", "")],
      "unavailable_needs_creation": [("         无法提    2.没有现成信息需要另行制", "5"), ("         供        作", "")],
    ]
    let lines = Form.requests2021.rows.flatMap { row in
      (torn[row.path] ?? [(String(repeating: " ", count: 19) + row.label, "8")]).map { line($0.0, $0.1) }
    }
    let (first, _) = try readings(report(lines))
    #expect(values(first, "unavailable_not_held")?.last == "3")
    #expect(values(first, "unavailable_needs_creation")?.last == "5")
    #expect(values(first, "unavailable_still_unclear")?.last == "8")
  }
}
