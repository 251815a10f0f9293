import DocumentModel
import Evidence

/// Makes blocks of lines.
struct TextBlockBuilder {
  typealias Line = LineScanner.Line

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReadLimits
  private var blocks: [Block] = []
  private var blankLines = 0
  private var startsPage = false
  private var rows: [Row] = []
  private var rowHints = LayoutHints()
  /// An HTML table that is still open.
  var markup: MarkupTable?
  /// Lines of one tabbed cell, whose nature the next line decides.
  private var pending: [Line] = []
  /// A table that is drawn or fenced and still open.
  private var gathered: GatheredTable?
  /// How many such lines may wait: a torn label and a group label, hardly more.
  private static let mostPending = 3
  private var cellCount = 0
  /// Whether the last block comes from a flattened row, whose rule may follow.
  private var endsWithFlattenedRow = false
  private(set) var failure: ReadError?
  private(set) var findings: [Finding] = []

  init(bytes: UnsafeBufferPointer<UInt8>, limits: ReadLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Takes the next line.
  mutating func add(_ line: Line) {
    if line.startsPage { startsPage = true }
    if markup != nil { return addMarkup(line, line.range) }
    let trimmed = TextScanning.trim(bytes, line.range, tabs: true)
    if gathered != nil {
      if gathered?.take(bytes, trimmed, line) == true { return }
      closeGathered()
    }
    let signs = LineSigns(bytes, trimmed)
    if !trimmed.isEmpty, let table = GatheredTable(bytes, trimmed, line, signs) {
      gathered = table
    } else {
      addSingle(line, trimmed, signs)
    }
  }

  /// Takes a line that is read for itself.
  private mutating func addSingle(_ line: Line, _ trimmed: Range<Int>, _ signs: LineSigns) {
    if trimmed.isEmpty { return addBlank(line) }
    if signs.contains(.lessThan), let start = MarkupTag.table(bytes, trimmed) {
      settlePending(asRow: false)
      flushTable()
      return openMarkup(line, trimmed, at: start)
    }
    guard signs.contains(.pipe) || signs.contains(.plus) && !rows.isEmpty else {
      return addPlain(line, trimmed, hasInnerTab: signs.contains(.tab))
    }
    switch PipeRow.kind(bytes, trimmed, inTable: !rows.isEmpty) {
    case .shortRule where rows.count == 1 && !rows[0].isHeader: rows[0].isHeader = true
    case .row, .shortRule:
      settlePending(asRow: false)
      append(row: PipeRow.row(bytes, trimmed, line: line.number))
    case .rule:
      if !rows.isEmpty {
        rows[rows.count - 1].isHeader = true
      } else if !endsWithFlattenedRow {
        addParagraph(line, trimmed)
      }
    case .flattened: addPieces(line, trimmed)
    case .none: addPlain(line, trimmed, hasInnerTab: signs.contains(.tab))
    }
  }

  /// The blocks.
  mutating func finish() -> [Block] {
    while failure == nil, markup != nil || gathered != nil {
      closeOpenMarkup()
      closeGathered()
    }
    settlePending(asRow: false)
    flushTable()
    return blocks
  }

  private mutating func addPlain(_ line: Line, _ trimmed: Range<Int>, hasInnerTab: Bool) {
    let hasOuterTab = !hasInnerTab && trimmed != line.range && bytes[line.range].contains(TextScanning.tab)
    if hasInnerTab, let tab = NumberedLine.tab(bytes, trimmed, inTable: !rows.isEmpty) {
      settlePending(asRow: false)
      addNumbered(line, trimmed, tab)
    } else if hasInnerTab {
      settlePending(asRow: true)
      append(row: TabbedRow.row(bytes, line))
    } else if hasOuterTab, !rows.isEmpty {
      append(row: TabbedRow.row(bytes, line))
    } else if hasOuterTab, pending.count < Self.mostPending {
      flushTable()
      pending.append(line)
    } else {
      settlePending(asRow: false)
      addParagraph(line, trimmed)
    }
  }

  private mutating func addBlank(_ line: Line) {
    if bytes[line.range].contains(TextScanning.tab), !rows.isEmpty {
      append(row: TabbedRow.row(bytes, line))
      return
    }
    settlePending(asRow: false)
    flushTable()
    blankLines += 1
  }

  private mutating func settlePending(asRow isRow: Bool) {
    let lines = pending
    pending.removeAll(keepingCapacity: true)
    for line in lines {
      if isRow {
        append(row: TabbedRow.row(bytes, line))
      } else {
        addParagraph(line, TextScanning.trim(bytes, line.range, tabs: true))
      }
    }
  }

  private mutating func addParagraph(_ line: Line, _ trimmed: Range<Int>) {
    flushTable()
    let heading = MarkupHeading(bytes, trimmed)
    let content = heading?.content ?? trimmed
    var hints = takeHints()
    hints.isIndented = trimmed.lowerBound > line.range.lowerBound
    append(
      paragraph: TextScanning.text(bytes, content), location(line.number, line.range.lowerBound, content), hints,
      level: heading?.level ?? 0)
  }

  /// Adds a line as a paragraph, its words right behind its number.
  private mutating func addNumbered(_ line: Line, _ trimmed: Range<Int>, _ tab: Int) {
    flushTable()
    let number = TextScanning.trim(bytes, trimmed.lowerBound..<tab, tabs: true)
    let words = TextScanning.trim(bytes, tab..<trimmed.upperBound, tabs: true)
    append(
      paragraph: TextScanning.text(bytes, number) + TextScanning.text(bytes, words),
      location(line.number, line.range.lowerBound, trimmed), takeHints())
  }

  /// Adds the pieces of a flattened row as paragraphs.
  private mutating func addPieces(_ line: Line, _ trimmed: Range<Int>) {
    settlePending(asRow: false)
    flushTable()
    let column = TextScanning.scalars(bytes, line.range.lowerBound..<trimmed.lowerBound) + 1
    for piece in FlattenedRow.pieces(bytes, trimmed, column: column) {
      let heading = MarkupHeading(bytes, piece.content)
      let content = heading?.content ?? piece.content
      append(
        paragraph: LineBreakTags.replaced(in: TextScanning.text(bytes, content)),
        SourceLocation(line: line.number, column: piece.column, bytes: piece.content), takeHints(),
        level: heading?.level ?? 0)
    }
    endsWithFlattenedRow = true
  }

  private mutating func append(
    paragraph text: String, _ location: SourceLocation, _ hints: LayoutHints, level: Int = 0
  ) {
    blocks.append(
      Block(
        id: blocks.count, kind: level == 0 ? .paragraph : .heading(level: level), text: text, location: location,
        hints: hints))
    endsWithFlattenedRow = false
  }

  private mutating func append(row: Row) {
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

  private func location(_ line: Int, _ start: Int, _ content: Range<Int>) -> SourceLocation {
    SourceLocation(line: line, column: TextScanning.scalars(bytes, start..<content.lowerBound) + 1, bytes: content)
  }

  private mutating func takeHints() -> LayoutHints {
    defer {
      blankLines = 0
      startsPage = false
    }
    return LayoutHints(blankLinesBefore: blankLines, startsPage: startsPage)
  }

  private mutating func flushTable() {
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
}

// Tables that are drawn, fenced or separated by commas.
extension TextBlockBuilder {
  /// Adds the table that was gathered, or its lines where they are none.
  private mutating func closeGathered() {
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

// Tables of one column, or of none, which frame text and hold no data.
extension TextBlockBuilder {
  /// Adds the cells of rows of one cell as paragraphs.
  private mutating func flushFrame() {
    let cells = rows.flatMap(\.cells)
    rows = []
    for cell in cells where !cell.text.isEmpty {
      append(paragraph: cell.text, cell.location, rowHints)
      rowHints = LayoutHints()
    }
  }
}

// What stands in HTML tables and beside their tags.
extension TextBlockBuilder {
  /// Adds tables of markup, and behind them what does not stand in their text.
  mutating func append(_ content: HTMLTableReader.Content, at place: SourceLocation) {
    let hints = takeHints()
    for table in content.tables {
      var block = Block(id: blocks.count, table: table, location: place)
      block.hints = hints
      blocks.append(block)
    }
    for piece in content.withheld {
      blocks.append(piece.block(id: blocks.count, at: place))
      findings.append(piece.finding(at: place))
    }
  }

  /// Adds a line of text that stands among tags.
  mutating func append(markupText text: String, _ location: SourceLocation) {
    append(paragraph: text, location, takeHints())
  }
}
