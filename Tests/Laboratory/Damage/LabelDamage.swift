/// Damage to the words in the cells of tables, and to the way numbers are written there.
enum LabelDamage {
  static let all = [
    spacedLabels, spacedHeaders, brokenLabels, missingCharacter, gluedHeaders, splitHeaders, halfWidthLabels,
    enumerationNoise, wideDigits, groupedDigits, misreadZero, misreadOne, droppedDigits, spacedUnits,
  ]

  /// 不予 公开: spaces between the characters of labels.
  static let spacedLabels = Damage(name: "spaced-labels", chances: [25, 50, 80]) { target in
    let share = target.share(5, 15, 40)
    return target.editCells(.label, percent: share) { cell, dice in
      cell.text = Spacing.spread(cell.text, percent: dice.pick([15, 40]), &dice)
      return true
    }
  }

  /// 法 律 服 务 机 构: header cells with every character apart, or in pairs.
  static let spacedHeaders = Damage(name: "spaced-headers", chances: [25, 50, 80]) { target in
    target.editCells(.header, percent: 60) { cell, dice in
      guard cell.text.unicodeScalars.count < 9 else { return false }
      cell.text = dice.chance(50) ? Spacing.spread(cell.text, percent: 100, &dice) : Spacing.pairs(cell.text)
      return true
    }
  }

  /// A line break inside a label, which text prints as a space.
  static let brokenLabels = Damage(name: "broken-labels", chances: [20, 40, 70]) { target in
    let share = target.share(5, 20, 40)
    return target.editCells(.label, percent: share) { cell, dice in
      let characters = Array(cell.text)
      guard characters.count > 5 else { return false }
      let place = dice.within(2...(characters.count - 2))
      cell.text = String(characters[..<place]) + " " + String(characters[place...])
      return true
    }
  }

  /// A character of a label is gone.
  static let missingCharacter = Damage(name: "missing-character", chances: [8, 20, 45]) { target in
    let share = target.share(3, 6, 15)
    return target.editCells(.label, percent: share) { cell, dice in
      var characters = Array(cell.text)
      guard characters.count > 8 else { return false }
      characters.remove(at: dice.within(3...(characters.count - 2)))
      cell.text = String(characters)
      return true
    }
  }

  /// Two neighbouring header cells in one.
  static let gluedHeaders = Damage(name: "glued-headers", chances: [5, 15, 35], styles: .recognised) { target in
    target.editTables { grid, _, dice in
      guard grid.key == .requests || grid.key == .reviewLitigation else { return false }
      let rows = grid.rows.indices.filter { grid.rows[$0].isHeader && grid.rows[$0].cells.count > 3 }
      guard let row = rows.last else { return false }
      let place = dice.below(grid.rows[row].cells.count - 1)
      let next = grid.rows[row].cells[place + 1]
      guard next.columns == 1, grid.rows[row].cells[place].columns == 1 else { return false }
      grid.rows[row].cells[place].text += (dice.chance(50) ? " " : "") + next.text
      grid.rows[row].cells[place + 1].text = ""
      return true
    }
  }

  /// The last header row torn into two: 商业 / 企业.
  static let splitHeaders = Damage(name: "split-headers", chances: [5, 15, 35], styles: .rows) { target in
    target.editTables { grid, _, _ in
      guard grid.key == .requests, let row = grid.rows.lastIndex(where: \.isHeader), row >= 2 else { return false }
      let parts = grid.rows[row].cells.map { Wrapping.lines(of: $0.text, width: 2) }
      let height = parts.map(\.count).max() ?? 1
      guard height > 1 else { return false }
      let rows = (0..<height).map { level in
        Grid.Row(parts.map { .header(level < $0.count ? $0[level] : "") })
      }
      grid.rows.replaceSubrange(row...row, with: rows)
      for above in 0..<row {
        for cell in grid.rows[above].cells.indices where above + grid.rows[above].cells[cell].rows > row {
          grid.rows[above].cells[cell].rows += height - 1
        }
      }
      return true
    }
  }

  /// Half-width brackets, commas and quotation marks in some labels.
  static let halfWidthLabels = Damage(name: "half-width-labels", chances: [20, 40, 60]) { target in
    target.editCells(.label, percent: 40) { cell, _ in
      let text = Width.half(cell.text)
      defer { cell.text = text }
      return text != cell.text
    }
  }

  /// 1、 1． 1 for 1. in some labels.
  static let enumerationNoise = Damage(name: "enumeration-noise", chances: [10, 25, 50]) { target in
    let mark = target.dice.pick(["、", "．", " ", ". ", ""])
    return target.editCells(.label, percent: 30) { cell, _ in
      guard let first = cell.text.utf8.first, 0x30...0x39 ~= first, cell.text.dropFirst().first == "." else {
        return false
      }
      cell.text = String(cell.text.prefix(1)) + mark + String(cell.text.dropFirst(2))
      return true
    }
  }

  /// Full-width digits in cells.
  static let wideDigits = Damage(name: "full-width-digits", chances: [4, 10, 20]) { target in
    target.editCells(.value, percent: target.share(5, 20, 60)) { cell, _ in
      let text = Width.full(cell.text)
      defer { cell.text = text }
      return text != cell.text
    }
  }

  /// O or o for 0: what is printed can no longer be read as a number.
  static let misreadZero = Damage(name: "misread-zero", chances: [0, 3, 10], styles: .recognised) { target in
    target.editTables { grid, truth, dice in
      var isChanged = false
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].text == "0" && dice.chance(3) {
          guard let pointer = grid.rows[row].cells[cell].pointer else { continue }
          grid.rows[row].cells[cell].text = dice.pick(["O", "o", "〇", "。"])
          truth.markUnknowable([pointer], "the zero was misread as another character")
          isChanged = true
        }
      }
      return isChanged
    }
  }

  /// 1,234 for 1234.
  static let groupedDigits = Damage(name: "grouped-digits", chances: [3, 6, 12]) { target in
    target.editCells(.value, percent: 100) { cell, _ in
      guard cell.text.utf8.count > 3, cell.text.utf8.count < 7, Int(cell.text) != nil else { return false }
      cell.text = String(cell.text.dropLast(3)) + "," + String(cell.text.suffix(3))
      return true
    }
  }

  /// l or I for 1: what is printed can no longer be read as a number.
  static let misreadOne = Damage(name: "misread-one", chances: [0, 2, 6], styles: .recognised) { target in
    target.editTables { grid, truth, dice in
      var isChanged = false
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].text == "1" && dice.chance(20) {
          guard let pointer = grid.rows[row].cells[cell].pointer else { continue }
          grid.rows[row].cells[cell].text = dice.pick(["l", "I", "丨"])
          truth.markUnknowable([pointer], "the one was misread as another character")
          isChanged = true
        }
      }
      return isChanged
    }
  }

  /// A digit of a long number is gone; the arithmetic may tell, the cell does not.
  static let droppedDigits = Damage(name: "dropped-digits", chances: [0, 2, 6], styles: .recognised) { target in
    target.editTables { grid, truth, dice in
      guard grid.key == .requests else { return false }
      for row in grid.rows.indices.shuffled(using: &dice) {
        for cell in grid.rows[row].cells.indices {
          let text = grid.rows[row].cells[cell].text
          guard let pointer = grid.rows[row].cells[cell].pointer, text.utf8.count > 1, Int(text) != nil else {
            continue
          }
          let short = String(text.dropLast())
          grid.rows[row].cells[cell].text = short
          truth.add(.number(Int(short) ?? 0), at: pointer)
          return true
        }
      }
      return false
    }
  }

  /// 45万元 and 45 万元.
  static let spacedUnits = Damage(name: "spaced-units", chances: [20, 40, 60]) { target in
    target.editCells(.value, percent: 80) { cell, dice in
      let text = Spacing.besideDigits(cell.text, percent: 100, &dice)
      defer { cell.text = text }
      return text != cell.text
    }
  }
}
