import DocumentModel
import Evidence

/// A simple table of reStructuredText: rules of `=====  ====` above and below, whose gaps part the columns.
///
/// A line whose first cell is blank goes on with the row above, unless a number stands below a number. Text that runs
/// through a gap says that the columns cannot be told.
struct UnderlinedTable {
  private(set) var rows: [Row] = []

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Whether a trimmed line is such a rule, with two columns or more.
  static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 4, bytes[range.lowerBound] == sign else { return false }
    let runs = bytes[range].split(separator: 0x20)
    return runs.count > 1 && runs.allSatisfy { run in run.count > 1 && run.allSatisfy { $0 == sign } }
  }

  private static let sign = UInt8(ascii: "=")

  /// Reads whole lines, rules among them; nil where text stands in a gap.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [LineScanner.Line]) {
    self.bytes = bytes
    guard let first = lines.first else { return nil }
    let columns = Self.columns(bytes, first.range)
    for metric in DrawnLine.Metric.all where metric.sign == 1 {
      let cut = lines.map { line in Self.cells(bytes, line.range, columns, metric) }
      guard cut.allSatisfy({ $0 != nil }) else { continue }
      for (line, cells) in zip(lines, cut) { add(line, cells ?? []) }
      break
    }
    if rows.isEmpty { return nil }
  }

  /// The columns that the runs of a rule span, as columns of a terminal.
  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    for index in range where bytes[index] == sign {
      let place = index - range.lowerBound
      if let last = columns.last, last.upperBound == place {
        columns[columns.count - 1] = last.lowerBound..<(place + 1)
      } else {
        columns.append(place..<(place + 1))
      }
    }
    return columns
  }

  /// The text of each column on a line; nil where a character stands in a gap or before the first column.
  private static func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ columns: [Range<Int>], _ metric: DrawnLine.Metric
  ) -> [Range<Int>]? {
    var cells = Array(repeating: range.upperBound..<range.upperBound, count: columns.count)
    var column = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = DrawnSign.scalar(bytes, index)
      let blank = TextScanning.spaceLength(bytes, index, range.upperBound, tabs: false)
      if blank == 0 {
        guard let place = columns.lastIndex(where: { $0.lowerBound <= column }),
          columns[place].contains(column) || place == columns.count - 1
        else { return nil }
        let start = cells[place].isEmpty ? index : cells[place].lowerBound
        cells[place] = start..<(index + length)
      }
      column += metric.width(value)
      index += length
    }
    return cells
  }

  private mutating func add(_ line: LineScanner.Line, _ cells: [Range<Int>]) {
    let trimmed = TextScanning.trim(bytes, line.range, tabs: true)
    if trimmed.isEmpty || Self.isRule(bytes, trimmed) { return }
    if cells[0].isEmpty, let last = rows.indices.last, goesOn(rows[last], cells) {
      for (index, cell) in cells.enumerated() where !cell.isEmpty {
        let text = rows[last].cells[index].text
        rows[last].cells[index].text = (text.isEmpty ? "" : text + "\n") + TextScanning.text(bytes, cell)
      }
      return
    }
    let made = cells.enumerated().map { index, cell in
      // A backslash stands for a cell that is blank.
      let text = TextScanning.text(bytes, cell)
      return Cell(
        text: text == "\\" ? "" : text, column: index,
        location: SourceLocation(line: line.number, column: 1, bytes: cell))
    }
    rows.append(Row(cells: made, location: SourceLocation(line: line.number, column: 1, bytes: line.range)))
  }

  private func goesOn(_ row: Row, _ cells: [Range<Int>]) -> Bool {
    !zip(row.cells, cells).contains { cell, next in
      TextScanning.isNumber(cell.text.utf8) && TextScanning.isNumber(bytes[next])
    }
  }
}
