import ReportModel

/// Section 四 with one header cell for each number, that says both group and outcome: `行政复议-结果维持`.
///
/// The cells say themselves where their columns belong, so that the rows below follow them, whatever their order.
enum FlatHeader {
  private static let count = SlotForm.reviewLitigation.count

  /// The rows of a region with the columns below such a header in the order of the form; nil where they stand so, or
  /// without such a header.
  static func upright(_ region: FormRegion) -> [PrintedRow]? {
    guard region.key == .reviewLitigation else { return nil }
    let rows = region.rows
    guard let place = rows.firstIndex(where: { slots(of: $0).count == count }), case let slots = slots(of: rows[place]),
      Set(slots.map(\.slot)).count == count, slots.map(\.slot) != slots.map(\.slot).sorted()
    else { return nil }
    let columns = slots.sorted { $0.slot < $1.slot }.map(\.cell.column)
    return rows.indices.map { index in
      let row = rows[index]
      guard index >= place, row.block == rows[place].block, !row.isLine else { return row }
      let cells = columns.enumerated().compactMap { slot, column -> PrintedCell? in
        guard var cell = row.cells.first(where: { $0.column == column }) else { return nil }
        (cell.column, cell.columnSpan) = (slot, 1)
        return cell
      }
      guard cells.count == count else { return row }
      return PrintedRow(block: row.block, row: row.row, cells: cells, hasGrid: row.hasGrid, location: row.location)
    }
  }

  /// The cells of a header that say group and outcome, with their place in the form.
  private static func slots(of row: PrintedRow) -> [(slot: Int, cell: PrintedCell)] {
    guard row.valueCount == 0, row.cells.count >= count else { return [] }
    return row.cells.compactMap { cell in ReviewEntries.slot(of: cell.text).map { ($0, cell) } }
  }
}
