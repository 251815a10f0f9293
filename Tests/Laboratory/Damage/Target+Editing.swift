extension Damage.Target {
  /// Edits form tables; true where one was changed.
  mutating func editTables(
    onlyTorn: Bool = false, _ edit: (inout Grid, inout Truth, inout Dice) -> Bool
  ) -> Bool {
    var isChanged = false
    for index in specimen.pieces.indices {
      guard var grid = specimen.pieces[index].grid, grid.key != nil else { continue }
      if edit(&grid, &specimen.truth, &dice) {
        specimen.pieces[index].grid = grid
        isChanged = true
      }
    }
    return isChanged
  }

  /// Edits the cells of one role in form tables, each with a chance of that many per cent.
  mutating func editCells(
    _ role: Grid.Role, percent: Int, _ edit: (inout Grid.Cell, inout Dice) -> Bool
  ) -> Bool {
    editTables { grid, _, dice in
      var isChanged = false
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].role == role && dice.chance(percent) {
          if edit(&grid.rows[row].cells[cell], &dice) { isChanged = true }
        }
      }
      return isChanged
    }
  }

  /// Edits the text of pieces of some kinds, each with a chance of that many per cent.
  mutating func editTexts(
    _ kinds: (Piece.Kind) -> Bool, percent: Int, _ edit: (String, inout Dice) -> String
  ) -> Bool {
    var isChanged = false
    for index in specimen.pieces.indices where kinds(specimen.pieces[index].kind) && dice.chance(percent) {
      let text = edit(specimen.pieces[index].text, &dice)
      if text != specimen.pieces[index].text {
        specimen.pieces[index].text = text
        isChanged = true
      }
    }
    return isChanged
  }

  /// 10, 25, 50 or the like: a share that grows with the intensity.
  func share(_ light: Int, _ medium: Int, _ heavy: Int) -> Int { [light, medium, heavy][intensity - 1] }
}

extension Piece.Kind {
  /// Whether it is running text.
  var isProse: Bool { self == .paragraph }
  /// Whether it is a heading of the top level.
  var isTopHeading: Bool { self == .heading(1) }
}
