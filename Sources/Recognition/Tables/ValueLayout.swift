/// Which cells behind a label are value cells: merged label columns leave blanks before them, padding leaves blanks
/// behind them.
struct ValueLayout: Sendable {
  private let count: Int
  /// Whether rows print their last column.
  private let usesLast: Bool
  /// How many blanks stand between label and values where a row has too many cells.
  private let leadingBlanks: Int

  /// Learns the layout of a table from its fully printed rows; `count` is the number of value cells, `usesLast` says
  /// that the last of them is always printed.
  init(_ rows: [LogicalRow], count: Int, usesLast: Bool = false) {
    self.count = count
    self.usesLast = usesLast || rows.contains { $0.values.last?.reading.isValue == true && $0.values.count >= count }
    var votes: [Int: Int] = [:]
    for row in rows where row.values.count > count {
      let blanks = row.values.prefix { $0.reading == .blank }.count
      if row.values.dropFirst(blanks).prefix(count).allSatisfy({ $0.reading.isValue }) {
        votes[blanks, default: 0] += 1
      }
    }
    leadingBlanks = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// The value cells of a row.
  ///
  /// A row that is full up to a blank where others print their sum has been padded: the blank is dropped, so that the
  /// row counts as one that lost a cell.
  func cells(of row: LogicalRow) -> [PrintedCell] {
    var cells = row.values
    let surplus = cells.count - count
    if surplus > 0 {
      let leading = min(surplus, leadingBlanks)
      if leading > 0, cells.prefix(leading).allSatisfy({ $0.reading == .blank }) { cells.removeFirst(leading) }
      cells = Self.trimmed(cells, to: count)
    }
    let inner = cells.dropLast()
    if usesLast, cells.count == count, cells.last?.reading == .blank, inner.allSatisfy({ $0.reading.isValue }) {
      cells.removeLast()
    }
    return cells
  }

  /// Drops surplus blanks at the end, then at the beginning.
  static func trimmed(_ cells: [PrintedCell], to count: Int) -> [PrintedCell] {
    var cells = cells
    while cells.count > count, cells.last?.reading == .blank { cells.removeLast() }
    while cells.count > count, cells.first?.reading == .blank { cells.removeFirst() }
    return cells
  }
}
