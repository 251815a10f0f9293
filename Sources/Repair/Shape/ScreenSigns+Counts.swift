/// Counts and buttons, which stand side by side.
extension ScreenSigns {
  /// A name with a count in brackets: `信息员联络群(56)`, `全部评论（12）`.
  var endsWithCount: Bool {
    guard shape.hanCount >= 2, shape.hanCount <= 14, shape.isPunctuated == false, let last = line.last,
      last == 0x29 || last == 0xFF09 || last == 0x5D
    else { return false }
    let digits = line.dropLast().reversed().prefix(while: Scalars.isDigit)
    guard digits.count >= 1, digits.count <= 5, line.count > digits.count + 2 else { return false }
    let open = line[line.count - digits.count - 2]
    return open == 0x28 || open == 0xFF08 || open == 0x5B
  }

  /// Counts side by side, each with its words and none with a mark: `25篇原创内容 3位朋友关注`.
  var isCountRow: Bool {
    guard shape.digitCount >= 2, (4...24).contains(shape.hanCount), !shape.isPunctuated, shape.colons == 0 else {
      return false
    }
    let words = line.split(whereSeparator: Scalars.isSpace)
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.count { Scalars.isHan($0) } >= 2 && word.contains(where: Scalars.isDigit) && !word.contains(0x5E74)
          && word.last.map { !Scalars.isDigit($0) } ?? false
      }
  }

  /// Words that are touched or clicked, two or more side by side, or a long one alone.
  var isButtonRow: Bool {
    guard shape.hanCount >= 2, !shape.isPunctuated, shape.colons == 0 else { return false }
    let words = line.split { Scalars.isSpace($0) || $0 == 0x7C || $0 == 0xFF5C || $0 == 0xB7 }
      .filter { !$0.allSatisfy(Scalars.isDigit) }
    guard words.count >= 2 || shape.hanCount == 4, words.allSatisfy({ $0.count <= 6 }) else { return false }
    return words.count { ScreenWords.buttons.length(at: 0, in: Array($0)) == $0.count } * 2 >= words.count
  }
}
