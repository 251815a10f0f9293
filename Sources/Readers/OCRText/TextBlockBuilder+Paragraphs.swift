import DocumentModel
import Evidence

/// Lines that become paragraphs and headings.
extension TextBlockBuilder {
  mutating func addParagraph(_ line: Line, _ trimmed: Range<Int>) {
    flushTable()
    let heading = MarkupHeading(bytes, trimmed)
    let content = heading?.content ?? trimmed
    var hints = takeHints()
    hints.isIndented = trimmed.lowerBound > line.range.lowerBound
    append(
      paragraph: TextScanning.text(bytes, content), location(line.number, line.start, content), hints,
      level: heading?.level ?? 0)
  }

  /// Adds a line as a paragraph, its words right behind its number.
  mutating func addNumbered(_ line: Line, _ trimmed: Range<Int>, _ tab: Int) {
    flushTable()
    let number = TextScanning.trim(bytes, trimmed.lowerBound..<tab, tabs: true)
    let words = TextScanning.trim(bytes, tab..<trimmed.upperBound, tabs: true)
    append(
      paragraph: TextScanning.text(bytes, number) + TextScanning.text(bytes, words),
      location(line.number, line.start, trimmed), takeHints())
  }

  /// Adds the pieces of a flattened row as paragraphs.
  mutating func addPieces(_ line: Line, _ trimmed: Range<Int>) {
    settlePending(asRow: false)
    flushTable()
    let column = TextScanning.scalars(bytes, line.start..<trimmed.lowerBound) + 1
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

  mutating func append(
    paragraph text: String, _ location: SourceLocation, _ hints: LayoutHints, level: Int = 0
  ) {
    blocks.append(
      Block(
        id: blocks.count, kind: level == 0 ? .paragraph : .heading(level: level), text: text, location: location,
        hints: hints))
    endsWithFlattenedRow = false
  }

  private func location(_ line: Int, _ start: Int, _ content: Range<Int>) -> SourceLocation {
    SourceLocation(line: line, column: TextScanning.scalars(bytes, start..<content.lowerBound) + 1, bytes: content)
  }

  mutating func takeHints() -> LayoutHints {
    defer {
      blankLines = 0
      startsPage = false
    }
    return LayoutHints(blankLinesBefore: blankLines, startsPage: startsPage)
  }
}
