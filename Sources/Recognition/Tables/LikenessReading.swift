import Evidence

/// What a printed sign that is no number looks like, and whether the sums of section 三 prove it: `l95` for 195.
///
/// The likeness alone proves nothing. A cell is proved where the sum of its row and both sums of its column hold with the
/// number that it looks like.
struct LikenessReading {
  /// A cell that is proved: the row of the form, the column, and the number.
  typealias Proved = (target: Int, column: Int, value: ExactDecimal)

  /// The cells that are proved.
  private(set) var proved: [Proved] = []

  /// Weighs the rows that are not in doubt, once all others are settled.
  init(_ rows: [RequestSolver.RowState]) {
    guard rows.contains(where: { $0.cells.contains(where: \.isUnreadable) }) else { return }
    var likes: [Proved] = []
    var grid = ColumnSums.Grid(repeating: nil, count: FormTargets.requests.targets.count)
    for row in rows where !row.isDoubtful && row.cells.count == SlotForm.requests.count {
      let cells = row.cells.map(Self.likened)
      let target = row.places[0]
      grid[target] = cells.map(\.reading.value)
      guard SlotForm.requests.holds(cells) else { continue }
      for column in cells.indices where row.cells[column].isUnreadable {
        if let value = cells[column].reading.value { likes.append((target, column, value)) }
      }
    }
    guard !likes.isEmpty else { return }
    let sums = ColumnSums(grid)
    proved = likes.filter { sums.verdict($0.column) == .holds }
  }

  /// A cell that cannot be read with the number that it looks like, if it looks like one.
  static func likened(_ cell: PrintedCell) -> PrintedCell {
    guard cell.isUnreadable, let value = number(cell.text) else { return cell }
    var like = cell
    like.reading = .number(value)
    return like
  }

  /// The number that a text looks like; nil where it looks like none, or like several.
  static func number(_ text: String) -> ExactDecimal? {
    guard text.utf8.count <= 24 else { return nil }
    return digits(in: text, likes: true) ?? digits(in: text, likes: false)
  }

  /// The only run of digits in a text; with `likes` signs that look like digits are taken for them.
  private static func digits(in text: String, likes: Bool) -> ExactDecimal? {
    var runs: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      if let digits = likes ? self.digits(like: scalar) : plain(scalar) {
        runs[runs.count - 1] += digits
      } else if !runs[runs.count - 1].isEmpty {
        runs.append([])
      }
    }
    let found = runs.filter { !$0.isEmpty }
    guard found.count == 1, found[0].count <= 9, found[0].count == 1 || found[0][0] != 0 else { return nil }
    return ExactDecimal(found[0].reduce(0) { $0 * 10 + Int($1) })
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    PrintedNumber.digit(UInt16(truncatingIfNeeded: scalar.value)).flatMap { scalar.value < 0x10000 ? [$0] : nil }
  }

  private static func digits(like scalar: Unicode.Scalar) -> [UInt8]? {
    if let digits = plain(scalar) { return digits }
    // Numbers in circles.
    if (0x2460...0x2473).contains(scalar.value) { return "\(scalar.value - 0x245F)".utf8.map { $0 - 0x30 } }
    return signs[scalar].map { [$0] }
  }

  private static let signs: [Unicode.Scalar: UInt8] = {
    let likes: [(UInt8, String)] = [
      (0, "〇○OoQDОо"), (1, "lIi|!丨丿亅"), (2, "Zz"), (5, "Ss"), (6, "b"), (8, "B"), (9, "qg"),
    ]
    return Dictionary(
      likes.flatMap { digit, signs in signs.unicodeScalars.map { ($0, digit) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
