import DocumentModel
import Evidence

extension WordStory {
  mutating func beginTable() {
    guard let last = containers.indices.last else { return }
    containers[last].tables += 1
    tables.append(WordTable(path: "\(containers[last].path)/tbl[\(containers[last].tables)]"))
  }

  mutating func addGridColumn() {
    guard let last = tables.indices.last else { return }
    tables[last].gridColumns += 1
    if tables[last].gridColumns > context.limits.tableColumns {
      error = .tooManyColumns(context.limits, at: location(of: tables[last].path))
    }
  }

  mutating func beginRow() {
    guard let last = tables.indices.last else { return }
    tables[last].beginRow()
    if tables[last].rowNumber > context.limits.tableRows {
      error = .tooManyRows(context.limits, at: location(of: tables[last].path))
    }
  }

  /// From this many cells on, a cell carries the path of its row, to save memory.
  private static let manyCells = 50_000

  mutating func beginCell() {
    guard let last = tables.indices.last else { return }
    tables[last].beginCell()
    if let failed = context.countCell() { error = failed }
    if tables[last].cellCount > 1 { tables[last].onlyBlocks = [] }
    var path = tables[last].rowPath
    if context.cellCount <= Self.manyCells { path += "/tc[\(tables[last].cellNumber)]" }
    containers.append(WordContainer(.cell, path: path, keepsBlocks: tables[last].cellCount == 1))
  }

  mutating func endCell() {
    guard let last = tables.indices.last, cellIsOpen, let cell = containers.popLast() else { return }
    if tables[last].cellCount == 1 { tables[last].onlyBlocks = cell.blocks }
    if tables[last].rowIsDeleted { return noteDeletedCell(cell) }
    let place = location(of: cell.path)
    let span = span(of: tables[last], at: place)
    guard tables[last].column + span <= context.limits.tableColumns else {
      error = .tooManyColumns(context.limits, at: place)
      return
    }
    let text = Whitespace.trimmed(cell.lines)
    switch tables[last].place(text, at: place, span: span) {
    case .placed: break
    case .covered: if !text.isEmpty { context.note(.coveredCell, quoted(text), at: place) }
    case .stray: context.note(.strayMerge, at: place)
    }
  }

  /// The columns that the cell covers; a span that no table can have is cut to the grid.
  private func span(of table: WordTable, at place: SourceLocation) -> Int {
    let room = max(1, table.gridColumns - table.column)
    guard table.cellSpan < 1 || table.cellSpan > max(room, 64) else { return table.cellSpan }
    context.note(.absurdSpan, "gridSpan \(table.cellSpan)", at: place)
    return table.cellSpan < 1 ? 1 : room
  }

  private mutating func noteDeletedCell(_ cell: WordContainer) {
    guard !cell.lines.isEmpty else { return }
    context.note(.deletedRow, quoted(Whitespace.trimmed(cell.lines)), at: location(of: cell.path))
  }

  mutating func endRow() {
    guard let last = tables.indices.last else { return }
    tables[last].endRow(at: location(of: tables[last].rowPath))
  }

  /// Hands the table on; a table of one cell is a frame, so its content is handed on instead.
  mutating func endTable() {
    if tables.last?.cells.isEmpty == false { endRow() }
    guard let table = tables.popLast() else { return }
    if table.cellCount == 1 {
      for block in table.onlyBlocks { emit(block) }
      return
    }
    let hasText = table.rows.contains { row in row.cells.contains { !$0.text.isEmpty } }
    if hasText {
      let content = Table(rows: table.rows, hasGrid: true)
      emit(Block(id: 0, table: content, location: location(of: table.path)))
    }
    for block in table.nested { emit(block) }
  }
}
