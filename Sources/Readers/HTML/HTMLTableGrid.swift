import DocumentModel
import Evidence
import Markup

/// Places the cells of a scanned table on its grid, as HTML forms tables (HTML Standard, 4.9.12).
struct HTMLTableGrid {
  private(set) var table = Table(rows: [], hasGrid: true)
  private(set) var hasAbsurdSpan = false
  private let limits: ReadLimits
  /// For each column, the row below the last that a cell from above covers.
  private var covered: [Int] = []

  /// Places the cells; `path` gives the element path of the table, nil for a snippet without one.
  init(_ scan: HTMLTableScan, path: String?, tree: HTMLTree, limits: ReadLimits) throws(ReadError) {
    self.limits = limits
    let width = Self.width(of: scan.rows)
    let isHuge = scan.rows.reduce(0) { $0 + $1.cells.count } > Self.hugeTable
    let place = SourceLocation(element: path)
    guard scan.rows.count <= limits.tableRows else { throw .tooManyRows(limits, at: place) }
    table.rows.reserveCapacity(scan.rows.count)
    for (number, row) in scan.rows.enumerated() {
      let rowPath = path.map { "\($0)/tr[\(number + 1)]" }
      var cells: [Cell] = []
      cells.reserveCapacity(row.cells.count)
      var column = 0
      for (index, raw) in row.cells.enumerated() {
        while column < covered.count, covered[column] > number { column += 1 }
        let spans = (
          rows: rowSpan(raw, at: number, of: scan.rows.count), columns: columnSpan(raw, at: column, of: width)
        )
        guard column + spans.columns <= limits.tableColumns else { throw .tooManyColumns(limits, at: place) }
        cover(column..<column + spans.columns, until: number + spans.rows)
        let location = SourceLocation(
          line: Int(tree.nodes[Int(raw.node)].line),
          path: rowPath.map { ElementPath(base: $0, step: isHuge ? .none : .td, number: index + 1) })
        cells.append(
          Cell(
            text: Self.text(of: raw, scan), column: column, rowSpan: spans.rows,
            columnSpan: spans.columns, location: location))
        column += spans.columns
      }
      let location = SourceLocation(line: Int(tree.nodes[row.node].line), element: rowPath)
      table.rows.append(Row(cells: cells, location: location, isHeader: row.isInHead || Self.isHeader(row)))
    }
  }

  private static func text(of cell: HTMLTableScan.RawCell, _ scan: HTMLTableScan) -> String {
    let text = scan.text(of: cell)
    return text.isEmpty && cell.holdsPicture ? PictureMark.text : String(decoding: text, as: UTF8.self)
  }

  /// From this many cells on, a cell carries the path of its row, to save memory.
  private static let hugeTable = 50_000

  private static func isHeader(_ row: HTMLTableScan.RawRow) -> Bool {
    !row.cells.isEmpty && row.cells.allSatisfy(\.isHeader)
  }

  /// The columns of the widest row, spans that no table has left aside.
  private static func width(of rows: [HTMLTableScan.RawRow]) -> Int {
    rows.reduce(0) { width, row in
      max(width, row.cells.reduce(0) { $0 + ($1.columnSpan <= 64 ? Int($1.columnSpan) : 1) })
    }
  }

  private mutating func rowSpan(_ cell: HTMLTableScan.RawCell, at row: Int, of rows: Int) -> Int {
    if cell.rowSpan > rows - row, cell.rowSpan > 64, cell.rowSpan != .max { hasAbsurdSpan = true }
    return min(Int(cell.rowSpan), rows - row)
  }

  private mutating func columnSpan(_ cell: HTMLTableScan.RawCell, at column: Int, of width: Int) -> Int {
    guard cell.columnSpan > max(64, width) else { return Int(cell.columnSpan) }
    hasAbsurdSpan = true
    return max(1, width - column)
  }

  private mutating func cover(_ columns: Range<Int>, until row: Int) {
    while covered.count < columns.upperBound { covered.append(0) }
    for column in columns { covered[column] = max(covered[column], row) }
  }
}
