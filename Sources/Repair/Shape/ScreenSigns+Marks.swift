/// Signs that are drawn to be chosen, touched or looked at.
extension ScreenSigns {
  /// Two boxes or circles to choose from, or two pairs of brackets to fill.
  var hasChoices: Bool {
    guard shape.stops == 0 else { return false }
    var marks = 0
    for index in line.indices {
      if Self.choiceMarks.contains(line[index]), offersChoice(at: index) { marks += 1 }
      if index > 0, line[index] == 0x29 || line[index] == 0xFF09 {
        let before = line[index - 1]
        if before == 0x28 || before == 0xFF08 { marks += 1 }
        if Scalars.isSpace(before), index > 1, line[index - 2] == 0x28 || line[index - 2] == 0xFF08 { marks += 1 }
      }
    }
    return marks >= 2
  }

  /// Whether a mark stands apart from what is before it and words stand behind it; a lost character looks alike.
  private func offersChoice(at index: Int) -> Bool {
    guard index == 0 || !Scalars.isHan(line[index - 1]),
      let next = line[(index + 1)...].first(where: { !Scalars.isSpace($0) })
    else { return false }
    return Scalars.isHan(next) || Scalars.isLetter(next)
  }

  /// Arrows that lead back, on, or down a path: `< 返回`, `更多 >>`, `首页 > 公开 > 年报`, a menu's three dots.
  var isWayThroughSite: Bool {
    guard shape.commas == 0, shape.stops == 0, let first = line.first, let last = line.last else { return false }
    if Self.backMarks.contains(first), let next = line.dropFirst().first(where: { $0 != 0x20 }), Scalars.isHan(next),
      !line.contains(where: Self.closingMarks.contains)
    {
      return true
    }
    if Self.forwardMarks.contains(last), shape.hanCount >= 2, shape.hanCount <= 16 { return !line.contains(0x3C) }
    if line.count >= 3, Self.dots.contains(last), line.suffix(3).allSatisfy({ $0 == last }), shape.hanCount <= 12 {
      return last != 0x2E && last != 0x2026
    }
    return line.indices.dropFirst().dropLast().count { Self.forwardMarks.contains(line[$0]) } >= 2
      && shape.hanCount >= 4 && !line.contains(0x3C)
  }

  /// A name behind @, or a topic between two number signs.
  var isHandle: Bool {
    guard shape.hanCount >= 2, shape.stops == 0 else { return false }
    if line.first == 0x40 || line.first == 0xFF20 { return Scalars.isHan(line[1]) && shape.colons == 0 }
    let signs = line.indices.filter { line[$0] == 0x23 || line[$0] == 0xFF03 }
    return signs.count >= 2 && signs[1] - signs[0] >= 3
  }

  /// A face, a hand, a heart, the arrow of a player.
  var hasPictogram: Bool {
    line.contains { $0 >= 0x1F300 && $0 <= 0x1FAFF || $0 == 0x25B6 || $0 == 0x2764 || $0 == 0x2B50 || $0 == 0x23EF }
  }

  private static let choiceMarks = Set("○●◯◉◎☐☑☒□■▢√✓✔✅".unicodeScalars.map(\.value))
  private static let backMarks = Set("<＜‹«←〈".unicodeScalars.map(\.value))
  /// What makes a back mark a bracket: `〈年度报告格式〉`.
  private static let closingMarks = Set(">＞›»〉".unicodeScalars.map(\.value))
  private static let forwardMarks = Set(">＞›»".unicodeScalars.map(\.value))
  private static let dots = Set("·•⋯.…".unicodeScalars.map(\.value))
}
