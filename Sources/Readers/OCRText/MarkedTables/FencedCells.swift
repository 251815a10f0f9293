import DocumentModel
import Evidence

/// Places the cells of a table in markup one behind the other, around those that span from above.
struct FencedCells {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var rows: [Row] = []
  /// For each column, the row below the last that a cell covers.
  private var covered: [Int] = []
  private var column = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// No table spans more columns or rows at once.
  private static let mostSpan = 100

  /// Begins a row.
  mutating func beginRow(line: Int) {
    rows.append(Row(cells: [], location: SourceLocation(line: line)))
    column = 0
    skipCovered()
  }

  /// The next free column of the current row.
  var nextColumn: Int { column }

  /// Adds a cell to the row.
  mutating func add(_ range: Range<Int>, line: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
    if rows.isEmpty { beginRow(line: line) }
    let (down, across) = (min(max(1, rowSpan), Self.mostSpan), min(max(1, columnSpan), Self.mostSpan))
    let row = rows.count - 1
    rows[row].cells.append(
      Cell(
        text: LineBreakTags.replaced(in: TextScanning.text(bytes, range)), column: column, rowSpan: down,
        columnSpan: across, location: SourceLocation(line: line, column: 1, bytes: range)))
    while covered.count < column + across { covered.append(0) }
    for index in column..<(column + across) { covered[index] = row + down }
    column += across
    skipCovered()
  }

  /// Adds a line to the last cell; false without one.
  mutating func continueCell(_ range: Range<Int>) -> Bool {
    guard let row = rows.indices.last, let cell = rows[row].cells.indices.last else { return false }
    let text = TextScanning.text(bytes, range)
    rows[row].cells[cell].text += rows[row].cells[cell].text.isEmpty ? text : "\n" + text
    return true
  }

  private mutating func skipCovered() {
    while column < covered.count, covered[column] > rows.count - 1 { column += 1 }
  }
}
