/// The lines of one block of text, and which of the breaks between them stand inside a paragraph.
struct BrokenLines {
  /// The breaks that part nothing, each with the blanks beside it.
  private(set) var breaks: [Range<Int>] = []

  private var lines: [(range: Range<Int>, text: String, shape: LineShape)] = []
  /// The width of a full line in columns; nil where the lines are of all widths.
  private var width: Int?

  /// How much narrower a full line may be.
  private static let slack = 6

  /// Looks at the text of a block.
  init(_ text: TextBytes) {
    var start = 0
    for end in 0...text.count where end == text.count || text.bytes[end] == 0x0A {
      add(start..<end, of: text)
      start = end + 1
    }
    width = fullWidth()
    findBreaks()
  }

  private mutating func add(_ range: Range<Int>, of text: TextBytes) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text.bytes[start] == 0x20 { start += 1 }
    while end > start, text.bytes[end - 1] == 0x20 { end -= 1 }
    let line = String(decoding: text.bytes[start..<end], as: UTF8.self)
    lines.append((start..<end, line, LineShape(line)))
  }

  /// The width that two lines or more have, the last one not counted.
  private func fullWidth() -> Int? {
    let widths = lines.dropLast().map(\.shape.width)
    guard let widest = widths.max(), (40...120).contains(widest),
      widths.count(where: { $0 >= widest - Self.slack }) >= 2
    else { return nil }
    return widest
  }

  private mutating func findBreaks() {
    guard var line = lines.first?.shape else { return }
    for (above, next) in zip(lines, lines.dropFirst()) {
      let isBroken =
        Self.goesOn(line, above.text, next.shape, next.text)
        || isFull(above.shape) && belongs(next) && !Continuation.areApart(line, above.text, next.shape, next.text)
      let isRow =
        TabularLine.isRow(above.text) && !Continuation.cutsNumberOfText(line, above.text, next.shape, next.text)
      if isBroken, !isRow, !TabularLine.isRow(next.text) {
        breaks.append(above.range.upperBound..<next.range.lowerBound)
        line = line.joined(with: next.shape)
      } else {
        line = next.shape
      }
    }
  }

  /// A break inside a paragraph says no more than a page turn does.
  private static func goesOn(_ line: LineShape, _ text: String, _ next: LineShape, _ nextText: String) -> Bool {
    Continuation(from: line, text, to: next, nextText, isInText: true, isPageTurn: true).strength > .none
  }

  /// Digits are of half or of full width, as the type was: one of the two must fit.
  private func isFull(_ shape: LineShape) -> Bool {
    guard let width, !shape.marks.contains(.gap) else { return false }
    return max(shape.width, 2 * shape.scalarCount) >= width - Self.slack
  }

  private func belongs(_ next: (range: Range<Int>, text: String, shape: LineShape)) -> Bool {
    guard next.shape.number == nil || next.shape.number?.form == .ordinal, !next.shape.marks.contains(.gap) else {
      return false
    }
    return !FieldLine.opens(next.text)
  }
}
