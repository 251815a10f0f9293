import DocumentModel
import Evidence

/// Tables of rows that stand line by line.
extension TextBlockBuilder {
  mutating func append(row: Row) {
    if rows.isEmpty { rowHints = takeHints() }
    cellCount += row.cells.count
    rows.append(row)
    if row.cells.count > limits.tableColumns {
      fail("--max-columns", limits.tableColumns, "columns in one row", "列", row)
    }
    if rows.count > limits.tableRows { fail("--max-rows", limits.tableRows, "rows in one table", "行", row) }
    if cellCount > limits.tableCells { fail("--max-cells", limits.tableCells, "cells", "个单元格", row) }
  }

  private mutating func fail(_ option: String, _ limit: Int, _ english: String, _ chinese: String, _ row: Row) {
    failure = ReadError(
      .overLimit(option: option),
      Message("more than \(limit) \(english) (\(option) raises the limit)", "超过 \(limit) \(chinese)（可用 \(option) 放宽）"),
      at: row.location)
  }

  mutating func flushTable() {
    guard !rows.isEmpty else { return }
    if rows.allSatisfy({ $0.cells.count == 1 || $0.cells.allSatisfy(\.text.isEmpty) }) { return flushFrame() }
    append(table: Table(rows: rows, hasGrid: false))
    rows = []
  }

  private mutating func append(table: Table) {
    var block = Block(id: blocks.count, table: table, location: table.rows.first?.location ?? .whole)
    block.hints = rowHints
    blocks.append(block)
    endsWithFlattenedRow = false
  }

  /// Adds the cells of a table of one column, or of none, as paragraphs: such a table frames text and holds no data.
  private mutating func flushFrame() {
    let cells = rows.flatMap(\.cells)
    rows = []
    for cell in cells where !cell.text.isEmpty {
      append(paragraph: cell.text, cell.location, rowHints)
      rowHints = LayoutHints()
    }
  }
}

/// Tables that are drawn, fenced or separated by commas.
extension TextBlockBuilder {
  /// Adds the table that was gathered, or its lines where they are none.
  mutating func closeGathered() {
    guard let gathered else { return }
    self.gathered = nil
    guard let (table, caption) = gathered.table(bytes) else {
      for line in gathered.lines where failure == nil {
        if markup != nil {
          addMarkup(line, line.range)
        } else {
          let trimmed = TextScanning.trim(bytes, line.range, tabs: true)
          addSingle(line, trimmed, LineSigns(bytes, trimmed))
        }
      }
      return
    }
    settlePending(asRow: false)
    flushTable()
    if let caption {
      append(
        paragraph: TextScanning.text(bytes, caption.range),
        SourceLocation(line: caption.number, column: 1, bytes: caption.range), takeHints())
    }
    for row in table.rows { append(row: row) }
    if rows.allSatisfy({ $0.cells.count == 1 }) { return flushFrame() }
    append(table: table)
    rows = []
  }
}
