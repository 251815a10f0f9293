import DocumentModel
import Evidence

extension WordStory {
  mutating func beginTable() {
    guard let last = containers.indices.last else { return }
    containers[last].tables += 1
    let path = ElementPath(base: containers[last].path.text, step: .tbl, number: containers[last].tables)
    tables.append(WordTable(path: path.text, precedingGrid: containers[last].lastGrid))
  }

  mutating func addGridColumn() {
    guard let last = tables.indices.last else { return }
    tables[last].gridColumns += 1
    if tables[last].gridColumns > context.limits.tableColumns {
      error = .tooManyColumns(context.limits, at: SourceLocation(element: tables[last].path))
    }
  }

  mutating func beginRow() {
    guard let last = tables.indices.last else { return }
    tables[last].beginRow()
    if tables[last].rowNumber > context.limits.tableRows {
      error = .tooManyRows(context.limits, at: SourceLocation(element: tables[last].path))
    }
  }

  /// From this many cells on, a cell carries the path of its row, to save memory.
  private static let manyCells = 50_000

  mutating func beginCell() {
    guard let last = tables.indices.last else { return }
    tables[last].beginCell()
    if !context.countCell() { error = .tooManyCells(context.limits) }
    if tables[last].cellCount == 2 { tables[last].onlyBlocks = [] }
    let path = ElementPath(
      base: tables[last].rowPath, step: context.cellCount <= Self.manyCells ? .tc : .none,
      number: tables[last].cellNumber)
    var cell = WordContainer(.cell, path: path, keepsBlocks: tables[last].cellCount == 1)
    swap(&cell.lines, &spareLines)
    containers.append(cell)
  }

  mutating func endCell() {
    guard let last = tables.indices.last, cellIsOpen, var cell = containers.popLast() else { return }
    defer {
      cell.lines.removeAll(keepingCapacity: true)
      swap(&cell.lines, &spareLines)
    }
    if tables[last].cellCount == 1 { tables[last].onlyBlocks = cell.blocks }
    if tables[last].rowIsDeleted { return noteDeletedCell(cell) }
    let place = SourceLocation(path: cell.path)
    let span = tables[last].boundedSpan ?? cutSpan(at: place)
    guard tables[last].column + span <= context.limits.tableColumns else {
      error = .tooManyColumns(context.limits, at: place)
      return
    }
    var text = Whitespace.trimmed(cell.lines)
    if text.isEmpty, cell.holdsPicture { text = PictureMark.text }
    switch tables[last].place(text, at: place, span: span) {
    case .placed: break
    case .covered: if !text.isEmpty { context.note(.coveredCell, ReaderFinding.quoted(text), at: place) }
    case .stray:
      // The merge began in the first part of the table, before the turn of a page.
      if text.isEmpty, tables[last].continuesTable { return }
      context.note(.strayMerge, at: place)
    }
  }

  /// The span of a cell whose own no table can have, cut to the grid.
  private func cutSpan(at place: SourceLocation) -> Int {
    guard let last = tables.indices.last else { return 1 }
    context.note(.absurdSpan, "gridSpan \(tables[last].cellSpan)", at: place)
    return tables[last].cellSpan < 1 ? 1 : tables[last].room
  }

  private mutating func noteDeletedCell(_ cell: WordContainer) {
    guard !cell.lines.isEmpty else { return }
    context.note(.deletedRow, ReaderFinding.quoted(Whitespace.trimmed(cell.lines)), at: SourceLocation(path: cell.path))
  }

  mutating func endRow() {
    guard let last = tables.indices.last else { return }
    tables[last].endRow(at: SourceLocation(element: tables[last].rowPath))
  }

  /// Hands the table on; a table of one cell is a frame, so its content is handed on instead.
  mutating func endTable() {
    if tables.last?.cells.isEmpty == false { endRow() }
    guard let table = tables.popLast() else { return }
    if let last = containers.indices.last { containers[last].lastGrid = table.gridColumns }
    if table.cellCount == 1 {
      for block in table.onlyBlocks { emit(block) }
      return
    }
    let hasText = table.rows.contains { row in row.cells.contains { !$0.text.isEmpty && $0.text != PictureMark.text } }
    if hasText {
      countBlock()
      let content = Table(rows: table.rows, hasGrid: true)
      emit(Block(id: 0, table: content, location: SourceLocation(element: table.path)))
    }
    for block in table.nested { emit(block) }
  }
}
