import ReportModel
import Testing

@testable import Recognition

@Suite("Tables whose numbers text extraction printed apart from their labels")
struct ScatteredTableTests {
  /// A whole section 三 with all sums.
  private static let figures: [[Int]] = {
    let parts = (0..<21).map { row in (0..<6).map { column in (row * 5 + column * 3) % 4 == 0 ? row + column : 0 } }
    let total = (0..<6).map { column in parts.reduce(0) { $0 + $1[column] } }
    let out = [1, 0, 2, 0, 0, 1]
    let carried = [0, 1, 0, 0, 2, 0]
    let new = (0..<6).map { total[$0] + out[$0] - carried[$0] }
    return ([new, carried] + parts + [total, out]).map { $0 + [$0.reduce(0, +)] }
  }()

  /// The labels of section 三, groups among them, one a line.
  private static let labels: [String] = {
    var seen: Set<String> = []
    return Form.requests2021.rows.flatMap(\.labels).filter {
      !$0.hasPrefix("（") && !$0.hasPrefix("三") || seen.insert($0).inserted
    }
  }()

  private static let header = ["申请人情况"] + Form.requestColumns.map(\.label)

  private func isWhole(_ report: Report) -> Bool {
    zip(Form.requests2021.rows, Self.figures).allSatisfy { row, numbers in
      FormText.values(report, row.path) == numbers.map { String($0) }
        && FormText.statuses(report, at: row.pointer(in: .requests)) == [.placed]
    }
  }

  @Test("numbers behind all labels are read row by row where all sums hold so")
  func rowByRow() throws {
    let numbers = Self.figures.flatMap { $0.map { String($0) } }
    #expect(isWhole(try FormText.report(Self.header + Self.labels + numbers)))
  }

  @Test("numbers behind all labels are read column by column where all sums hold so")
  func columnByColumn() throws {
    let numbers = (0..<7).flatMap { column in Self.figures.map { String($0[column]) } }
    #expect(isWhole(try FormText.report(Self.header + Self.labels + numbers)))
  }

  @Test("numbers beside labels that come before the rest of their rows are read by the sums")
  func interleaved() throws {
    var lines = Self.header
    for place in stride(from: 0, to: 24, by: 2) {
      let pair = [place, place + 1]
      lines += pair.map { "\(Form.requests2021.rows[$0].label) \(Self.figures[$0][0])" }
      lines += pair.flatMap { Self.figures[$0].dropFirst().map { String($0) } }
    }
    lines += [Form.requests2021.rows[24].label] + Self.figures[24].map { String($0) }
    let report = try FormText.report(lines)
    for (row, numbers) in zip(Form.requests2021.rows, Self.figures) {
      #expect(FormText.values(report, row.path) == numbers.map { String($0) }, "\(row.path)")
    }
  }

  @Test("with one number lost nothing is guessed, and the counts are said")
  func lostNumber() throws {
    var numbers = (0..<7).flatMap { column in Self.figures.map { String($0[column]) } }
    numbers.remove(at: 60)
    let report = try FormText.report(Self.header + Self.labels + numbers)
    for row in Form.requests2021.rows {
      let isMarked = !FormText.statuses(report, at: row.pointer(in: .requests)).isEmpty
      #expect(FormText.values(report, row.path)?.allSatisfy { $0 == nil } ?? true, "\(row.path)")
      #expect(report.tables[.requests]?.row(row.path) == nil || isMarked)
    }
    #expect(report.annotations.contains { $0.evidence?.english.contains("174 numbers") == true })
  }

  @Test("with one wrong number nothing is placed by the sums")
  func wrongNumber() throws {
    var numbers = Self.figures.flatMap { $0.map { String($0) } }
    numbers[30] += "1"
    let report = try FormText.report(Self.header + Self.labels + numbers)
    #expect(FormText.statuses(report, at: "/tables/requests").contains(.ambiguous))
  }

  @Test("a label with a number of another row behind it leaves nothing proved")
  func contradictingLabel() throws {
    let numbers = Self.figures.flatMap { $0.map { String($0) } }
    let lines =
      Self.header + Self.labels.filter { $0 != "1.重复申请" } + numbers.prefix(14) + ["2.重复申请"] + numbers.dropFirst(14)
    let report = try FormText.report(lines)
    #expect(!isWhole(report))
  }

  /// The annex column by column: all labels, all units, all numbers.
  private func annex(_ numbers: [Int]) throws -> Report {
    let rows = Form.statistics2014.rows
    return try FormText.report(
      ["统计指标"] + rows.map(\.label) + ["单位"] + rows.map { $0.unit ?? "" } + ["统计数"] + numbers.map { String($0) })
  }

  private var indicators: [Int] {
    let rows = Form.statistics2014.rows
    var values = rows.indices.map { $0 % 5 }
    for total in [
      "requests/refused", "requests/received", "requests/completed", "requests/replied", "review/total",
      "litigation/total", "capacity/staff",
    ] {
      guard let place = rows.firstIndex(where: { $0.path == total }) else { continue }
      values[place] = rows.indices.filter { rows[$0].labels.dropLast().elementsEqual(rows[place].labels) }
        .reduce(0) { $0 + values[$1] }
    }
    return values
  }

  @Test("an annex printed column by column is read where its counts and sums fit")
  func annexByColumns() throws {
    let report = try annex(indicators)
    for (row, number) in zip(Form.statistics2014.rows, indicators) {
      #expect(report.tables[.statistics]?.value(row.path)?.integer == number, "\(row.path)")
      #expect(FormText.statuses(report, at: row.pointer(in: .statistics)) == [.placed])
    }
  }

  @Test("an annex printed column by column with a number too few is null, and the counts are said")
  func annexWithLoss() throws {
    let report = try annex(Array(indicators.dropLast()))
    #expect(Form.statistics2014.rows.allSatisfy { report.tables[.statistics]?.value($0.path) == nil })
    #expect(report.annotations.contains { $0.evidence?.english.contains("57 numbers") == true })
  }
}
