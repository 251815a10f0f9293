import Evidence
import ReportModel

/// The two sums that every column of section 三 has, as far as its rows are printed: all results make the total, and
/// what came in is what was done and what is left.
struct ColumnSums {
  /// The values of the rows by target; nil for a row that is not printed, in it nil for a blank.
  typealias Grid = [[ExactDecimal?]?]

  /// What the sums say of a column.
  enum Verdict: Sendable {
    /// All results are printed and make the total.
    case holds
    /// A sum does not come out.
    case broken
    /// Rows are missing.
    case unknown
  }

  /// Fewer printed results than this do not make a total.
  private static let leastResults = 18

  private let results: [[ExactDecimal?]]
  private let new: [ExactDecimal?]?
  private let old: [ExactDecimal?]?
  private let total: [ExactDecimal?]?
  private let out: [ExactDecimal?]?

  init(_ grid: Grid) {
    let targets = FormTargets.requests.targets
    let row = { (path: String) in targets.firstIndex { $0.row.path == path }.flatMap { grid[$0] } }
    (new, old, total, out) = (row("new_requests"), row("carried_in"), row("results_total"), row("carried_out"))
    let frame = ["new_requests", "carried_in", "results_total", "carried_out"]
    results = targets.indices.filter { !frame.contains(targets[$0].row.path) }.compactMap { grid[$0] }
  }

  /// Whether a sum does not come out.
  var isBroken: Bool { (0..<SlotForm.requests.count).contains { verdict($0) == .broken } }

  /// What the sums say of a column; a blank counts as nothing.
  func verdict(_ column: Int) -> Verdict {
    guard let total = total.map({ $0[column] ?? ExactDecimal(0) }) else { return .unknown }
    let isComplete = results.count >= Self.leastResults
    if isComplete, sum(results, column) != total { return .broken }
    if let new, let old, let out, let left = sum([new, old], column) {
      if left != ExactDecimal.sum([total, out[column] ?? ExactDecimal(0)]) { return .broken }
    }
    return isComplete ? .holds : .unknown
  }

  private func sum(_ rows: [[ExactDecimal?]], _ column: Int) -> ExactDecimal? {
    ExactDecimal.sum(rows.map { $0[column] ?? ExactDecimal(0) })
  }
}
