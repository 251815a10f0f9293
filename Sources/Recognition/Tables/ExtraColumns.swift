import ReportModel

/// The columns that the header of a table names and no form has: serial numbers, remarks, comparisons, the year before.
///
/// Their cells are no values of the form, and where others are left blank they would be taken for them. They are taken out
/// of the rows by the columns of the header, and kept for the annotations.
struct ExtraColumns {
  /// What a printed row says in columns that no form has.
  struct Remark {
    /// The row as printed.
    var row: PrintedRow
    /// The row without these cells.
    var rest: PrintedRow
    var cells: [(column: HeaderColumns.Extra, text: String)]
  }

  /// The region with rows that have the columns of the form alone.
  private(set) var region: FormRegion
  /// What was taken out of them, header rows too.
  private(set) var remarks: [Remark] = []
  /// The rows of headers that say nothing but names of columns that are known.
  private(set) var headers: [PrintedRow] = []

  /// Looks for such columns in the tables of a region of a report on `year`.
  init(in region: FormRegion, year: Int?) {
    self.region = region
    var header = HeaderColumns()
    var start = 0
    for (index, row) in region.rows.enumerated() {
      if index > 0, region.rows[index - 1].block != row.block || row.isLine { header = HeaderColumns() }
      if row.isLine { continue }
      if HeaderColumns.isHeader(row, in: region.key, after: header.isOpen) {
        if !header.isOpen {
          header = HeaderColumns()
          start = index
        }
        if header.add(row, in: region.key) { headers.append(row) }
        continue
      }
      if header.close(region.key, year: year) { takeOut(of: start..<index, header) }
      if header.isDiffering { takeOut(of: index..<(index + 1), header) }
    }
    if !remarks.isEmpty { self.region.rows.removeAll(where: \.cells.isEmpty) }
  }

  private mutating func takeOut(of rows: Range<Int>, _ header: HeaderColumns) {
    for index in rows {
      let row = region.rows[index]
      guard let (rest, cells) = header.divided(row, in: region.key) else { continue }
      region.rows[index] = rest
      if !cells.isEmpty { remarks.append(Remark(row: row, rest: rest, cells: cells)) }
    }
  }
}
