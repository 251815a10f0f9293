/// Marks that recognition programs write among the text.
enum MarkupDamage {
  static let all = [imageMarks, formulaPercents, entities, breakTags, chartDebris]

  /// A line that stands for a picture.
  static let imageMarks = Damage(name: "image-marks", chances: [6, 12, 20], styles: .recognised) { target in
    let shape = target.dice.below(3)
    return insert(&target, percent: 10) { dice in
      let text = [
        "![](images/\(dice.digits(12)).jpg)", "<!-- image -->",
        "![图片\(dice.within(1...9))](media/image\(dice.within(1...9)).png)",
      ][shape]
      return Piece(.fragment("image-mark"), text)
    }
  }

  /// 100% as $100\\%$.
  static let formulaPercents = Damage(name: "formula-percents", chances: [3, 6, 12], styles: .recognised) { target in
    target.editTexts(\.isProse, percent: 70) { text, dice in
      var result = ""
      var digits = ""
      for character in text {
        if character == "%", !digits.isEmpty {
          result += "$\(digits)\\%$"
          digits = ""
        } else if character.isNumber || (character == "." && !digits.isEmpty) {
          digits.append(character)
        } else {
          result += digits + String(character)
          digits = ""
        }
      }
      return result + digits
    }
  }

  /// Entities of HTML left in plain text.
  static let entities = Damage(name: "entities", chances: [2, 5, 10], styles: .recognised) { target in
    var isChanged = false
    for index in target.specimen.pieces.indices where target.specimen.pieces[index].kind == .paragraph {
      guard !target.specimen.pieces[index].continues, target.dice.chance(40) else { continue }
      target.specimen.pieces[index].text = "&nbsp;&nbsp;" + target.specimen.pieces[index].text
      isChanged = true
    }
    return isChanged
  }

  /// 商业<br>企业 in pipe tables.
  static let breakTags = Damage(name: "break-tags", chances: [15, 30, 50], styles: [.pipes]) { target in
    target.editTables { grid, _, dice in
      var isChanged = false
      for row in grid.rows.indices {
        for cell in grid.rows[row].cells.indices where grid.rows[row].cells[cell].role != .value && dice.chance(30) {
          let characters = Array(grid.rows[row].cells[cell].text)
          guard characters.count > 3 else { continue }
          let place = dice.within(2...(characters.count - 2))
          grid.rows[row].cells[cell].text = String(characters[..<place]) + "<br>" + String(characters[place...])
          isChanged = true
        }
      }
      return isChanged
    }
  }

  /// Words and numbers of a chart; they are neither prose nor statistics.
  static let chartDebris = Damage(name: "chart-debris", chances: [4, 8, 15], styles: .recognised) { target in
    insert(&target, percent: 4) { dice in
      let names = ["工作动态", "通知公告", "财政资金", "政策解读", "人事信息"]
      let rows = names.flatMap { name in
        dice.chance(50) ? ["\(name) \(dice.within(2...60))%"] : [name, "\(dice.within(2...60))%"]
      }
      return Piece(.fragment("chart"), (rows + ["0 20 40 60 80 100"]).joined(separator: "\n"))
    }
  }

  private static func insert(_ target: inout Damage.Target, percent: Int, _ make: (inout Dice) -> Piece) -> Bool {
    var pieces: [Piece] = []
    for piece in target.specimen.pieces {
      if piece.kind == .paragraph, target.dice.chance(percent) {
        let mark = make(&target.dice)
        pieces.append(mark)
        if mark.kind == .fragment("image-mark") {
          target.specimen.truth.fragments.append(.init(kind: "image-mark", text: mark.text))
        }
      }
      pieces.append(piece)
    }
    defer { target.specimen.pieces = pieces }
    return pieces.count > target.specimen.pieces.count
  }
}
