/// A line that may be the number of a page.
struct PageLabel {
  /// What it is.
  enum Kind: Equatable {
    /// A number between dashes, or 第 … 页.
    case dressed
    /// A number alone.
    case bare(Int)
    /// A number and how many there are: `3/9`.
    case counted(Int)
    case none
  }

  let text: TextBytes

  init(_ text: TextBytes) { self.text = text }

  var kind: Kind {
    if isReadAsOne || isDecorated || isElement || isNumberOfConverter { return .dressed }
    var index = skip(0, dashes: false)
    let opening = index
    index = skip(index, dashes: true)
    let hasDash = index > opening
    if hasDash || text.hasWord("第", at: index) || text.hasWord("共", at: index) || text.hasWord("P", at: index) {
      return hasDash ? dashed(index) : worded(index)
    }
    return plain(index)
  }

  /// `一 5 一`, whose dashes were read as a character.
  private var isReadAsOne: Bool {
    let one = Array("一".utf8)
    guard text.bytes.starts(with: one), text.bytes.reversed().starts(with: one.reversed()) else { return false }
    let inside = text.bytes.dropFirst(one.count).dropLast(one.count)
    let digits = inside.filter { $0 != 0x20 }
    return (1...3).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) } && inside.first == 0x20
  }

  /// `- 5 -`.
  private func dashed(_ start: Int) -> Kind {
    let first = skip(start, dashes: false)
    let end = text.digitsEnd(from: first)
    guard end > first, end - first <= 3 else { return .none }
    let closing = skip(end, dashes: false)
    let final = skip(skip(closing, dashes: true), dashes: false)
    return final == text.count && skip(closing, dashes: true) > closing ? .dressed : .none
  }

  /// `第 3 页`, `第3页/共9页`, `共 9 页 第 3 页`, `Page 3 of 9`.
  func worded(_ start: Int) -> Kind {
    var index = start
    var hasPage = false
    var hasNumber = false
    while index < text.count {
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0x7B2C, 0x5171, 0x9875, 0x2F, 0x2C, 0xFF0C, 0x7C, 0x20, 0x3000, 0xA0, 0xFF0F:
        if value == 0x9875 { hasPage = true }
      case 0x30...0x39: hasNumber = true
      case 0x50 where text.hasWord("Page", at: index), 0x50 where text.hasWord("PAGE", at: index),
        0x70 where text.hasWord("page", at: index):
        hasPage = true
        index += 3
      case 0x6F where text.hasWord("of", at: index): index += 1
      default: return .none
      }
      index += length
    }
    return hasPage && hasNumber ? .dressed : .none
  }

  /// `5`, `5 / 9`, `5 of 9`.
  private func plain(_ start: Int) -> Kind {
    let end = text.digitsEnd(from: start)
    guard end > start, end - start <= 3 else { return .none }
    let number = number(start..<end)
    let next = skip(end, dashes: false)
    if next == text.count { return .bare(number) }
    let isWorded = text.hasWord("of", at: next)
    guard isWorded || text.bytes[next] == 0x2F else { return .none }
    let second = skip(next + (isWorded ? 2 : 1), dashes: false)
    let close = text.digitsEnd(from: second)
    guard close > second, close - second <= 3, close == text.count else { return .none }
    if isWorded { return .dressed }
    return number > 0 && number <= self.number(second..<close) ? .counted(number) : .bare(number)
  }

  private func number(_ digits: Range<Int>) -> Int {
    text.bytes[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func skip(_ start: Int, dashes: Bool) -> Int {
    var index = start
    while index < text.count {
      let (value, length) = text.scalar(at: index)
      let matches = dashes ? Self.isDash(value) : Scalars.isSpace(value)
      if !matches { break }
      index += length
    }
    return index
  }

  private static func isDash(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0xB7, 0x7E, 0x2022, 0x2500: true
    default: false
    }
  }
}
