import DocumentModel
import Evidence
import ReportModel

/// One line of a document's body, or one block without text, on its way into the report.
struct TextPiece: Sendable {
  /// What the piece is.
  enum Content: Sendable {
    /// A line of text, and how it looks as a heading.
    case line(String, HeadingLine)
    /// A block of its own that is ready for the report.
    case block(ReportBlock)
  }

  /// What the piece is.
  var content: Content
  /// The kind of the block it comes from.
  var kind: BlockKind
  /// Where the block stands.
  var location: SourceLocation

  /// The line as a heading; nil for a block without text.
  var heading: HeadingLine? {
    if case .line(_, let heading) = content { return heading }
    return nil
  }

  /// The level that the file itself gives the line as a heading.
  var headingLevel: Int? {
    if case .heading(let level) = kind { return level }
    return nil
  }
}

extension TextPiece {
  /// The pieces of a body block: one for each of its lines.
  static func pieces(of block: Block) -> [TextPiece] {
    switch block.kind {
    case .table:
      let rows = block.table?.rows.map { row in
        row.cells.map { OtherCell(text: $0.text, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan) }
      }
      guard let rows, !rows.isEmpty else { return [] }
      return [TextPiece(.table(rows), of: block)]
    case .figure: return []
    case .heading, .paragraph, .listItem:
      guard block.text.holds(byte: UInt8(ascii: "\n")) else {
        return TextPiece(line: block.text, of: block).map { [$0] } ?? []
      }
      let lines = block.text.utf8.split(separator: UInt8(ascii: "\n"))
      return lines.compactMap { TextPiece(line: Substring($0), of: block) }
    }
  }

  /// How many of the first lines together are the title, with text behind them; 0 where they are not.
  static func count(of title: String, in lines: [TextPiece]) -> Int {
    var text = ""
    for (index, piece) in lines.dropLast().prefix(3).enumerated() {
      guard case .line(_, let heading) = piece.content, heading.line.isWhole else { return 0 }
      text += heading.line.text
      if text == title { return index + 1 }
    }
    return 0
  }

  /// One line of a block; nil for a line without text.
  private init?(line: some StringProtocol, of block: Block) {
    let text = line.trimmingLayout
    guard !text.isEmpty else { return nil }
    self.init(content: .line(text, HeadingLine(text)), kind: block.kind, location: block.location)
  }

  /// A piece that is ready for the report.
  init(_ content: ReportBlock.Content, of block: Block) {
    self.init(
      content: .block(ReportBlock(content, location: block.location)), kind: block.kind, location: block.location)
  }

  /// Joins headings that were broken over two lines, and row labels that look like headings: the first half is no
  /// official heading, both together are one, or hold the label.
  static func joinBrokenHeadings(_ pieces: inout [TextPiece]) {
    var count = 0
    for index in pieces.indices {
      if count > 0, let whole = pieces[count - 1].heading(continuedBy: pieces[index]) {
        pieces[count - 1] = whole
      } else {
        if count < index { pieces[count] = pieces[index] }
        count += 1
      }
    }
    pieces.removeLast(pieces.count - count)
  }

  /// The heading that this line and the next one make; a first half that is one by itself may only grow into another.
  private func heading(continuedBy next: TextPiece) -> TextPiece? {
    guard case .line(let text, let first) = content, case .line(let nextText, let second) = next.content,
      first.numbering != nil, !first.endsWithMark, first.standsAlone || first.breaksOff,
      second.standsAlone || second.line.count == 1, second.numbering == nil
    else { return nil }
    let whole = HeadingLine(text + nextText)
    guard whole.standsAlone, whole.isOfficial || whole.opensRowLabel,
      !second.isOfficial || whole.isOfficial && !first.isOfficial,
      !first.isOfficial && !first.breaksOff || whole.isOfficial
    else { return nil }
    return TextPiece(content: .line(text + nextText, whole), kind: kind, location: location)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingLayout: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar != "*" && FoldedLine.isLayout(scalar) }
    guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
