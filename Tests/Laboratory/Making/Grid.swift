import ReportModel

/// A table as it stands on paper: cells with spans, each knowing what it is.
struct Grid {
  /// What a cell is.
  enum Role { case header, label, value, note }

  /// One cell.
  struct Cell {
    var text: String
    var rows = 1
    var columns = 1
    var role: Role
    /// The JSON Pointer of its value; nil for headers and labels.
    var pointer: String?

    static func header(_ text: String, rows: Int = 1, columns: Int = 1) -> Cell {
      Cell(text: text, rows: rows, columns: columns, role: .header)
    }
    static func label(_ text: String, rows: Int = 1, columns: Int = 1) -> Cell {
      Cell(text: text, rows: rows, columns: columns, role: .label)
    }
    static func value(_ cell: TruthCell, at pointer: String, columns: Int = 1) -> Cell {
      Cell(text: cell.printed, columns: columns, role: .value, pointer: pointer)
    }
  }

  /// One row; cells that span down from above are not repeated.
  struct Row {
    var cells: [Cell]
    /// Whether a page ends behind the row; with the lines that stand in the gap.
    var gapBehind: [String]?
    /// Scraps of upright labels that stand behind the row.
    var debris: [String] = []

    init(_ cells: [Cell]) { self.cells = cells }

    var isHeader: Bool { cells.contains { $0.role == .header } && !hasValues }
    var hasValues: Bool { cells.contains { $0.role == .value } }
    var valuePointers: [String] { cells.compactMap(\.pointer) }
  }

  /// Which form table it is part of; nil for a table of the agency's own.
  var key: TableKey?
  var rows: [Row]

  init(_ key: TableKey?, _ rows: [Row]) {
    self.key = key
    self.rows = rows
  }

  /// What a place of the matrix holds.
  enum Slot {
    case empty
    /// The place where a cell starts.
    case cell(Cell)
    /// A place that a cell covers from the left (`isBeside`) or from above.
    case covered(Cell, isBeside: Bool)
  }

  /// The grid with every covered place; rows are as wide as their cells need.
  func matrix() -> [[Slot]] {
    var result: [[Slot]] = []
    var hanging: [Int: (cell: Cell, rows: Int, isBeside: Bool)] = [:]
    for row in rows {
      var line: [Slot] = []
      func takeHanging() {
        while let above = hanging[line.count], above.rows > 0 {
          hanging[line.count]?.rows -= 1
          line.append(.covered(above.cell, isBeside: above.isBeside))
        }
      }
      for cell in row.cells {
        takeHanging()
        for offset in 0..<cell.columns {
          hanging[line.count] = (cell, cell.rows - 1, offset > 0)
          line.append(offset == 0 ? .cell(cell) : .covered(cell, isBeside: true))
        }
      }
      takeHanging()
      result.append(line)
    }
    return result
  }
}
