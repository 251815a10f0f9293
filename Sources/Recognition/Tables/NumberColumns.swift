import Evidence
import ReportModel

/// Where the words of a line stand in columns of a fixed grid.
enum LineExtents {
  /// The columns of words of a text, from `indent` on; nil where no wide gap shows that the line has columns.
  static func extents(of words: ArraySlice<Substring>, in text: String, indent: Int) -> [Range<Int>]? {
    guard let first = words.first, hasWideGap(text) else { return nil }
    var column = indent + width(of: text[..<first.startIndex])
    var place = first.startIndex
    return words.map { word in
      column += width(of: text[place..<word.startIndex])
      let start = column
      column += width(of: word)
      place = word.endIndex
      return start..<column
    }
  }

  /// The columns of the words behind the last wide gap of a text; nil where it has none.
  static func lastColumn(of text: Substring, indent: Int) -> Range<Int>? {
    let space = UInt8(ascii: " ")
    var place = text.utf8.endIndex
    var blanks = 0
    while place > text.utf8.startIndex, blanks < 2 {
      place = text.utf8.index(before: place)
      blanks = text.utf8[place] == space ? blanks + 1 : 0
    }
    guard blanks == 2 else { return nil }
    let start = text.utf8.index(place, offsetBy: 2)
    let column = indent + width(of: text[..<start])
    return column..<(column + width(of: text[start...]))
  }

  /// The end of a text that covers so many columns; nil where no character begins there.
  static func suffix(of text: String, width: Int) -> Substring? {
    var start = text.unicodeScalars.endIndex
    var rest = width
    while rest > 0, start > text.unicodeScalars.startIndex {
      start = text.unicodeScalars.index(before: start)
      rest -= CharacterWidth.columnsInChinese(of: text.unicodeScalars[start].value)
    }
    return rest == 0 ? text[start...] : nil
  }

  private static func hasWideGap(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: " "), last == byte { return true }
      last = byte
    }
    return false
  }

  static func width(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + CharacterWidth.columnsInChinese(of: $1.value) }
  }
}

/// The columns in which lines of text print their numbers below each other, as programs print a page with its layout.
struct NumberColumns: Sendable {
  /// A line that prints a number in every column.
  private struct Line: Sendable {
    var block: Int
    var extents: [Range<Int>]
  }

  private let count: Int
  private var lines: [Line] = []

  /// So many full lines next to a row tell its columns: those of other pages may stand elsewhere.
  private static let nearest = 3

  /// Learns from the rows that print `count` numbers on one line.
  init(_ rows: [LogicalRow], count: Int) {
    self.count = count
    for row in rows where row.values.count == count {
      guard let line = row.sources.first, row.sources.count == 1, line.isLine else { continue }
      let extents = row.values.compactMap(\.extent)
      if extents.count == count { lines.append(Line(block: line.block, extents: extents)) }
    }
  }

  /// The cells of a row with fewer numbers, each below those of one column alone, with blanks between them; nil where a
  /// number stands below none or between two.
  func cells(of row: LogicalRow) -> [PrintedCell]? {
    guard !lines.isEmpty, let line = row.sources.first, row.sources.count == 1, line.isLine,
      (1..<count).contains(row.values.count), let columns = columns(around: line.block)
    else { return nil }
    var blank = row.values[0]
    blank.text = ""
    blank.reading = .blank
    var cells = Array(repeating: blank, count: count)
    var next = 0
    for value in row.values {
      guard let extent = value.extent else { return nil }
      let places = columns.indices.filter { columns[$0].overlaps(extent) }
      guard places.count == 1, places[0] >= next else { return nil }
      cells[places[0]] = value
      next = places[0] + 1
    }
    return cells
  }

  /// The columns of the full lines next to a block, with one blank on each side; nil where two of them meet.
  private func columns(around block: Int) -> [Range<Int>]? {
    let near = lines.sorted { abs($0.block - block) < abs($1.block - block) }.prefix(Self.nearest)
    let columns = (0..<count).map { column in
      let extents = near.map { $0.extents[column] }
      let start = extents.map(\.lowerBound).min() ?? 0
      return max(0, start - 1)..<((extents.map(\.upperBound).max() ?? start) + 1)
    }
    return zip(columns, columns.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } ? columns : nil
  }
}
