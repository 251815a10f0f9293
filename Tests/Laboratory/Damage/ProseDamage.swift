/// Damage to the running text and to titles and headings.
enum ProseDamage {
  static let all = [
    spacesBesideDigits, spacedDigits, spacedProse, spacedHeadings, halfWidthProse, wideDigits, boldPoints, wrongBold,
    boldHeadings, markedHeadings, sentenceHeadings, spacedTitle, tornTitle, tornTitleWord,
  ]

  static let spacesBesideDigits = Damage(name: "spaces-beside-digits", chances: [40, 60, 80]) { target in
    target.editTexts({ $0.isProse || $0 == .title || $0.isTopHeading }, percent: target.share(30, 60, 90)) {
      text, dice in
      Spacing.besideDigits(text, percent: 80, &dice)
    }
  }

  static let spacedDigits = Damage(name: "spaced-digits", chances: [10, 25, 50]) { target in
    target.editTexts({ $0.isProse || $0 == .title }, percent: target.share(15, 30, 60)) { text, dice in
      Spacing.insideNumbers(text, percent: 50, &dice)
    }
  }

  static let spacedProse = Damage(name: "spaced-prose", chances: [8, 20, 40]) { target in
    target.editTexts(\.isProse, percent: target.share(10, 20, 40)) { text, dice in
      Spacing.spread(text, percent: 4, &dice)
    }
  }

  static let spacedHeadings = Damage(name: "spaced-headings", chances: [8, 20, 40]) { target in
    target.editTexts(\.isTopHeading, percent: 40) { text, dice in
      dice.chance(30)
        ? " " + text
        : dice.chance(50) ? Spacing.spread(text, percent: 100, &dice) : Spacing.spread(text, percent: 20, &dice)
    }
  }

  static let halfWidthProse = Damage(name: "half-width-prose", chances: [15, 35, 60]) { target in
    target.editTexts(\.isProse, percent: 25) { text, _ in Width.half(text) }
  }

  static let wideDigits = Damage(name: "full-width-prose", chances: [4, 8, 15]) { target in
    target.editTexts(\.isProse, percent: 20) { text, _ in Width.full(text) }
  }

  /// **一是**: the points of a list in bold, rightly.
  static let boldPoints = Damage(name: "bold-points", chances: [20, 30, 40], styles: .recognised) { target in
    target.editTexts(\.isProse, percent: 60) { text, _ in
      var result = text
      for point in ["一是", "二是", "三是", "四是"] {
        guard let range = result.firstRange(of: point) else { continue }
        result.replaceSubrange(range, with: "**\(point)**")
      }
      return result
    }
  }

  /// Bold marks around any run of characters.
  static let wrongBold = Damage(name: "wrong-bold", chances: [8, 20, 40], styles: .recognised) { target in
    target.editTexts(\.isProse, percent: 15) { text, dice in
      var characters = Array(text)
      guard characters.count > 20, !text.contains("*") else { return text }
      let start = dice.below(characters.count - 12)
      characters.insert(contentsOf: Array("**"), at: start + dice.within(3...10))
      characters.insert(contentsOf: Array("**"), at: start)
      return String(characters)
    }
  }

  static let boldHeadings = Damage(name: "bold-headings", chances: [10, 15, 20], styles: .recognised) { target in
    target.editTexts({ $0.isTopHeading || $0 == .heading(2) }, percent: 90) { text, _ in "**\(text)**" }
  }

  /// ## 一、总体情况
  static let markedHeadings = Damage(name: "marked-headings", chances: [15, 20, 25], styles: .recognised) { target in
    let hasTitle = target.dice.chance(60)
    return target.editTexts({ $0.isTopHeading || ($0 == .title && hasTitle) || $0 == .heading(2) }, percent: 95) {
      text, dice in
      if text.hasPrefix("*") { return text }
      return (text.contains("、") ? "## " : text.hasPrefix("（") ? "### " : "# ") + text
    }
  }

  /// ### 三是提高解读效能。
  static let sentenceHeadings = Damage(
    name: "sentence-headings", chances: [3, 8, 15], styles: [.seedText, .pipes, .markup]
  ) { target in
    target.editTexts(\.isProse, percent: 6) { text, _ in text.hasSuffix("。") && text.count < 160 ? "### " + text : text
    }
  }

  static let spacedTitle = Damage(name: "spaced-title", chances: [10, 25, 45]) { target in
    target.editTexts({ $0 == .title }, percent: 80) { text, dice in
      Spacing.spread(text, percent: dice.pick([10, 100]), &dice)
    }
  }

  /// The title on more lines than it has parts.
  static let tornTitle = Damage(name: "torn-title", chances: [8, 18, 30]) { target in
    guard let index = target.specimen.pieces.lastIndex(where: { $0.kind == .title }) else { return false }
    let text = Array(target.specimen.pieces[index].text)
    guard text.count > 14 else { return false }
    let place = target.dice.within(5...(text.count - 5))
    guard text[place] != " ", !(text[place - 1].isNumber && text[place].isNumber) else { return false }
    target.specimen.pieces[index].text = String(text[..<place])
    target.specimen.pieces.insert(Piece(.title, String(text[place...])), at: index + 1)
    return true
  }

  /// The last character of the title on a line of its own.
  static let tornTitleWord = Damage(name: "torn-title-word", chances: [2, 5, 8], styles: .text) { target in
    guard let index = target.specimen.pieces.lastIndex(where: { $0.kind == .title }),
      target.specimen.pieces[index].text.hasSuffix("报告"), target.specimen.pieces[index].text.count > 8
    else { return false }
    target.specimen.pieces[index].text.removeLast()
    target.specimen.pieces.insert(Piece(.title, "告"), at: index + 1)
    return true
  }
}
