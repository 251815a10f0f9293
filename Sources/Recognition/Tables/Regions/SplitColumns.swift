import ReportModel

/// Section 三 that a narrow page has split into a left and a right half, each with all labels: first the rows with the
/// first columns, then the same rows with the others.
///
/// The halves are put together where both print the same labels in the same order, all rows of a half are as wide, and the
/// headers name the first columns of the form above the left half and the rest above the right.
enum SplitColumns {
  /// Fewer rows are no half of a table.
  private static let leastRows = 3

  private typealias Header = [(column: Int, cell: PrintedCell)]

  /// The rows of a region with both halves put together; nil where there are none.
  static func joined(_ region: FormRegion) -> [PrintedRow]? {
    guard region.key == .requests else { return nil }
    let rows = region.rows
    let numbered = rows.indices.filter { rows[$0].valueCount > 0 && !rows[$0].isLine }
    let count = numbered.count / 2
    guard count >= leastRows, numbered.count == count * 2 else { return nil }
    let (left, right) = (numbered.prefix(count).map { rows[$0] }, numbered.suffix(count).map { rows[$0] })
    guard zip(left, right).allSatisfy({ label($0) == label($1) }),
      let first = header(rows[..<numbered[0]]), let second = header(rows[numbered[count - 1]..<numbered[count]]),
      (first + second).map(\.column) == Array(0..<ColumnNames.requests.count),
      let values = values(left, below: first), let others = self.values(right, below: second)
    else { return nil }
    let names = PrintedRow(
      block: rows[0].block, row: rows[0].row, cells: placed((first + second).map(\.cell)), hasGrid: false,
      location: rows[0].location)
    return [names] + left.indices.map { PrintedRow(left[$0], values: placed(values[$0] + others[$0])) }
  }

  /// The cells of rows below the names of a header; nil where a row is not as wide as the others, or lacks a cell.
  private static func values(_ rows: [PrintedRow], below header: Header) -> [[PrintedCell]]? {
    guard Set(rows.map(\.width)).count == 1 else { return nil }
    let values = rows.map { row in
      header.compactMap { name in row.cells.first { $0.column == name.cell.column && $0.columnSpan == 1 } }
    }
    return values.allSatisfy { $0.count == header.count } ? values : nil
  }

  private static func label(_ row: PrintedRow) -> LabelKey { LabelFolding.key(joining: row.labels) }

  /// The cells of a header that name columns, in the order of the form; nil where a column is named twice.
  private static func header(_ rows: ArraySlice<PrintedRow>) -> Header? {
    let cells = rows.filter { $0.valueCount == 0 }.flatMap(\.cells)
    let named = cells.compactMap { cell in
      ColumnNames.requests.column(of: LabelFolding.key(cell.text)).map { (column: $0, cell: cell) }
    }
    return Set(named.map(\.column)).count == named.count ? named.sorted { $0.column < $1.column } : nil
  }

  private static func placed(_ cells: [PrintedCell]) -> [PrintedCell] {
    cells.enumerated().map { index, cell in
      var cell = cell
      (cell.column, cell.columnSpan) = (index, 1)
      return cell
    }
  }
}
