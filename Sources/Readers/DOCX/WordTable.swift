import DocumentModel
import Evidence

/// A table while it is read: rows, the grid column of the next cell, and the merges that are open downwards.
struct WordTable {
  enum VerticalMerge { case none, restart, `continue` }

  /// Where the cell stands that a vertical merge began with.
  struct Origin {
    var row: Int
    var cell: Int
    var lastRow: Int
  }

  let path: String
  /// The element path of the current row.
  private(set) var rowPath = ""
  var rows: [Row] = []
  var gridColumns = 0
  var nested: [Block] = []
  /// The blocks of the first cell, while it is the only one.
  var onlyBlocks: [Block] = []
  var cellCount = 0
  /// For each column, where the merge began that is open in it.
  private var open: [Origin?] = []

  // The current row.
  var rowNumber = 0
  var column = 0
  var cellNumber = 0
  var cells: [Cell] = []
  var rowIsHeader = false
  var rowIsDeleted = false

  // The current cell.
  var cellSpan = 1
  var verticalMerge = VerticalMerge.none
  var continuesLeft = false

  /// The grid columns of the table before this one, whose last part it may be.
  private let precedingGrid: Int

  init(path: String, precedingGrid: Int = 0) {
    self.path = path
    self.precedingGrid = precedingGrid
  }

  /// Whether its first row is read and a table of the same columns stands before it, as where a page turn parted one.
  var continuesTable: Bool { rows.isEmpty && gridColumns > 0 && gridColumns == precedingGrid }

  mutating func beginRow() {
    rowNumber += 1
    rowPath = "\(path)/tr[\(rowNumber)]"
    column = 0
    cellNumber = 0
    cells.removeAll(keepingCapacity: true)
    rowIsHeader = false
    rowIsDeleted = false
  }

  mutating func beginCell() {
    cellNumber += 1
    cellCount += 1
    cellSpan = 1
    verticalMerge = .none
    continuesLeft = false
  }

  mutating func skipColumns(_ count: Int, limits: ReadLimits) {
    guard count > 0, count <= min(limits.tableColumns, max(gridColumns, 64)) else { return }
    column += count
  }

  /// The columns that are left in the row; at least one.
  var room: Int { max(1, gridColumns - column) }

  /// The columns that the cell covers; nil for a number that no table can have.
  var boundedSpan: Int? { cellSpan < 1 || cellSpan > max(room, 64) ? nil : cellSpan }

  /// What became of a cell.
  enum Placement { case placed, covered, stray }

  /// Places the cell that was just read; a cell that continues one above or beside it is not repeated.
  mutating func place(_ text: String, at location: SourceLocation, span: Int) -> Placement {
    defer { column += span }
    if continuesLeft, let last = cells.indices.last {
      cells[last].columnSpan += span
      return .covered
    }
    let isContinuation = verticalMerge == .continue
    while open.count <= column { open.append(nil) }
    if isContinuation, var origin = open[column], origin.lastRow == rows.count - 1 {
      origin.lastRow = rows.count
      open[column] = origin
      rows[origin.row].cells[origin.cell].rowSpan += 1
      return .covered
    }
    open[column] =
      verticalMerge == .none ? nil : Origin(row: rows.count, cell: cells.count, lastRow: rows.count)
    cells.append(Cell(text: text, column: column, columnSpan: span, location: location))
    return isContinuation ? .stray : .placed
  }

  mutating func endRow(at location: SourceLocation) {
    if !rowIsDeleted {
      var row = Row(cells: [], location: location, isHeader: rowIsHeader)
      row.cells.reserveCapacity(cells.count)
      row.cells += cells
      rows.append(row)
    }
    cells.removeAll(keepingCapacity: true)
  }
}
