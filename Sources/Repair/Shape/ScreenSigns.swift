/// What tells a short line of a pasted screen from a line of the report: times of the day, choices, ways through a
/// site, handles, counts, and dates as lists of news print them.
struct ScreenSigns {
  /// How much a line says.
  enum Weight: Int, Comparable {
    /// Nothing.
    case none
    /// Two of them, one near the other, make a screen.
    case hint
    /// One is enough.
    case sure

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  private let line: [UInt32]
  private let shape: LineShape

  /// Looks at a line; nil where it is long, numbered, or running text.
  init?(_ text: String, _ shape: LineShape) {
    guard shape.scalarCount >= 2, shape.scalarCount <= 60, shape.commas < 2,
      shape.number == nil || shape.number?.form == .bullet, shape.lastInside != 0x3002
    else { return nil }
    self.shape = shape
    line = text.scalarValues()
  }

  /// How much the line says.
  var weight: Weight {
    if isTimeStamp || isClocked || isStatusBar || hasChoices || isWayThroughSite || isHandle || hasPictogram {
      return .sure
    }
    let isHint = isNewsRow || endsWithCount || isCountRow || isButtonRow || repeatsItself || isAddress || isCut
    return isHint ? .hint : .none
  }

  /// Whether a title stands before or behind a date as machines write it.
  var isNewsRow: Bool {
    guard shape.hanCount >= 4, shape.digitCount >= 4, shape.stops == 0 else { return false }
    return NewsDate.opens(line) || NewsDate.ends(line)
  }
}

extension ScreenSigns {
  /// Whether it is nothing but a time of the day, with the day before it: `昨天 下午3:20`, `2021-03-05 10:21`, `00:00/03:25`.
  var isTimeStamp: Bool {
    guard shape.scalarCount <= 26 else { return false }
    var index = 0
    var isTimed = false
    while index < line.count {
      let length = ScreenWords.times.length(at: index, in: line)
      if length > 0 {
        isTimed = isTimed || ScreenWords.relativeTimes.length(at: index, in: line) == length
        index += length
      } else if isClock(at: index) {
        isTimed = true
        index += 1
      } else if Scalars.isDigit(line[index]) || Self.dateMarks.contains(line[index]) {
        index += 1
      } else {
        return false
      }
    }
    return isTimed && shape.digitCount > 0 || isTimed && shape.hanCount <= 4
  }

  /// Words without a mark, and beside them, set apart, the time of a clock: `小河弯弯 03-12 09:20`, `培训 00:34:12`.
  private var isClocked: Bool {
    guard !shape.isPunctuated, shape.stops == 0, shape.hanCount <= 20, shape.digitCount >= 3, !line.contains(0xFF1A)
    else { return false }
    let words = line.split(whereSeparator: Scalars.isSpace)
    guard words.count >= 2, words.allSatisfy({ $0.last != 0x3A }) else { return false }
    return words.contains { word in
      word.allSatisfy { Scalars.isDigit($0) || $0 == 0x3A } && word.indices.contains(where: isClock(at:))
    }
  }

  /// A time of the day beside the power that is left or the kind of the net: `中国移动 4G 18:20 85%`.
  private var isStatusBar: Bool {
    guard shape.hanCount <= 8, shape.commas == 0, shape.digitCount >= 4, line.indices.contains(where: isClock(at:))
    else {
      return false
    }
    return line.contains(0x25) || ScreenWords.nets.occurs(in: line)
  }

  /// A colon between one or two digits and two: the time of a clock.
  private func isClock(at index: Int) -> Bool {
    guard line[index] == 0x3A || line[index] == 0xFF1A, index > 0, index + 2 < line.count else { return false }
    return Scalars.isDigit(line[index - 1]) && Scalars.isDigit(line[index + 1]) && Scalars.isDigit(line[index + 2])
      && (index < 3 || !Scalars.isDigit(line[index - 2]) || !Scalars.isDigit(line[index - 3]))
  }

  /// Two boxes or circles to choose from, or two pairs of brackets to fill.
  private var hasChoices: Bool {
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
  private var isWayThroughSite: Bool {
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
  private var isHandle: Bool {
    guard shape.hanCount >= 2, shape.stops == 0 else { return false }
    if line.first == 0x40 || line.first == 0xFF20 { return Scalars.isHan(line[1]) && shape.colons == 0 }
    let signs = line.indices.filter { line[$0] == 0x23 || line[$0] == 0xFF03 }
    return signs.count >= 2 && signs[1] - signs[0] >= 3
  }

  /// A face, a hand, a heart, the arrow of a player.
  private var hasPictogram: Bool {
    line.contains { $0 >= 0x1F300 && $0 <= 0x1FAFF || $0 == 0x25B6 || $0 == 0x2764 || $0 == 0x2B50 || $0 == 0x23EF }
  }

  /// A name with a count in brackets: `信息员联络群(56)`, `全部评论（12）`.
  private var endsWithCount: Bool {
    guard shape.hanCount >= 2, shape.hanCount <= 14, shape.isPunctuated == false, let last = line.last,
      last == 0x29 || last == 0xFF09 || last == 0x5D
    else { return false }
    let digits = line.dropLast().reversed().prefix(while: Scalars.isDigit)
    guard digits.count >= 1, digits.count <= 5, line.count > digits.count + 2 else { return false }
    let open = line[line.count - digits.count - 2]
    return open == 0x28 || open == 0xFF08 || open == 0x5B
  }

  /// Counts side by side, each with its words and none with a mark: `25篇原创内容 3位朋友关注`.
  private var isCountRow: Bool {
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
  private var isButtonRow: Bool {
    guard shape.hanCount >= 2, !shape.isPunctuated, shape.colons == 0 else { return false }
    let words = line.split { Scalars.isSpace($0) || $0 == 0x7C || $0 == 0xFF5C || $0 == 0xB7 }
      .filter { !$0.allSatisfy(Scalars.isDigit) }
    guard words.count >= 2 || shape.hanCount == 4, words.allSatisfy({ $0.count <= 6 }) else { return false }
    return words.count { ScreenWords.buttons.length(at: 0, in: Array($0)) == $0.count } * 2 >= words.count
  }

  /// One short word said twice.
  private var repeatsItself: Bool {
    let words = line.split(whereSeparator: Scalars.isSpace)
    guard words.count >= 2, let first = words.first, first.count >= 2, Scalars.isHan(first[first.startIndex]) else {
      return false
    }
    return words.dropFirst().allSatisfy { $0.elementsEqual(first) }
  }

  /// An address of the net and nothing else.
  var isAddress: Bool {
    shape.hanCount == 0 && line.last != 0x2E && ScreenWords.addresses.length(at: 0, in: line) > 0
  }

  /// A title that its place was too narrow for.
  private var isCut: Bool {
    guard shape.hanCount >= 6, !shape.isPunctuated, shape.colons == 0 else { return false }
    return line.last == 0x2026 || line.suffix(3).allSatisfy { $0 == 0x2E }
  }

  private static let dateMarks = Set(" \u{3000}-/.:：年月日（）()[]【】~～·".unicodeScalars.map(\.value))
  private static let choiceMarks = Set("○●◯◉◎☐☑☒□■▢√✓✔✅".unicodeScalars.map(\.value))
  private static let backMarks = Set("<＜‹«←〈".unicodeScalars.map(\.value))
  /// What makes a back mark a bracket: `〈年度报告格式〉`.
  private static let closingMarks = Set(">＞›»〉".unicodeScalars.map(\.value))
  private static let forwardMarks = Set(">＞›»".unicodeScalars.map(\.value))
  private static let dots = Set("·•⋯.…".unicodeScalars.map(\.value))
}

/// Dates in lists of news: `2021-03-04`, `[03/04]`, `2021.3.4`.
enum NewsDate {
  /// Whether a line ends with one, set apart from the words before it.
  static func ends(_ line: [UInt32]) -> Bool {
    var rest = line[...]
    let isBracketed = rest.last.map(closing.contains) ?? false
    if isBracketed { rest = rest.dropLast() }
    let length = rest.reversed().prefix { Scalars.isDigit($0) || separators.contains($0) }.count
    let date = rest.suffix(length)
    guard isDate(date), let before = line[..<date.startIndex].last else { return false }
    return isBracketed ? opening.contains(before) : Scalars.isSpace(before)
  }

  /// Whether a line begins with one, set apart from the words behind it.
  static func opens(_ line: [UInt32]) -> Bool {
    var rest = line[...]
    let isBracketed = rest.first.map(opening.contains) ?? false
    if isBracketed { rest = rest.dropFirst() }
    let date = rest.prefix { Scalars.isDigit($0) || separators.contains($0) }
    guard isDate(date), date.endIndex < line.count else { return false }
    return isBracketed ? closing.contains(line[date.endIndex]) : Scalars.isSpace(line[date.endIndex])
  }

  /// Whether the parts can be year, month and day, or month and day.
  private static func isDate(_ text: ArraySlice<UInt32>) -> Bool {
    let parts = text.split { separators.contains($0) }
    guard text.first.map(Scalars.isDigit) == true, text.last.map(Scalars.isDigit) == true else { return false }
    guard parts.count == 3 ? parts[0].count == 4 : parts.count == 2 && parts.allSatisfy({ $0.count == 2 }),
      parts.suffix(2).allSatisfy({ $0.count <= 2 }), Set(text.filter(separators.contains)).count == 1
    else { return false }
    return value(parts[parts.count - 2]) <= 12 && value(parts[parts.count - 1]) <= 31
  }

  private static func value(_ digits: ArraySlice<UInt32>) -> UInt32 { digits.reduce(0) { $0 * 10 + $1 - 0x30 } }

  private static let separators: Set<UInt32> = [0x2D, 0x2F, 0x2E]
  private static let opening: Set<UInt32> = [0x28, 0xFF08, 0x5B, 0x3010, 0x3014]
  private static let closing: Set<UInt32> = [0x29, 0xFF09, 0x5D, 0x3011, 0x3015]
}
