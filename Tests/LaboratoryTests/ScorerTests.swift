import Evidence
import ReportModel
import Testing

@testable import Laboratory

@Suite("The laboratory's scorer")
struct ScorerTests {
  /// A report with the truth's sections, and one row of section three.
  private func report(_ cells: [FormCell], annotations: [Annotation] = []) -> Report {
    var report = Report(source: SourceInfo(name: "a.txt", size: 1, sha256: "", mediaType: "text/plain"))
    let row = FormTableRow(form: Form.requests2021.rows[0], cells: cells)
    report.tables[.requests] = FormTable(key: .requests, generation: .form2021, rows: [row])
    report.annotations = annotations
    return report
  }

  /// A truth of one row: 3 0 0 0 0 0 3.
  private var truth: Truth {
    var truth = Truth()
    for (column, value) in zip(Form.requestColumns, [3, 0, 0, 0, 0, 0, 3]) {
      truth.add(.number(value), at: "/tables/requests/new_requests/" + column.key)
    }
    return truth
  }

  private func cells(_ values: [Int?]) -> [FormCell] { values.map { FormCell(value: $0.map { ExactDecimal($0) }) } }

  @Test("a right row has neither wrong nor silent cells")
  func rightRow() {
    let figures = Scorer(report(cells([3, 0, 0, 0, 0, 0, 3])), truth: truth).figures
    #expect(figures.right == 7)
    #expect(figures.silent == 0)
  }

  @Test("a wrong cell without a mark is silent, with a mark on its row it is flagged")
  func silence() {
    let wrong = cells([0, 3, 0, 0, 0, 0, 3])
    #expect(Scorer(report(wrong), truth: truth).figures.silent == 2)
    let mark = Annotation(at: "/tables/requests/new_requests", status: .ambiguous)
    let flagged = Scorer(report(wrong, annotations: [mark]), truth: truth).figures
    #expect(flagged.silent == 0)
    #expect(flagged.flagged == 2)
  }

  @Test("a wrong number that is only called placed is confident, a null is not")
  func confidence() {
    let mark = Annotation(at: "/tables/requests/new_requests", status: .placed)
    let placed = Scorer(report(cells([0, 3, nil, 0, 0, 0, 3]), annotations: [mark]), truth: truth).figures
    #expect(placed.silent == 0)
    #expect(placed.confident == 2)
    let doubt = Annotation(at: "/tables/requests/new_requests", status: .ambiguous)
    #expect(Scorer(report(cells([0, 3, 0, 0, 0, 0, 3]), annotations: [doubt]), truth: truth).figures.confident == 0)
  }

  @Test("null is right where the cell cannot be known and a mark says so")
  func unknowableCells() {
    var truth = truth
    truth.markUnknowable(["/tables/requests/new_requests/natural_person"], "lost")
    let null = cells([nil, 0, 0, 0, 0, 0, 3])
    #expect(Scorer(report(null), truth: truth).figures.right == 6)
    let mark = Annotation(at: "/tables/requests/new_requests/natural_person", status: .ambiguous)
    #expect(Scorer(report(null, annotations: [mark]), truth: truth).figures.right == 7)
  }

  @Test("a number where the truth has no cell is extra")
  func extraCells() {
    var truth = truth
    truth.remove(["/tables/requests/new_requests/total"])
    #expect(Scorer(report(cells([3, 0, 0, 0, 0, 0, 3])), truth: truth).figures.extra == 1)
  }

  @Test("undamaged reports convert without a wrong cell", arguments: [TextStyle.seedText, .pipes, .docx, .html])
  func undamagedReports(style: TextStyle) {
    for seed in UInt64(1)...8 {
      let result = Trial().run(Laboratory.report(seed: seed, intensity: 0, style: style))
      #expect(result.figures.right == result.figures.cells, "seed \(seed): \(result.misses)")
      #expect(result.figures.silent == 0)
    }
  }

  @Test("a repair that changes what the report prints counts as wrong")
  func wrongRepairs() {
    var tally = RepairTally(shown: 1)
    for seed in UInt64(1)...10 { tally.judge(Laboratory.report(seed: seed, intensity: 2, style: .seedText)) }
    #expect(tally.lines().contains { $0.hasPrefix("TX04") && $0.contains("wrong 0") })
  }
}
