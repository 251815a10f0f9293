/// Damage by which rows come apart: labels away from their numbers, rows printed twice, debris between rows.
enum RowDamage {
  static let all = [
    labelBehindNumbers, labelAbove, gluedLabels, repeatedRow, verticalDebris, numberlessPage, runningHead, emptyRows,
  ]

  /// A two-line label whose second line stands behind the numbers, sometimes on the next page.
  static let labelBehindNumbers = Damage(name: "label-behind-numbers", chances: [8, 20, 40], styles: .text) { target in
    let share = target.share(4, 8, 15)
    return editRows(&target, percent: share) { grid, row, dice in
      guard let cell = grid.rows[row].cells.lastIndex(where: { $0.role == .label && !$0.text.isEmpty }) else {
        return false
      }
      let characters = Array(grid.rows[row].cells[cell].text)
      guard characters.count > 9, grid.rows[row].cells[cell].rows == 1, grid.key != .proactive else { return false }
      let place = dice.within(6...(characters.count - 2))
      grid.rows[row].cells[cell].text = String(characters[..<place])
      if dice.chance(40) { grid.rows[row].gapBehind = [] }
      grid.insert(
        Grid.Row([.label(String(characters[place...]), columns: grid.rows[row].cells[cell].columns)]), at: row + 1)
      return true
    }
  }

  /// A label on a row of its own, and its numbers below it.
  static let labelAbove = Damage(name: "label-above-numbers", chances: [3, 8, 20], styles: .text) { target in
    let share = target.share(3, 6, 15)
    return editRows(&target, percent: share) { grid, row, _ in
      guard grid.key == .requests, grid.rows[row].cells.first?.role == .label else { return false }
      let labels = Array(grid.rows[row].cells.prefix { $0.role == .label })
      guard let own = labels.last, own.rows == 1 else { return false }
      let values = grid.rows[row].cells.dropFirst(labels.count)
      grid.rows[row].cells = labels
      grid.insert(Grid.Row([.label("", columns: own.columns)] + values), at: row + 1)
      return true
    }
  }

  /// （三）不予公开1.属于国家秘密 in one cell.
  static let gluedLabels = Damage(name: "glued-labels", chances: [5, 12, 25], styles: .recognised) { target in
    editRows(&target, percent: 50) { grid, row, dice in
      let labels = grid.rows[row].cells.indices.filter {
        grid.rows[row].cells[$0].role == .label && !grid.rows[row].cells[$0].text.isEmpty
      }
      guard grid.key == .requests, labels.count > 1 else { return false }
      let first = labels[labels.count - 2]
      grid.rows[row].cells[first].text += (dice.chance(50) ? " " : "") + grid.rows[row].cells[first + 1].text
      grid.rows[row].cells[first + 1].text = ""
      return true
    }
  }

  /// A row printed twice, as where two pages overlap.
  static let repeatedRow = Damage(name: "repeated-row", chances: [3, 6, 12], styles: .text) { target in
    var isDone = false
    return editRows(&target, percent: 8) { grid, row, _ in
      guard !isDone, grid.rows[row].cells.allSatisfy({ $0.rows == 1 }), grid.key != .proactive,
        row + 1 < grid.rows.count
      else { return false }
      var copy = grid.rows[row]
      for cell in copy.cells.indices { copy.cells[cell].pointer = nil }
      grid.insert(copy, at: row + 1)
      isDone = true
      return true
    }
  }

  /// The characters of an upright label on lines of their own.
  static let verticalDebris = Damage(name: "vertical-debris", chances: [5, 12, 25], styles: .lines) { target in
    target.editTables { grid, _, dice in
      guard grid.key == .requests else { return false }
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].role == .label {
          let span = grid.rows[row].cells[cell].rows
          guard span > 3, dice.chance(60) else { continue }
          let parts = Wrapping.lines(of: grid.rows[row].cells[cell].text, width: dice.within(1...3))
          grid.rows[row].cells[cell].text = ""
          for (offset, part) in parts.enumerated() {
            grid.rows[row + min(span - 1, offset * span / parts.count)].debris.append(part)
          }
        }
      }
      return true
    }
  }

  /// A page number without any mark in a gap of a table: a lone number that is no cell.
  static let numberlessPage = Damage(name: "bare-page-number-in-table", chances: [2, 5, 10], styles: .lines) { target in
    target.editTables { grid, _, dice in
      guard grid.rows.count > 8, dice.chance(50) else { return false }
      grid.rows[dice.within(4...(grid.rows.count - 3))].gapBehind = [String(dice.within(2...9))]
      return true
    }
  }

  /// A page ends inside a table, and the next one begins with the title or the word for a table that goes on.
  static let runningHead = Damage(name: "running-head-in-table", chances: [3, 6, 12], styles: .lines) { target in
    let title = target.specimen.truth.title
    return target.editTables { grid, _, dice in
      guard grid.rows.count > 8, dice.chance(50) else { return false }
      let lines = dice.pick([[title], [PageMarks.pageNumber(&dice), title], ["续表"], ["（续表）"], ["续上表"]])
      grid.rows[dice.within(4...(grid.rows.count - 3))].gapBehind = lines
      return true
    }
  }

  /// Rows without anything in them.
  static let emptyRows = Damage(
    name: "empty-rows", chances: [5, 10, 20], styles: [.seedText, .pipes, .markup, .docx, .html]
  ) { target in
    target.editTables { grid, _, _ in
      guard grid.key != .statistics, let last = grid.rows.last, last.cells.allSatisfy({ $0.rows == 1 }) else {
        return false
      }
      let width = grid.matrix().last?.count ?? 0
      grid.rows.append(Grid.Row((0..<width).map { _ in Grid.Cell(text: "", role: .note) }))
      return true
    }
  }

  /// Edits rows with numbers from the last one to the first; true where one was changed.
  private static func editRows(
    _ target: inout Damage.Target, percent: Int, _ edit: (inout Grid, Int, inout Dice) -> Bool
  ) -> Bool {
    target.editTables { grid, _, dice in
      var isChanged = false
      for row in grid.rows.indices.reversed() where grid.rows[row].hasValues && dice.chance(percent) {
        if edit(&grid, row, &dice) { isChanged = true }
      }
      return isChanged
    }
  }
}

extension Grid {
  /// Puts a row in; labels that hang down over the place reach one row further.
  mutating func insert(_ row: Row, at place: Int) {
    for above in 0..<place {
      for cell in rows[above].cells.indices where above + rows[above].cells[cell].rows > place {
        rows[above].cells[cell].rows += 1
      }
    }
    rows.insert(row, at: place)
  }
}
