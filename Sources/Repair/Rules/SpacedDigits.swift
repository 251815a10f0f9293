import Evidence

/// A number whose digits stand apart: `2 0 2 3 年`, `1 2 件`, `第 4 8 号`.
///
/// The digits are joined where a unit follows and the place tells that it is one number: a year of four digits, a
/// number between 第 and its unit, or running text. Rows of a table, counters (`1 1 赞`), telephone numbers and
/// numbers without a unit stay.
enum SpacedDigits: RepairRule {
  static let card = RuleCard(
    id: "TX03", name: "spaced-digits",
    summary: Message("the digits of one number stand apart", "同一数字的各位被空格隔开"),
    why: Message("12 is read as 1 and 2", "12 会被读成 1 和 2"),
    changes: [
      .init("截至 2 0 2 3 年底，共办结 1 2 件。", "截至2023年底，共办结12件。"),
      .init("办理第 4 8 号提案。", "办理第48号提案。"),
      .init("占全部事项的 4 4 . 5 %，同比上升。", "占全部事项的44.5%，同比上升。"),
    ],
    keeps: ["行政许可 1 0 0", "1 1 赞", "请致电 0 9 5 1 转 2 号线咨询", "规章\t1 0 0\t2"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.edits(with: .digit, cells: false) { place, string, shape in
      guard shape.marks.contains(.blank), !shape.marks.contains(.gap) else { return [] }
      let text = TextBytes(string)
      var edits: [Edit] = []
      var index = 0
      while index < text.count {
        guard Scalars.isDigit(text.bytes[index]) else {
          index += 1
          continue
        }
        let run = DigitRun(text, from: index)
        if let edit = run.edit(place, in: text, isProse: shape.isPunctuated && shape.hanCount >= 8) {
          edits.append(edit)
        }
        index = run.range.upperBound
      }
      return edits
    }
  }
}

/// Digits, and points between them, with single spaces in between.
private struct DigitRun {
  var range: Range<Int>
  /// The number without its spaces.
  private var digits: [UInt8] = []
  private var spaces = 0
  /// The longest piece without a space inside.
  private var longestPiece = 0

  init(_ text: TextBytes, from start: Int) {
    var index = start
    var piece = 0
    while index < text.count {
      let byte = text.bytes[index]
      if Scalars.isDigit(byte) || byte == 0x2E, byte != 0x2E || DigitRun.isPoint(text, index) {
        digits.append(byte)
        piece += 1
        longestPiece = max(longestPiece, piece)
        index += 1
      } else if byte == 0x20, index + 1 < text.count, DigitRun.continues(text, index + 1) {
        spaces += 1
        piece = 0
        index += 1
      } else {
        break
      }
    }
    range = start..<index
  }

  private static func continues(_ text: TextBytes, _ index: Int) -> Bool {
    Scalars.isDigit(text.bytes[index]) || (text.bytes[index] == 0x2E && isPoint(text, index))
  }

  /// A point with a digit on either side, spaces between them allowed.
  private static func isPoint(_ text: TextBytes, _ index: Int) -> Bool {
    let before = index > 0 && text.bytes[index - 1] == 0x20 ? index - 2 : index - 1
    let after = index + 1 < text.count && text.bytes[index + 1] == 0x20 ? index + 2 : index + 1
    guard before >= 0, after < text.count else { return false }
    return Scalars.isDigit(text.bytes[before]) && Scalars.isDigit(text.bytes[after])
  }

  func edit(_ place: TextPlace, in text: TextBytes, isProse: Bool) -> Edit? {
    guard spaces > 0, let unit = unit(in: text), isOneNumber(before: unit, in: text, isProse: isProse) else {
      return nil
    }
    return .replace(place, range, with: String(decoding: digits, as: UTF8.self))
  }

  /// The unit behind, across one space.
  private func unit(in text: TextBytes) -> UInt32? {
    var end = range.upperBound
    if end < text.count, text.bytes[end] == 0x20 { end += 1 }
    let value = text.scalar(at: end).value
    return Units.contains(value) || value == 0x3015 || value == 0x5D ? value : nil
  }

  private func isOneNumber(before unit: UInt32, in text: TextBytes, isProse: Bool) -> Bool {
    if unit == 0x5E74 { return isYear || (isProse && longestPiece == 1 && digits.count <= 2) }
    var start = range.lowerBound
    if start > 0, text.bytes[start - 1] == 0x20 { start -= 1 }
    let previous = text.scalar(before: start).value
    if unit == 0x3015 || unit == 0x5D { return isYear && (previous == 0x3014 || previous == 0x5B) }
    guard longestPiece == 1, previous != 0x2D, !Scalars.isLetter(previous) else { return false }
    if unit == 0x6708 { return isIn(10...12) }
    if unit == 0x65E5 { return isIn(10...31) }
    if previous == 0x7B2C || previous == 0x3015 || previous == 0x5D { return true }
    return isProse && start > 0 && digits.first != 0x30 || (isProse && digits.starts(with: [0x30, 0x2E]))
  }

  /// Four digits that begin with 19 or 20.
  private var isYear: Bool {
    guard digits.count == 4, !digits.contains(0x2E) else { return false }
    return digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30])
  }

  private func isIn(_ range: ClosedRange<Int>) -> Bool {
    guard digits.count == 2, let first = digits.first, let last = digits.last, last != 0x2E else { return false }
    return range.contains(Int(first - 0x30) * 10 + Int(last - 0x30))
  }
}
