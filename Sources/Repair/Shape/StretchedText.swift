/// A sentence that was stretched at its numbers.
struct StretchedText {
  /// The runs of two blanks and more; none where one of them stands elsewhere than beside a number of the text.
  private(set) var gaps: [Range<Int>] = []

  private let text: TextBytes
  private let shape: LineShape

  /// Looks at a line.
  init(_ text: TextBytes, _ shape: LineShape) {
    self.text = text
    self.shape = shape
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if text.bytes[index] == 0x09 { return }
      let end = blanksEnd(from: index)
      if end >= index + 2 {
        guard isBesideNumber(index..<end) else { return }
        found.append(index..<end)
      }
      index = max(end, index + 1)
    }
    gaps = found
  }

  private func isBesideNumber(_ gap: Range<Int>) -> Bool {
    let next = text.scalar(at: gap.upperBound).value
    let before = text.scalar(before: gap.lowerBound).value
    if Scalars.isDigit(before) { return Units.contains(next) }
    if isFileNumber(behind: before, at: gap.upperBound) { return true }
    return Scalars.isDigit(next) && belongsToText(numberAt: gap.upperBound)
  }

  /// Whether the sentence goes on behind a number: with its unit, or with a mark where the line has others.
  private func belongsToText(numberAt start: Int) -> Bool {
    var end = text.digitsEnd(from: start)
    // Digits that single blanks part are one number.
    while end + 1 < text.count, text.bytes[end] == 0x20, Scalars.isDigit(text.bytes[end + 1]) {
      end = text.digitsEnd(from: end + 1)
    }
    if end + 1 < text.count, text.bytes[end] == 0x2E, Scalars.isDigit(text.bytes[end + 1]) {
      end = text.digitsEnd(from: end + 1)
    }
    let (value, length) = text.scalar(at: blanksEnd(from: end))
    if Units.contains(value) { return shape.isPunctuated || blanksEnd(from: end) + length < text.count }
    return shape.isPunctuated && (Self.marks.contains(value) || value == 0 && isSentence)
  }

  /// Whether the number at `start` belongs to that of a file: `〔   2021〕   30号`.
  private func isFileNumber(behind before: UInt32, at start: Int) -> Bool {
    let end = text.digitsEnd(from: start)
    guard end > start else { return false }
    return before == 0x3015 || before == 0x3014 && (end == text.count || text.scalar(at: end).value == 0x3015)
  }

  /// Whether the line has the marks of a sentence outside brackets, which a label before its number has not.
  private var isSentence: Bool {
    TabularLine.hasSentenceMark(String(decoding: text.bytes, as: UTF8.self).utf8)
  }

  private func blanksEnd(from start: Int) -> Int {
    var index = start
    while index < text.count, text.bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// What may follow a number without a unit.
  private static let marks = Set("，。；、）)”-—".unicodeScalars.map(\.value))
}
