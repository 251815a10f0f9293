import Evidence

/// What agencies do to the cells of a table of whole numbers: wrong sums, blanks, totals only, marks.
enum CellQuirks: CaseIterable {
  case none, wrongSum, blankRows, totalsOnly, markedRow, blankZeros

  /// A quirk as often as it occurs.
  static func drawn(_ dice: inout Dice) -> CellQuirks {
    switch dice.below(100) {
    case ..<72: .none
    case ..<81: .wrongSum
    case ..<87: .blankRows
    case ..<91: .totalsOnly
    case ..<96: .markedRow
    default: .blankZeros
    }
  }

  /// The name in the truth; nil for none.
  var feature: String? {
    switch self {
    case .none: nil
    case .wrongSum: "wrong-sum"
    case .blankRows: "blank-rows"
    case .totalsOnly: "totals-only"
    case .markedRow: "marks"
    case .blankZeros: "blank-zeros"
    }
  }

  /// The rows as printed cells; in every row the last number is the total.
  func cells(of rows: [[Int]], _ dice: inout Dice) -> [[TruthCell]] {
    var cells = rows.map { $0.map(TruthCell.number) }
    switch self {
    case .none: break
    case .wrongSum: for _ in 0...dice.below(2) { Self.breakSum(&cells, &dice) }
    case .blankRows: for _ in 0...dice.below(4) { Self.blank(&cells[dice.below(cells.count)], with: .blank) }
    case .markedRow:
      let mark = TruthCell.mark(dice.pick(["/", "/", "-", "—"]))
      for _ in 0...dice.below(3) { Self.blank(&cells[dice.below(cells.count)], with: mark) }
    case .totalsOnly: for index in cells.indices { Self.blankParts(&cells[index]) }
    case .blankZeros: for index in cells.indices { Self.blankZeros(&cells[index]) }
    }
    return cells
  }

  private static func breakSum(_ cells: inout [[TruthCell]], _ dice: inout Dice) {
    let row = dice.below(cells.count)
    let column = dice.below(cells[row].count)
    let old = cells[row][column].value?.integer ?? 0
    cells[row][column] = .number(old == 0 || dice.chance(60) ? old + dice.within(1...12) : old - 1)
  }

  private static func blank(_ row: inout [TruthCell], with cell: TruthCell) {
    row = row.map { ($0.value?.integer ?? 1) == 0 ? cell : $0 }
  }

  private static func blankParts(_ row: inout [TruthCell]) {
    for index in row.indices.dropLast() { row[index] = .blank }
  }

  private static func blankZeros(_ row: inout [TruthCell]) {
    row = row.map { $0.value?.isZero == true ? .blank : $0 }
  }
}
