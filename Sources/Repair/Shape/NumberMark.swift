/// The number with which a heading or a list item opens.
struct NumberMark: Sendable, Hashable {
  /// The form of the number, from the outermost to the innermost that reports use.
  enum Form: Int, Sendable, Comparable {
    /// 一、 and 第一章.
    case chapter
    /// （一）
    case bracketed
    /// 1. and 1、
    case arabic
    /// （1）, 1）, ①
    case inner
    /// 一是, 首先
    case ordinal
    /// A bullet.
    case bullet

    static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
  }

  var form: Form
  /// The scalars that it takes.
  var length: Int

  /// Reads the mark at the start of a text; nil where there is none.
  static func read(_ text: Substring.UnicodeScalarView) -> NumberMark? {
    guard let first = text.first(where: { $0.value != 0x20 }), Head.mayOpen(first.value) else { return nil }
    return Head(text).read()
  }
}

/// The first scalars of a line.
private struct Head {
  /// Without blanks: `六 、 其 他` opens with 六、.
  private var scalars: [UInt32] = []
  /// Whether a blank stands behind the first of them.
  private var hasBlank = false
  /// So many scalars are looked at.
  private static let length = 12

  init(_ text: Substring.UnicodeScalarView) {
    scalars.reserveCapacity(Self.length)
    var looked = 0
    for scalar in text {
      if looked == Self.length { break }
      looked += 1
      if scalar.value == 0x20 {
        hasBlank = hasBlank || scalars.count == 1
      } else {
        scalars.append(scalar.value)
      }
    }
  }

  /// Whether a number or a bullet can begin with a scalar.
  static func mayOpen(_ value: UInt32) -> Bool {
    if Scalars.isNumeral(value) || Scalars.isDigit(value) { return true }
    return switch value {
    case 0x28, 0xFF08, 0x7B2C, 0x2460...0x249B, 0x2D, 0x2A, 0x9996: true
    default: isBullet(value)
    }
  }

  private static func isBullet(_ value: UInt32) -> Bool {
    switch value {
    case 0x2022, 0x25CF, 0x25A0, 0x25C6, 0x2605, 0x2606, 0x25B2, 0x25CB, 0x25C7, 0x27A2, 0xF06C, 0xF0D8: true
    default: false
    }
  }

  private func at(_ index: Int) -> UInt32 { index < scalars.count ? scalars[index] : 0 }

  private func end(from start: Int, _ matches: (UInt32) -> Bool) -> Int {
    var index = start
    while index < scalars.count, matches(scalars[index]) { index += 1 }
    return index
  }

  func read() -> NumberMark? {
    let first = at(0)
    if Scalars.isNumeral(first) { return numeral() }
    if Scalars.isDigit(first) { return arabic() }
    switch first {
    case 0x28, 0xFF08: return bracketed()
    case 0x7B2C: return ordinalChapter()
    case 0x2460...0x249B: return NumberMark(form: .inner, length: 1)
    case _ where Self.isBullet(first): return NumberMark(form: .bullet, length: 1)
    case 0x2D where hasBlank, 0x2A where hasBlank: return NumberMark(form: .bullet, length: 2)
    case 0x9996 where at(1) == 0x5148: return NumberMark(form: .ordinal, length: 2)  // 首先
    default: return nil
    }
  }

  /// 一、, also misread as 一，, and 一是.
  private func numeral() -> NumberMark? {
    let end = end(from: 0, Scalars.isNumeral)
    guard end <= 3 else { return nil }
    switch at(end) {
    case 0x3001, 0xFF0E, 0x2E, 0xFF0C, 0x2C: return NumberMark(form: .chapter, length: end + 1)
    case 0x662F, 0x8981: return NumberMark(form: .ordinal, length: end + 1)  // 是, 要
    default: return nil
    }
  }

  /// 1. and 1、 and 1）; a decimal number is none.
  private func arabic() -> NumberMark? {
    let end = end(from: 0, Scalars.isDigit)
    guard end <= 2 else { return nil }
    switch at(end) {
    case 0x3001: return NumberMark(form: .arabic, length: end + 1)
    case 0x2E, 0xFF0E:
      let digits = self.end(from: end + 1, Scalars.isDigit) - end - 1
      let opensYear = digits == 4 && at(end + 5) == 0x5E74
      return digits == 0 || opensYear ? NumberMark(form: .arabic, length: end + 1) : nil
    case 0x29, 0xFF09: return NumberMark(form: .inner, length: end + 1)
    default: return nil
    }
  }

  /// （一） and （1）.
  private func bracketed() -> NumberMark? {
    let numerals = end(from: 1, Scalars.isNumeral)
    let closes = { (index: Int) in index > 1 && (at(index) == 0x29 || at(index) == 0xFF09) }
    if closes(numerals), numerals <= 4 { return NumberMark(form: .bracketed, length: numerals + 1) }
    let digits = end(from: 1, Scalars.isDigit)
    if closes(digits), digits <= 3 { return NumberMark(form: .inner, length: digits + 1) }
    return nil
  }

  /// 第一章, 第二部分; not 第二十条 or 第一时间.
  private func ordinalChapter() -> NumberMark? {
    let end = end(from: 1) { Scalars.isNumeral($0) || Scalars.isDigit($0) }
    guard end > 1, end <= 4 else { return nil }
    switch at(end) {
    case 0x7AE0, 0x8282: return NumberMark(form: .chapter, length: end + 1)  // 章, 节
    case 0x90E8 where at(end + 1) == 0x5206: return NumberMark(form: .chapter, length: end + 2)  // 部分
    default: return nil
    }
  }
}
