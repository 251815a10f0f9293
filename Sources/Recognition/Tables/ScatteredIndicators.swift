import Evidence
import ReportModel

/// Reads the annex where text extraction printed the labels first and the numbers behind them, column by column.
///
/// There must be as many numbers as labels that name rows of the form, and every sum of the form must hold among them.
struct ScatteredIndicators {
  /// How many numbers stand apart from their labels, and how many labels there are.
  let numbers: Int
  let labels: Int
  /// The rows of the form with their numbers; nil where it cannot be told.
  private(set) var matches: [RowAlignment.Match]?

  /// The rows that are the sum of the rows below them, by the labels that these share.
  private static let sums: [(total: Int, parts: [Int])] = {
    let rows = FormTargets.statistics.targets.map(\.row)
    let totals = [
      "requests/received", "requests/completed", "requests/replied", "requests/refused", "review/total",
      "litigation/total", "capacity/staff",
    ]
    return totals.compactMap { path in
      guard let total = rows.firstIndex(where: { $0.path == path }) else { return nil }
      return (total, rows.indices.filter { rows[$0].labels.dropLast().elementsEqual(rows[total].labels) })
    }
  }()

  /// Weighs the rows of a region; nil where most numbers stand beside their labels.
  init?(_ rows: [LogicalRow]) {
    let loose = rows.filter { !$0.hasLabel && $0.hasValues }
    let named = rows.filter { $0.hasLabel && !$0.hasValues }
    let alternating = zip(rows, rows.dropFirst()).count { $0.hasLabel && !$0.hasValues && !$1.hasLabel && $1.hasValues }
    guard loose.count > 4, rows.count(where: { $0.hasLabel && $0.hasValues }) * 4 < loose.count,
      alternating * 2 < loose.count
    else { return nil }
    let cells = loose.flatMap { row in row.values.filter(\.reading.isValue).map { (cell: $0, row: row) } }
    let found = RowAlignment(named, to: .statistics).matches
    (numbers, labels) = (cells.count, found.count)
    guard numbers == labels, Self.holds(zip(found, cells).map { ($0.target, $1.cell.reading.value) }) else { return }
    matches = zip(found, cells).map { match, number in
      var match = match
      match.row = LogicalRow(match.row, values: [number.cell], behind: number.row.sources)
      return match
    }
  }

  /// Whether all sums hold whose rows are printed, one of them at least of a number other than zero.
  private static func holds(_ values: [(target: Int, value: ExactDecimal?)]) -> Bool {
    let known = Dictionary(values.map { ($0.target, $0.value) }, uniquingKeysWith: { first, _ in first })
    var proves = false
    for sum in sums {
      guard let total = known[sum.total] else { continue }
      let parts = sum.parts.compactMap { known[$0] }
      guard parts.count == sum.parts.count else { continue }
      guard let total, ExactDecimal.sum(parts.compactMap { $0 }) == total else { return false }
      proves = proves || !total.isZero
    }
    return proves
  }
}
