/// The number that opens a heading or a list item, such as `一、`, `（二）`, `3.` or `第四部分`.
struct Numbering: Sendable, Hashable {
  /// How it is written; the order is that of rank, the highest first.
  enum Style: Int, Sendable, CaseIterable, Comparable {
    /// `第一部分`, `第1部分`, `第一章`.
    case part
    /// `一、`
    case chinese
    /// `（一）`
    case chineseInBrackets
    /// `1、` or `1.`
    case arabic
    /// `（1）` or `1）`
    case arabicInBrackets
    /// `①`
    case circled

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  /// How it is written.
  var style: Style
  /// Its value; nil where it is misread or over 99.
  var value: Int?
  /// How many scalars of the folded line the number takes, without the mark behind it.
  var numberLength: Int
  /// How many scalars it takes together with the mark behind it.
  var length: Int

  /// The numbering at the beginning of a line; nil where there is none.
  init?(_ line: FoldedLine) {
    let text = line.folded
    let found =
      Self.part(text) ?? Self.chinese(text) ?? Self.inBrackets(text) ?? Self.arabic(text) ?? Self.circled(text)
    guard let found else { return nil }
    self = found
  }

  /// One or two scalars of any kind before 、, as a misread `一、` looks; nil where there is no such mark.
  init?(misreadIn line: FoldedLine) {
    guard let mark = line.folded.prefix(3).firstIndex(of: "、"), mark > 0 else { return nil }
    self.init(.chinese, value: nil, numberLength: mark, length: mark + 1)
  }

  private init(_ style: Style, value: Int?, numberLength: Int, length: Int) {
    self.style = style
    self.value = value
    self.numberLength = numberLength
    self.length = length
  }
}

extension Numbering {
  private static func part(_ text: [Unicode.Scalar]) -> Numbering? {
    guard text.first == "第", let number = chineseNumber(text, at: 1) ?? arabicNumber(text, at: 1),
      number.end < text.count
    else { return nil }
    var end = number.end + 1
    switch text[number.end] {
    case "章": break
    case "部" where end < text.count && text[end] == "分": end += 1
    default: return nil
    }
    let mark = end < text.count && isMark(text[end]) ? 1 : 0
    return Numbering(.part, value: number.value, numberLength: end, length: end + mark)
  }

  private static func chinese(_ text: [Unicode.Scalar]) -> Numbering? {
    // A dash before 、 is the 一 of a careless recognition.
    if text.count > 2, text[0] == "-", text[1] == "、" {
      return Numbering(.chinese, value: 1, numberLength: 1, length: 2)
    }
    guard let number = chineseNumber(text, at: 0) else { return nil }
    let mark = number.end < text.count && isMark(text[number.end]) ? 1 : 0
    return Numbering(.chinese, value: number.value, numberLength: number.end, length: number.end + mark)
  }

  private static func inBrackets(_ text: [Unicode.Scalar]) -> Numbering? {
    let open = text.first == "(" ? 1 : 0
    if let number = chineseNumber(text, at: open), number.end < text.count, text[number.end] == ")" {
      return bracketed(.chineseInBrackets, number, text)
    }
    if let number = arabicNumber(text, at: open), number.end < text.count, text[number.end] == ")" {
      return bracketed(.arabicInBrackets, number, text)
    }
    return nil
  }

  private static func bracketed(_ style: Style, _ number: (value: Int, end: Int), _ text: [Unicode.Scalar]) -> Numbering
  {
    let end = number.end + 1
    let mark = end < text.count && isMark(text[end]) ? 1 : 0
    return Numbering(style, value: number.value, numberLength: end, length: end + mark)
  }

  private static func arabic(_ text: [Unicode.Scalar]) -> Numbering? {
    guard let number = arabicNumber(text, at: 0), number.end < text.count, isMark(text[number.end]) else { return nil }
    let next = number.end + 1
    // `1.5万元` is a number, `1.2020年要点` a numbered line.
    if text[number.end] != "、", next < text.count, text[next].isDigit {
      guard let year = YearText.year(in: text, at: next), year.length > 4 else { return nil }
    }
    return Numbering(.arabic, value: number.value, numberLength: number.end, length: next)
  }

  private static func circled(_ text: [Unicode.Scalar]) -> Numbering? {
    guard let first = text.first, first.value >= 0x2460, first.value <= 0x2473 else { return nil }
    return Numbering(.circled, value: Int(first.value) - 0x245F, numberLength: 1, length: 1)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ".", ",", ":", "。": true
    default: false
    }
  }

  /// A Chinese number up to 99 and where it ends.
  private static func chineseNumber(_ text: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < text.count, end - start < 3 {
      if let digit = text[end].chineseDigitValue, digit > 0 {
        value += digit
      } else if text[end] == "十" {
        value = max(value, 1) * 10
      } else {
        break
      }
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private static func arabicNumber(_ text: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < text.count, end - start < 2, let digit = text[end].digitValue {
      value = value * 10 + digit
      end += 1
    }
    return end > start ? (value, end) : nil
  }
}
