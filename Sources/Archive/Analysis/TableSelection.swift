import Evidence
import ReportModel

/// The wanted cells of a form table.
struct TableSelection: Sendable {
  /// A cell and the unit that the form prints for it.
  struct Cell: Sendable, Hashable {
    let row: String
    let column: String
    let unit: String?
  }

  /// The form table.
  let table: TableKey
  /// The keys of the rows, in the order of the forms.
  let rows: [String]
  /// The columns, in the order of the forms.
  let columns: [FormColumn]
  /// The cells, row by row.
  let cells: [Cell]
  /// How directly the names of the query name rows; where no table is given, the one that is named most directly counts.
  let directness: RowNames.Directness

  /// Finds the rows and columns of a query in one table.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` for a row or column that no form of the table has.
  init(_ query: TableQuery, in table: TableKey) throws(ArchiveError) {
    let known = Generation.allCases.compactMap { Form.form(table, $0) }.flatMap(\.rows)
    let names = RowNames(known)
    let (paths, directness) = try names.rows(query.rows)
    let keys = try names.columns(query.columns)
    var cells: [Cell] = []
    var columns: [FormColumn] = []
    for row in known where paths.contains(row.path) {
      for column in row.columns where keys.contains(column.key) {
        let cell = Cell(row: row.path, column: column.key, unit: row.unit(of: column))
        if !cells.contains(where: { $0.row == cell.row && $0.column == cell.column }) { cells.append(cell) }
        if !columns.contains(where: { $0.key == column.key }) { columns.append(column) }
      }
    }
    self.table = table
    rows = names.paths.filter(paths.contains)
    self.columns = columns
    self.cells = cells
    self.directness = directness
  }

  /// Names the columns that a query asks for in vain, where only one table has its rows.
  private static func refuseUnknownColumns(_ query: TableQuery) throws(ArchiveError) {
    var rowsAlone = query
    rowsAlone.columns = []
    let tables = TableKey.allCases.filter { (try? TableSelection(rowsAlone, in: $0)) != nil }
    if tables.count == 1 { _ = try TableSelection(query, in: tables[0]) }
  }

  /// Finds the rows and columns of a query in its table, or in the only one that its rows can mean.
  static func find(_ query: TableQuery) throws(ArchiveError) -> TableSelection {
    if let table = query.table { return try TableSelection(query, in: table) }
    let list = TableKey.allCases.map(\.rawValue).joined(separator: "|")
    guard !query.rows.isEmpty else {
      throw ArchiveError(
        .usage, Message("table needs --table \(list), or --row", "table 须有 --table \(list)，或 --row"))
    }
    let found = TableKey.allCases.compactMap { try? TableSelection(query, in: $0) }
    let best = found.filter { $0.directness == found.map(\.directness).min() }
    if best.count == 1 { return best[0] }
    let rows = query.rows.map { "「\($0)」" }.joined(separator: ", ")
    guard !best.isEmpty else {
      try refuseUnknownColumns(query)
      throw ArchiveError(
        .usage,
        Message(
          "no table has the wanted rows and columns (\(rows)); with --table \(list) its rows are listed",
          "没有表含有所要的行和列（\(rows)）；用 --table \(list) 可列出各行"))
    }
    let tables = best.map(\.table.rawValue).joined(separator: ", ")
    throw ArchiveError(
      .usage,
      Message("several tables have \(rows): \(tables); --table says which", "多张表有\(rows)：\(tables)；请用 --table 指明"))
  }
}
