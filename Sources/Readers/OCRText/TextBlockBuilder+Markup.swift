import DocumentModel
import Evidence

/// Raw HTML tables inside text, as vision models and OCR engines write them, in frames of other tags or behind a caption.
extension TextBlockBuilder {
  /// Begins a table that opens at `start` of a line; what stands before it on the line is a paragraph.
  mutating func openMarkup(_ line: Line, _ range: Range<Int>, at start: Int) {
    addMarkupText(line, range.lowerBound..<start)
    markup = MarkupTable(start: start)
    addMarkup(line, start..<range.upperBound)
  }

  /// Takes a line, or the rest of one, of an open table, and the tables that follow it on the line; what stands behind
  /// its end is read for itself.
  mutating func addMarkup(_ line: Line, _ range: Range<Int>) {
    var rest = range
    while markup != nil, failure == nil {
      markup?.lines.append(line)
      guard let end = markup?.close(bytes, rest) else { return }
      closeMarkup(at: end)
      rest = TextScanning.trim(bytes, end..<range.upperBound, tabs: true)
      guard let next = MarkupTag.table(bytes, rest) else { break }
      addMarkupText(line, rest.lowerBound..<next)
      markup = MarkupTable(start: next)
      rest = next..<rest.upperBound
    }
    addMarkupText(line, rest)
  }

  /// Ends a table that nothing closes at its last line with a tag; the lines behind it are read for themselves.
  mutating func closeOpenMarkup() {
    guard let table = markup else { return }
    let last = table.lines.lastIndex { bytes[$0.range].contains(UInt8(ascii: "<")) } ?? 0
    closeMarkup(at: table.lines[last].range.upperBound)
    for line in table.lines[(last + 1)...] where failure == nil { add(line) }
  }

  /// Adds the tables of the markup, or its text where it holds none.
  private mutating func closeMarkup(at end: Int) {
    guard let table = markup, let first = table.lines.first else { return }
    markup = nil
    let range = table.start..<max(table.start, end)
    let place = SourceLocation(line: first.number, column: 1, bytes: range)
    let content = HTMLTableReader.read(Array(bytes[range]), limits: limits)
    if content.tables.isEmpty {
      for line in table.lines { addMarkupText(line, line.range.clamped(to: range)) }
    }
    append(content, at: place)
  }

  /// Adds what a range says beside its tags as a paragraph.
  private mutating func addMarkupText(_ line: Line, _ range: Range<Int>) {
    let text = MarkupTag.text(bytes, range)
    guard !text.isEmpty else { return }
    append(paragraph: text, SourceLocation(line: line.number, column: 1, bytes: range), takeHints())
  }

  /// Adds tables of markup, and behind them what does not stand in their text.
  private mutating func append(_ content: HTMLTableReader.Content, at place: SourceLocation) {
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
}
