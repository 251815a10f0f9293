import Evidence
import ReportModel

/// The relations that a report's own cells break.
struct FailingRelation {
  /// The cell that ought to be the sum.
  var key: String
  /// All cells concerned.
  var pointers: [String]
  var left: ExactDecimal
  var right: ExactDecimal
}

/// Recomputes which relations the truth breaks.
struct Relations {
  private let cells: [String: TruthCell]
  private(set) var failing: [FailingRelation] = []

  /// Checks all relations of all tables.
  init(_ truth: Truth) {
    cells = truth.cells
    checkRequests(truth)
    checkReview()
    checkStatistics()
  }

  private static let frame = ["new_requests", "carried_in", "results_total", "carried_out"]

  private mutating func checkRequests(_ truth: Truth) {
    let base = "/tables/requests/"
    let columns = Form.requestColumns.map(\.key)
    var rows: [String] = []
    for pointer in truth.pointers where pointer.hasPrefix(base) {
      let row = String(pointer.dropFirst(base.count).prefix { $0 != "/" })
      if rows.last != row, !rows.contains(row) { rows.append(row) }
    }
    let results = rows.filter { !Self.frame.contains($0) }
    if Self.frame.allSatisfy({ rows.contains($0) }) {
      for column in columns {
        let cell = { (row: String) in base + row + "/" + column }
        check(
          [cell("new_requests"), cell("carried_in")], [cell("results_total"), cell("carried_out")],
          cell("results_total"))
        check(results.map(cell), [cell("results_total")], cell("results_total"))
      }
    }
    for row in rows {
      check(columns.dropLast().map { base + row + "/" + $0 }, [base + row + "/total"], base + row + "/total")
    }
  }

  private mutating func checkReview() {
    let outcomes = Form.outcomeColumns.map(\.key)
    for group in Form.reviewLitigation2021.rows {
      let base = group.pointer(in: .reviewLitigation) + "/"
      check(outcomes.dropLast().map { base + $0 }, [base + "total"], base + "total")
    }
  }

  private mutating func checkStatistics() {
    for sum in StatisticsTable.sums {
      let base = "/tables/statistics/"
      let group = sum.total.prefix { $0 != "/" }
      check(sum.parts.map { base + group + "/" + $0 }, [base + sum.total], base + sum.total)
    }
  }

  private mutating func check(_ left: [String], _ right: [String], _ key: String) {
    let sums = [left, right].map { side -> ExactDecimal? in
      let values = side.compactMap { cells[$0]?.value }
      return values.count == side.count ? ExactDecimal.sum(values) : nil
    }
    guard let first = sums[0], let second = sums[1], first != second else { return }
    failing.append(FailingRelation(key: key, pointers: left + right, left: first, right: second))
  }
}
