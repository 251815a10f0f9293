import DocumentModel
import Evidence
import ReportModel

/// The text of a report, told apart into what stands before the first section, the sections, and what is no prose.
struct RecognizedText: Sendable, Hashable {
  /// The blocks before the first section, the title left out.
  var preamble: [ReportBlock] = []
  /// The top-level sections in printed order.
  var sections: [Section] = []
  /// The furniture: nothing of it stands in the prose.
  var fragments: [Fragment] = []
}

/// Divides the blocks of a document into the sections of the report.
enum SectionRecognizer {
  /// Divides `blocks`; it renumbers nothing and changes no word.
  ///
  /// - Parameters:
  ///   - blocks: The repaired blocks in reading order, furniture among them.
  ///   - title: Ids of the blocks that make the title; they are left out.
  ///   - titleText: The title; where it makes the first lines of a block, those lines are left out.
  ///   - places: The block at which a form table stands; the table is named there once.
  ///   - consumed: Ids of the blocks whose content stands in a form table; they are left out.
  static func recognize(
    blocks: [Block], title: Set<Int> = [], titleText: String? = nil, places: [Int: TableKey] = [:],
    consumed: Set<Int> = []
  ) -> RecognizedText {
    var named: Set<TableKey> = []
    var pieces: [TextPiece] = []
    var titleText = titleText
    for block in blocks where block.isBody && !title.contains(block.id) {
      if let key = places[block.id], named.insert(key).inserted {
        pieces.append(TextPiece(.formTable(key), of: block))
      }
      guard !consumed.contains(block.id) else { continue }
      let lines = TextPiece.pieces(of: block)
      let printed = title.isEmpty && lines.count > 1 ? titleText.map { TextPiece.count(of: $0, in: lines) } ?? 0 : 0
      if printed > 0 { titleText = nil }
      pieces += lines.dropFirst(printed)
    }
    TextPiece.joinBrokenHeadings(&pieces)
    var text = divide(pieces)
    text.fragments = Fragment.fragments(of: blocks)
    return text
  }

  private static func divide(_ pieces: [TextPiece]) -> RecognizedText {
    var text = RecognizedText()
    for (piece, role) in zip(pieces, SectionOutline(pieces).roles) {
      switch piece.content {
      case .block(let block): text.append(block)
      case .line(let line, let heading) where role == .section: text.open(line, heading, at: piece.location)
      case .line(let line, _): text.append(piece.block(line, role))
      }
    }
    return text
  }
}

extension RecognizedText {
  /// Puts a block where the reading has come to.
  fileprivate mutating func append(_ block: ReportBlock) {
    if sections.isEmpty { preamble.append(block) } else { sections[sections.count - 1].blocks.append(block) }
  }

  /// Opens a section; what stands behind a glued heading becomes its first paragraph.
  fileprivate mutating func open(_ text: String, _ heading: HeadingLine, at location: SourceLocation) {
    var length = heading.line.count
    if case .glued(let end) = heading.shape { length = end }
    sections.append(
      Section(
        number: heading.numbering.map { heading.line.text(in: 0..<$0.numberLength) },
        heading: heading.line.text(in: 0..<length), role: heading.sectionRole, location: location))
    guard case .glued = heading.shape else { return }
    let rest = text.dropping(scalars: length).trimmingLayout
    if !rest.isEmpty { append(ReportBlock(.paragraph(rest), location: location)) }
  }
}

extension TextPiece {
  /// The block that a line below the sections becomes.
  fileprivate func block(_ line: String, _ role: SectionOutline.Role) -> ReportBlock {
    let content: ReportBlock.Content =
      switch (role, kind) {
      case (.heading(let level), _): .heading(level: level, heading?.printed ?? line)
      case (_, .listItem): .listItem(line)
      default: .paragraph(line)
      }
    return ReportBlock(content, location: location)
  }
}

extension HeadingLine {
  /// The role of a section that this line opens.
  fileprivate var sectionRole: SectionRole? { role ?? SectionRole.told(by: wording) }

  /// The heading without layout spaces, but for the one that keeps `1.` and `2020` apart.
  fileprivate var printed: String {
    guard let end = numbering?.length, end < line.count, end > 0, line.folded[end - 1] == ".", line.folded[end].isDigit
    else { return line.text }
    return line.text(in: 0..<end) + " " + line.text(in: end..<line.count)
  }
}

extension String {
  /// The text behind its first `count` scalars that are no layout, counted as a folded line counts them.
  fileprivate func dropping(scalars count: Int) -> Substring {
    var left = count
    var index = unicodeScalars.startIndex
    while left > 0, index < unicodeScalars.endIndex {
      if !FoldedLine.isLayout(unicodeScalars[index]) { left -= 1 }
      index = unicodeScalars.index(after: index)
    }
    return self[index...]
  }
}
