import DocumentModel
import Evidence

/// A line whose cells are parted by tabs.
enum TabbedRow {
  /// The row of a line, its cells numbered as they stand.
  static func row(_ bytes: UnsafeBufferPointer<UInt8>, _ line: LineScanner.Line) -> Row {
    var cells: [Cell] = []
    cells.reserveCapacity(bytes[line.range].count { $0 == TextScanning.tab } + 1)
    var start = line.range.lowerBound
    var column = 1
    for index in line.range where bytes[index] == TextScanning.tab {
      cells.append(cell(bytes, start..<index, line: line.number, column: column, index: cells.count))
      column += TextScanning.scalars(bytes, start..<index) + 1
      start = index + 1
    }
    cells.append(cell(bytes, start..<line.range.upperBound, line: line.number, column: column, index: cells.count))
    if bytes[line.range].contains(QuotedField.quote) { unquote(bytes, &cells) }
    return Row(cells: cells, location: SourceLocation(line: line.number, column: 1, bytes: line.range))
  }

  /// Takes the quotes off the cells of a row in which every cell that says something stands in them, or off a cell with
  /// doubled quotes inside.
  private static func unquote(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: inout [Cell]) {
    let ranges = cells.map(\.location.bytes)
    let said = ranges.filter { !$0.isEmpty }
    let isWhole = said.count > 1 && said.allSatisfy { QuotedField.isQuoted(bytes, $0) }
    for (index, range) in ranges.enumerated() where QuotedField.isQuoted(bytes, range) {
      if isWhole || QuotedField.hasDoubledQuotes(bytes, range) { cells[index].text = QuotedField.text(bytes, range) }
    }
  }

  private static func cell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, column: Int, index: Int
  ) -> Cell {
    let content = TextScanning.trim(bytes, range, tabs: false)
    let offset = TextScanning.scalars(bytes, range.lowerBound..<content.lowerBound)
    return Cell(
      text: TextScanning.text(bytes, content), column: index,
      location: SourceLocation(line: line, column: column + offset, bytes: content))
  }
}
