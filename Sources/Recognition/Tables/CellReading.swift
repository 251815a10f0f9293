import Evidence

/// What one printed cell says.
enum CellReading: Sendable, Hashable {
  /// Nothing.
  case blank
  /// A number, perhaps with a unit and other words.
  case number(ExactDecimal, unit: String?, note: String?)
  /// `/`, `-`, `—`: does not apply.
  case notApplicable
  /// Words.
  case words

  /// The number, if there is one.
  var value: ExactDecimal? {
    if case .number(let value, _, _) = self { value } else { nil }
  }

  /// Whether it can stand in a value cell as it is: a number or a mark.
  var isValue: Bool {
    switch self {
    case .number, .notApplicable: true
    case .blank, .words: false
    }
  }
}

/// Reads cells.
enum CellReader {
  /// Units that may stand behind a number, longest first where one begins with another.
  static let units = [
    "万元", "亿元", "人次", "元", "件", "条", "个", "次", "人", "篇", "份", "项", "起", "宗", "期", "户", "家", "萬元", "億元", "條", "個",
    "項", "戶",
  ]

  /// Words before a number that say which way a change goes.
  private static let increases = ["新增", "增加", "增", "↑", "+", "＋"]
  private static let decreases = ["减少", "减", "減少", "減", "↓", "-", "－", "−"]

  /// Marks that say that a cell does not apply.
  private static let marks: Set<String> = ["/", "／", "-", "—", "——", "－", "--", "–", "\\", "———", "---", "----"]

  /// Words that stand in value cells where others print nothing; they are no label.
  static let emptyWords: Set<String> = ["无", "空", "暂无", "略", "未统计", "不适用", "无此项"]

  /// Whether words can only stand in a value cell: what others leave empty, and one or two signs that are no Chinese.
  static func isValueWord(_ text: String) -> Bool {
    if emptyWords.contains(text) { return true }
    return text.unicodeScalars.count <= 2 && !text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  /// Reads a cell's text.
  static func read(_ text: String) -> CellReading {
    if let plain = ExactDecimal(digits: text.utf8), plain.mantissa >= 0 { return .number(plain, unit: nil, note: nil) }
    if text.utf8.isEmpty { return .blank }
    if text.utf8.count > 200 || startsAsWords(text) { return .words }
    let compact = Blanks.removed(from: text).filter { $0 != "*" }
    if compact.isEmpty { return .blank }
    if marks.contains(compact) { return .notApplicable }
    return number(in: compact, printed: text) ?? .words
  }

  /// Whether a text begins with a Chinese character that opens no number.
  private static func startsAsWords(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first?.value, (0x3400...0x9FFF).contains(first) else { return false }
    return !signs.contains(first)
  }

  /// The first characters of the words before a number.
  private static let signs = Set((increases + decreases).compactMap { $0.unicodeScalars.first?.value })

  private static func number(in compact: String, printed: String) -> CellReading? {
    var rest = Substring(compact)
    var isNegative = false
    var note: String?
    if let word = prefix(of: rest, among: increases) {
      rest.removeFirst(word.count)
      note = word == "+" || word == "＋" ? nil : word
    } else if let word = prefix(of: rest, among: decreases) {
      rest.removeFirst(word.count)
      isNegative = true
      note = word == "-" || word == "－" || word == "−" ? nil : word
    }
    guard let (value, end) = leadingNumber(rest), !hasTornDigits(printed) else { return nil }
    rest = rest[end...]
    let unit = prefix(of: rest, among: units)
    if let unit { rest.removeFirst(unit.count) }
    if !rest.isEmpty {
      guard isNote(rest) else { return nil }
      note = (note ?? "") + rest
    }
    return .number(isNegative ? value.negated : value, unit: unit, note: note)
  }

  private static func prefix(of text: Substring, among words: [String]) -> String? {
    guard let first = text.unicodeScalars.first?.value, signs.contains(first) || unitStarts.contains(first) else {
      return nil
    }
    return words.first { text.hasPrefix($0) }
  }

  /// The first characters of the units.
  private static let unitStarts = Set(units.compactMap { $0.unicodeScalars.first?.value })

  /// Words behind a number belong to it when they stand in brackets.
  private static func isNote(_ rest: Substring) -> Bool {
    guard let first = rest.first, let last = rest.last else { return false }
    return (first == "（" || first == "(") && (last == "）" || last == ")")
  }

  /// Two digits with a blank between them are two numbers, not one.
  private static func hasTornDigits(_ text: String) -> Bool {
    var sawDigit = false
    var sawBlank = false
    for scalar in text.unicodeScalars {
      if Blanks.isBlank(scalar) {
        sawBlank = sawDigit
      } else {
        let isDigit = digit(scalar) != nil
        if isDigit && sawDigit && sawBlank { return true }
        sawDigit = isDigit
        sawBlank = false
      }
    }
    return false
  }

  /// The number that a text starts with: digits of either width, thousands separators in their places, a point.
  private static func leadingNumber(_ text: Substring) -> (ExactDecimal, Substring.Index)? {
    var digits: [UInt8] = []
    var groups: [Int] = [0]
    var isFraction = false
    var end = text.startIndex
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      let next = text.unicodeScalars.index(after: index)
      if let value = digit(scalar) {
        digits.append(value)
        if !isFraction { groups[groups.count - 1] += 1 }
        end = next
      } else if !isFraction, scalar == "." || scalar == "．", startsWithDigit(text.unicodeScalars[next...]) {
        digits.append(UInt8(ascii: "."))
        isFraction = true
      } else if !isFraction, scalar == "," || scalar == "，", startsWithDigit(text.unicodeScalars[next...]) {
        groups.append(0)
      } else {
        break
      }
    }
    guard areThousands(groups), let value = ExactDecimal(digits: digits) else { return nil }
    return (value, end)
  }

  private static func areThousands(_ groups: [Int]) -> Bool {
    guard groups.count > 1 else { return true }
    return (1...3).contains(groups[0]) && groups.dropFirst().allSatisfy { $0 == 3 }
  }

  private static func startsWithDigit(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first.flatMap(digit) != nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFEE0)
    default: nil
    }
  }
}
