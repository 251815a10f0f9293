import DocumentModel
import Evidence

/// One line of a Markdown pipe table.
enum PipeRow {
  /// What a line is.
  enum Kind { case none, row, rule, shortRule, flattened }

  /// Whether a trimmed line is a row, the rule below a header, or neither; a rule of single dashes may be a row of marks.
  ///
  /// Rows without outer bars are known by two bars or more, or by one that opens the line or stands in a table that is
  /// already open. A row too wide for any table, or with the rule of another table in a cell, is a page laid out by
  /// tables, flattened into a line.
  static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, inTable: Bool) -> Kind {
    let bars = bytes[range].count { $0 == TextScanning.pipe }
    if bars == 0 { return inTable && isBareRule(bytes, range) ? .rule : .none }
    let least = inTable || !range.isEmpty && bytes[range.lowerBound] == TextScanning.pipe ? 1 : 2
    guard bars >= least, range.count > 2 else { return .none }
    // In a row of tabs a bar is a border that was read as a letter, or a digit that was read as a bar.
    if bytes[range.lowerBound] != TextScanning.pipe, bytes[range].contains(TextScanning.tab) { return .none }
    var hasDash = false
    var hasPlus = false
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "+"): hasPlus = true
      case TextScanning.pipe, UInt8(ascii: ":"), 0x20: break
      default: return FlattenedRow.isFlattened(bytes, range, bars: bars) ? .flattened : .row
      }
    }
    return hasDash && isRule(bytes, range) ? .rule : hasDash && !hasPlus ? .shortRule : .row
  }

  /// Whether a line without bars is the rule of a table: `----+----`.
  private static func isBareRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes[range].contains(UInt8(ascii: "+")) && bytes[range].allSatisfy { "+- ".utf8.contains($0) }
      && isRule(bytes, range)
  }

  /// Three dashes or more in every cell make a rule; cells of one dash are values.
  private static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var run = 0
    for byte in bytes[range] {
      run = byte == UInt8(ascii: "-") ? run + 1 : 0
      if run >= 3 { return true }
    }
    return false
  }

  /// The row of a trimmed line, with or without outer bars.
  static func row(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int) -> Row {
    var end = range.upperBound
    if bytes[end - 1] == TextScanning.pipe { end -= 1 }
    var cells: [Cell] = []
    let hasOuterBar = bytes[range.lowerBound] == TextScanning.pipe
    var start = range.lowerBound + (hasOuterBar ? 1 : 0)
    var column = hasOuterBar ? 2 : 1
    var index = start
    while index <= end {
      if index == end || (isBar(bytes, index, range)) {
        cells.append(cell(bytes, start..<index, line: line, column: column, index: cells.count))
        column += TextScanning.scalars(bytes, start..<index) + 1
        start = index + 1
      }
      index += 1
    }
    return Row(cells: cells, location: SourceLocation(line: line, column: 1, bytes: range))
  }

  static func isBar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
    bytes[index] == TextScanning.pipe && (index == range.lowerBound || bytes[index - 1] != UInt8(ascii: "\\"))
  }

  /// What marks a cell of a header in Textile.
  private static let headerMark = Array("_.".utf8)

  private static func cell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, column: Int, index: Int
  ) -> Cell {
    var content = TextScanning.trim(bytes, range, tabs: true)
    if bytes[content].starts(with: headerMark) {
      content = TextScanning.trim(bytes, (content.lowerBound + headerMark.count)..<content.upperBound, tabs: true)
    }
    let offset = TextScanning.scalars(bytes, range.lowerBound..<content.lowerBound)
    return Cell(
      text: LineBreakTags.replaced(in: TextScanning.text(bytes, content)), column: index,
      location: SourceLocation(line: line, column: column + offset, bytes: content))
  }
}

/// `<br>` inside the cells of a pipe table.
enum LineBreakTags {
  /// The text with every `<br>`, `<br/>` or `<br />` between two words as a line break; at the ends it breaks nothing.
  static func replaced(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if let length = tagLength(bytes, index) {
        result.append(TextScanning.newline)
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return Whitespace.trimmed(result)
  }

  private static func tagLength(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), start + 3 < bytes.count, bytes[start + 1] | 0x20 == UInt8(ascii: "b"),
      bytes[start + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 - start : nil
  }
}
