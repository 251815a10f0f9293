/// Writes a grid as lines of text in the styles that keep a row on a line.
struct TableText {
  /// What stands in a place that a cell covers.
  enum Covered { case blank, repeated, nothing }

  /// What covered places print.
  var covered = Covered.blank
  /// Whether labels span fewer columns than they should, as recognised tables often do.
  var hasNarrowLabels = false

  /// The cells of every row as printed.
  func rows(of grid: Grid) -> [[String]] {
    let rows = grid.matrix().map(cells)
    guard covered == .blank else { return rows }
    let width = rows.map(\.count).max() ?? 0
    return rows.map { $0 + Array(repeating: "", count: width - $0.count) }
  }

  private func cells(of line: [Grid.Slot]) -> [String] {
    var cells: [String] = []
    var dropsNext = false
    for slot in line {
      switch slot {
      case .empty: cells.append("")
      case .cell(let cell):
        cells.append(cell.text)
        dropsNext = hasNarrowLabels && cell.role == .label && cell.columns > 1
      case .covered(let cell, let isBeside):
        if isBeside, dropsNext {
          dropsNext = false
          continue
        }
        switch covered {
        case .blank: cells.append("")
        case .repeated: cells.append(cell.text)
        case .nothing: break
        }
      }
    }
    return cells
  }
}
