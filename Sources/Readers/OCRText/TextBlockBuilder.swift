import DocumentModel
import Evidence

/// Makes blocks of lines.
struct TextBlockBuilder {
  typealias Line = LineScanner.Line

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReadLimits
  var blocks: [Block] = []
  /// What stands before the next block: blank lines and the turn of a page.
  var blankLines = 0
  var startsPage = false
  /// The rows of the table that is open, and what stands before it.
  var rows: [Row] = []
  var rowHints = LayoutHints()
  /// An HTML table that is still open.
  var markup: MarkupTable?
  /// Lines of one tabbed cell, whose nature the next line decides.
  private var pending: [Line] = []
  /// A table that is drawn or fenced and still open.
  var gathered: GatheredTable?
  /// How many such lines may wait: a torn label and a group label, hardly more.
  private static let mostPending = 3
  /// The cells of all tables so far.
  var cellCount = 0
  /// Whether the last block comes from a flattened row, whose rule may follow.
  var endsWithFlattenedRow = false
  var failure: ReadError?
  var findings: [Finding] = []

  init(bytes: UnsafeBufferPointer<UInt8>, limits: ReadLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Takes the next line.
  mutating func add(_ line: Line) {
    if line.startsPage { startsPage = true }
    if markup != nil { return addMarkup(line, line.range) }
    let line = QuotedLine.content(bytes, line)
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
  mutating func addSingle(_ line: Line, _ trimmed: Range<Int>, _ signs: LineSigns) {
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

  mutating func settlePending(asRow isRow: Bool) {
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
}
