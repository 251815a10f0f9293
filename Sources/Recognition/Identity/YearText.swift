/// Years as reports write them.
enum YearText {
  /// The years that a report of this kind can be about.
  static let plausible = 2003...2099

  /// A year at `position` with the 年 and 年度 behind it, if any: `2020年度`, `二〇二〇年`, `2020`.
  ///
  /// Four digits exactly: `220年` and `20200年` are no years.
  static func year(in text: [Unicode.Scalar], at position: Int) -> (value: Int, length: Int)? {
    guard position >= 0, text.count - position >= 4, position == 0 || !isYearDigit(text[position - 1]) else {
      return nil
    }
    var value = 0
    for scalar in text[position..<position + 4] {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    var end = position + 4
    guard plausible.contains(value), end == text.count || !isYearDigit(text[end]) else { return nil }
    if end < text.count, text[end] == "年" { end += 1 }
    if end > position + 4, end < text.count, text[end] == "度" { end += 1 }
    return (value, end - position)
  }

  /// The first year that is followed by 年, and where it stands.
  static func firstYear(in text: [Unicode.Scalar], from start: Int = 0) -> (value: Int, range: Range<Int>)? {
    guard start < text.count else { return nil }
    for position in start..<text.count where isYearDigit(text[position]) {
      if let found = year(in: text, at: position), found.length > 4 {
        return (found.value, position..<position + found.length)
      }
    }
    return nil
  }

  /// Where the first four digits of a year stand, whatever follows them: `2020-2021学年`, too.
  static func firstDigits(in text: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    return (start..<text.count).first { isYearDigit(text[$0]) && year(in: text, at: $0) != nil }
  }

  private static func isYearDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    // OCR writes the zero of 二〇二〇 as a letter, too.
    if scalar == "o" { return 0 }
    return scalar.digitValue ?? scalar.chineseDigitValue
  }
}
