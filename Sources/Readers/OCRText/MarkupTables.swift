import DocumentModel
import Evidence

/// An HTML table inside a text, while its lines are gathered.
struct MarkupTable {
  /// Where it opens.
  let start: Int
  /// The lines that it stands on so far.
  var lines: [LineScanner.Line] = []
  /// How many tables are open.
  private var depth = 0

  /// A table that opens at `start`.
  init(start: Int) { self.start = start }

  /// Where it ends in the next range of bytes; nil where it goes on behind it.
  mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    MarkupTag.end(bytes, range, depth: &depth)
  }
}

// Raw HTML tables inside text, as vision models and OCR engines write them, in frames of other tags or behind a caption.
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
    if !text.isEmpty { append(markupText: text, SourceLocation(line: line.number, column: 1, bytes: range)) }
  }
}
