import Evidence

/// A table as the file has it.
public struct Table: Sendable, Hashable {
  /// The rows in order; they may be ragged.
  public var rows: [Row]
  /// Whether columns can be trusted: true for real grids (DOCX, HTML) where spans place every cell, false for rows of
  /// text whose leading or merged cells may be lost.
  public var hasGrid: Bool

  /// Makes a table.
  public init(rows: [Row], hasGrid: Bool) {
    self.rows = rows
    self.hasGrid = hasGrid
  }
}

/// One row of a table.
public struct Row: Sendable, Hashable {
  /// The cells in printed order; a cell that spans down from above is not repeated.
  public var cells: [Cell]
  /// Where the row stands.
  public var location: SourceLocation
  /// Whether the file marks it as a header (`w:tblHeader`, `th`).
  public var isHeader: Bool

  /// Makes a row.
  public init(cells: [Cell], location: SourceLocation = .whole, isHeader: Bool = false) {
    self.cells = cells
    self.location = location
    self.isHeader = isHeader
  }
}

/// One cell of a table; small, because there may be a million of them.
public struct Cell: Sendable, Hashable {
  /// The text; line breaks inside the cell are `\n`.
  public var text: String
  /// Where it stands.
  public var location: SourceLocation
  private var firstColumn: Int32
  private var rowCount: Int32
  private var columnCount: Int32

  /// Makes a cell.
  public init(
    text: String, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, location: SourceLocation = .whole
  ) {
    self.text = text
    self.location = location
    firstColumn = Int32(clamping: column)
    rowCount = Int32(clamping: rowSpan)
    columnCount = Int32(clamping: columnSpan)
  }

  /// The column it starts in, counted from 0; in a table without a grid, its index in the row.
  public var column: Int {
    get { Int(firstColumn) }
    set { firstColumn = Int32(clamping: newValue) }
  }

  /// How many rows it covers, at least 1.
  public var rowSpan: Int {
    get { Int(rowCount) }
    set { rowCount = Int32(clamping: newValue) }
  }

  /// How many columns it covers, at least 1.
  public var columnSpan: Int {
    get { Int(columnCount) }
    set { columnCount = Int32(clamping: newValue) }
  }
}
