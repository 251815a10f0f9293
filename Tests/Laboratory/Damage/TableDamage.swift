/// Damage to the structure of tables: cells, rows and columns lost, added or moved.
enum TableDamage {
  static let all = [
    lostLeadCells, raggedRows, surplusCell, lostCell, lostColumn, lostRow, extraColumns, movedHeader, invisibleHeader,
    inventedHeader, tornTable, tornTableWithHeader, gluedValues,
  ]

  /// Rows under a merged label start with their own label, sometimes one cell early.
  static let lostLeadCells = Damage(
    name: "lost-lead-cells", chances: [30, 50, 75], styles: [.seedText, .pipes, .markup]
  ) { target in
    let share = target.share(4, 15, 60)
    return target.editTables { grid, _, dice in
      guard grid.key == .requests else { return false }
      var isChanged = false
      for row in grid.rows.indices.dropFirst(4) where grid.rows[row].cells.first?.role == .label && dice.chance(share) {
        let depth = grid.rows[row].cells.count { $0.role == .label }
        guard depth == 1, let label = grid.rows[row].cells.first, label.columns < 3 else { continue }
        cutSpans(above: row, &grid)
        if dice.chance(50) { grid.rows[row].cells.insert(.label(""), at: 1) }
        isChanged = true
      }
      return isChanged
    }
  }

  /// Ends all spans that hang down into a row.
  private static func cutSpans(above row: Int, _ grid: inout Grid) {
    for above in 0..<row {
      for cell in grid.rows[above].cells.indices where grid.rows[above].cells[cell].role == .label {
        let reach = above + grid.rows[above].cells[cell].rows
        guard reach > row else { continue }
        grid.rows[above].cells[cell].rows = row - above
        let rest = reach - row - 1
        if rest > 0, row + 1 < grid.rows.count {
          grid.rows[row + 1].cells.insert(
            Grid.Cell(text: "", rows: rest, role: .label), at: grid.rows[row + 1].cells.startIndex)
        }
      }
    }
  }

  /// Blank cells too many or too few around the numbers.
  static let raggedRows = Damage(name: "ragged-rows", chances: [15, 40, 70], styles: .rows) { target in
    let share = target.share(5, 15, 35)
    return target.editTables { grid, _, dice in
      var isChanged = false
      for row in grid.rows.indices where grid.rows[row].hasValues && dice.chance(share) {
        let cells = grid.rows[row].cells
        guard cells.first?.role == .label, let first = cells.firstIndex(where: { $0.role == .value }) else { continue }
        switch dice.below(3) {
        case 0: grid.rows[row].cells.append(Grid.Cell(text: "", role: .note))
        case 1: grid.rows[row].cells.insert(.label(""), at: first)
        default: grid.rows[row].cells[max(0, first - 1)].columns = 1
        }
        isChanged = true
      }
      return isChanged
    }
  }

  /// One number printed twice.
  static let surplusCell = Damage(name: "surplus-cell", chances: [4, 12, 30], styles: .rows) { target in
    target.editTables { grid, truth, dice in
      guard grid.key != .statistics, dice.chance(50) else { return false }
      let rows = grid.rows.indices.filter { grid.rows[$0].cells.count { $0.role == .value } > 3 }
      guard !rows.isEmpty else { return false }
      let row = dice.pick(rows)
      let places = grid.rows[row].cells.indices.filter { grid.rows[row].cells[$0].role == .value }
      let place = dice.pick(places)
      var copy = grid.rows[row].cells[place]
      copy.pointer = nil
      grid.rows[row].cells.insert(copy, at: place)
      truth.markUnknowable(grid.rows[row].valuePointers, "one of the numbers is printed twice")
      return true
    }
  }

  /// One number of a row gone.
  static let lostCell = Damage(
    name: "lost-cell", chances: [4, 12, 35], styles: [.seedText, .pipes, .flattened, .pdfRaw, .markup]
  ) { target in
    let count = target.share(1, 2, 4)
    return target.editTables { grid, truth, dice in
      guard grid.key != .statistics, dice.chance(60) else { return false }
      var rows = grid.rows.indices.filter { grid.rows[$0].cells.count { $0.role == .value } > 3 }
      guard !rows.isEmpty else { return false }
      // One number a row: where all that a row says is lost, nobody can see that it was there.
      for _ in 0..<min(count, rows.count) { lose(rows.remove(at: dice.below(rows.count)), &grid, &truth, &dice) }
      return true
    }
  }

  private static func lose(_ row: Int, _ grid: inout Grid, _ truth: inout Truth, _ dice: inout Dice) {
    let places = grid.rows[row].cells.indices.filter { grid.rows[row].cells[$0].role == .value }
    // A number lost beside one printed twice would leave a row in which nobody can see anything.
    guard places.count > 3, places.count == grid.rows[row].valuePointers.count else { return }
    truth.markUnknowable(grid.rows[row].valuePointers, "a number of the row is lost")
    grid.rows[row].cells.remove(at: dice.pick(places))
  }

  /// The same column gone from a run of rows, as on one page.
  static let lostColumn = Damage(name: "lost-column", chances: [3, 8, 20], styles: .recognised) { target in
    target.editTables { grid, truth, dice in
      guard grid.key == .requests, grid.rows.count > 12 else { return false }
      let column = dice.below(7)
      let first = dice.within(3...(grid.rows.count - 6))
      for row in first..<min(grid.rows.count, first + dice.within(3...12)) {
        let places = grid.rows[row].cells.indices.filter { grid.rows[row].cells[$0].role == .value }
        guard column < places.count, places.count == 7 else { continue }
        truth.markUnknowable(grid.rows[row].valuePointers, "a column of the row is lost")
        grid.rows[row].cells.remove(at: places[column])
      }
      return true
    }
  }

  /// A whole row gone; the report does not print it any more.
  static let lostRow = Damage(name: "lost-row", chances: [2, 6, 15], styles: .text) { target in
    target.editTables { grid, truth, dice in
      guard grid.key == .requests else { return false }
      let rows = grid.rows.indices.dropFirst(4).filter { row in
        let path = grid.rows[row].valuePointers.first?.split(separator: "/").dropLast().last ?? ""
        let isNeeded = path.isEmpty || path.hasPrefix("other_") || ["results_total", "carried_out"].contains(path)
        return grid.rows[row].cells.allSatisfy { $0.rows == 1 } && !isNeeded
      }
      guard !rows.isEmpty else { return false }
      let row = dice.pick(rows)
      truth.remove(Set(grid.rows[row].valuePointers))
      for above in 0..<row {
        for cell in grid.rows[above].cells.indices where above + grid.rows[above].cells[cell].rows > row {
          grid.rows[above].cells[cell].rows -= 1
        }
      }
      grid.rows.remove(at: row)
      return true
    }
  }

  /// An empty column in front of the numbers or behind them.
  static let extraColumns = Damage(
    name: "extra-empty-columns", chances: [10, 20, 35], styles: [.seedText, .pipes, .markup, .docx, .html]
  ) { target in
    target.editTables { grid, _, dice in
      guard dice.chance(60) else { return false }
      for row in grid.rows.indices { grid.rows[row].cells.append(Grid.Cell(text: "", role: .note)) }
      return true
    }
  }

  /// 总计 stands in another header row than it should.
  static let movedHeader = Damage(name: "moved-header", chances: [20, 40, 60], styles: .recognised) { target in
    target.editTables { grid, _, dice in
      guard grid.key == .requests, grid.rows.count > 3, grid.rows[1].cells.count == 3 else { return false }
      let total = grid.rows[1].cells.removeLast()
      if dice.chance(50) {
        grid.rows[0].cells.append(total)
        grid.rows[0].cells[1].columns = 6
        grid.rows[0].cells[2].rows = 3
      } else {
        grid.rows[2].cells.append(.header(total.text))
      }
      return true
    }
  }

  /// The header is gone, or only part of it is left.
  static let invisibleHeader = Damage(name: "lost-header", chances: [3, 8, 20]) { target in
    target.editTables { grid, _, dice in
      guard grid.key == .requests || grid.key == .reviewLitigation, grid.rows.count > 3, dice.chance(60) else {
        return false
      }
      guard grid.rows[0].cells[0].rows != 2 else { return false }
      if grid.key == .reviewLitigation {
        grid.rows.remove(at: 0)
        return true
      }
      grid.rows.removeSubrange(0..<3)
      return true
    }
  }

  /// A header row that the page does not have: 数据1, 数据2 …
  static let inventedHeader = Damage(name: "invented-columns", chances: [2, 6, 15], styles: [.pipes, .seedText]) {
    target in
    target.editTables { grid, _, dice in
      guard dice.chance(50) else { return false }
      let width = grid.matrix().map(\.count).max() ?? 0
      grid.rows.insert(Grid.Row((0..<width).map { Grid.Cell(text: $0 == 0 ? "项目" : "数据\($0)", role: .note) }), at: 0)
      return true
    }
  }

  /// A page ends inside a table.
  static let tornTable = Damage(
    name: "torn-table", chances: [25, 45, 70], styles: [.seedText, .pipes, .docx, .flattened, .pdfRaw]
  ) {
    target in
    let count = target.share(1, 2, 3)
    return target.editTables { grid, _, dice in
      guard grid.rows.count > 6 else { return false }
      for _ in 0..<count {
        grid.rows[dice.within(4...(grid.rows.count - 2))].gapBehind =
          dice.chance(60) ? [] : [PageMarks.pageNumber(&dice)]
      }
      return true
    }
  }

  /// A page ends inside a table, and the next one repeats the header.
  static let tornTableWithHeader = Damage(name: "torn-table-with-header", chances: [6, 12, 25], styles: .rows) {
    target in
    target.editTables { grid, _, dice in
      guard grid.key == .requests || grid.key == .statistics, grid.rows.count > 10 else { return false }
      let header = Array(grid.rows.prefix { $0.isHeader })
      let row = dice.within(header.count + 2...(grid.rows.count - 3))
      grid.rows[row].gapBehind = []
      for above in 0...row {
        for cell in grid.rows[above].cells.indices where grid.rows[above].cells[cell].role == .label {
          let reach = above + grid.rows[above].cells[cell].rows
          guard reach > row + 1 else { continue }
          let copy = Grid.Cell(
            text: dice.chance(50) ? grid.rows[above].cells[cell].text : "", rows: reach - row - 1, role: .label)
          grid.rows[above].cells[cell].rows = row + 1 - above
          grid.rows[row + 1].cells.insert(
            copy, at: grid.rows[row + 1].cells.count { $0.rows > 1 && $0.role == .label && $0.text.isEmpty })
        }
      }
      grid.rows.insert(contentsOf: header, at: row + 1)
      return true
    }
  }

  /// Two numbers in one cell, with a space between them.
  static let gluedValues = Damage(name: "glued-values", chances: [0, 4, 12], styles: .rows) { target in
    target.editTables { grid, truth, dice in
      guard grid.key == .requests || grid.key == .reviewLitigation else { return false }
      let rows = grid.rows.indices.filter { grid.rows[$0].hasValues }
      guard !rows.isEmpty else { return false }
      let row = dice.pick(rows)
      let places = grid.rows[row].cells.indices.filter { grid.rows[row].cells[$0].role == .value }
      guard places.count > 3 else { return false }
      let place = places[dice.below(places.count - 1)]
      guard !grid.rows[row].cells[place].text.isEmpty, !grid.rows[row].cells[place + 1].text.isEmpty else {
        return false
      }
      truth.markUnknowable(grid.rows[row].valuePointers, "two numbers stand in one cell")
      grid.rows[row].cells[place].text += " " + grid.rows[row].cells[place + 1].text
      grid.rows[row].cells[place + 1].text = ""
      return true
    }
  }
}
