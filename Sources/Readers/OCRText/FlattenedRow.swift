import Evidence

/// A line of bars in which a whole page stands: converters write tables that only lay out a page, with the tables in
/// them, as one row.
///
/// No column of such a line can be trusted, so it is read as text: every cell is a line, and so is every piece of a
/// cell between two blanks and more, which were line breaks. The rules of the inner tables leave no trace.
enum FlattenedRow {
  /// A piece of text and where it stands.
  typealias Piece = (content: Range<Int>, column: Int)

  /// No table of a report has more columns.
  private static let mostBars = 100

  /// Whether a row is such a line.
  static func isFlattened(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, bars: Int) -> Bool {
    bars > mostBars || bars >= 4 && holdsRule(bytes, range)
  }

  /// Whether three dashes and more fill a cell, among cells of text.
  private static func holdsRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var dashes = 0
    var isRule = false
    for index in range {
      switch bytes[index] {
      case TextScanning.pipe:
        if isRule, dashes >= 3 { return true }
        (isRule, dashes) = (true, 0)
      case UInt8(ascii: "-"): dashes += 1
      case 0x20, UInt8(ascii: ":"): break
      default: isRule = false
      }
    }
    return false
  }

  /// The pieces of a trimmed line in order; `column` is counted from 1 in scalars.
  static func pieces(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, column: Int) -> [Piece] {
    var pieces: [Piece] = []
    var place = (offset: range.lowerBound, column: column)
    var start = range.lowerBound
    var index = start
    while index <= range.upperBound {
      let end =
        index == range.upperBound || PipeRow.isBar(bytes, index, range) ? index + 1 : blanksEnd(bytes, index, range)
      if end > index {
        let content = TextScanning.trim(bytes, start..<index, tabs: true)
        if !content.isEmpty, !isRule(bytes, content) {
          place.column += TextScanning.scalars(bytes, place.offset..<content.lowerBound)
          place.offset = content.lowerBound
          pieces.append((content, place.column))
        }
        start = end
      }
      index = max(end, index + 1)
    }
    return pieces
  }

  /// The end of two blanks and more; the index itself where there are none.
  private static func blanksEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
    return end - start >= 2 ? end : start
  }

  private static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 3 && bytes[range].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }
}
