import DocumentModel
import ReportModel

/// Under which section of the report each block stands.
struct SectionPlaces {
  /// Where the sections begin that say what they are about, or something unknown, in printed order.
  private var starts: [(block: Int, role: SectionRole?)] = []

  /// Looks for the sections of a document, before any row of a table is taken out of it.
  init(_ blocks: [Block]) {
    let pieces = blocks.filter { $0.isBody && $0.table == nil }.flatMap(TextPiece.pieces)
    var index = 0
    for (piece, role) in zip(pieces, SectionOutline(pieces).roles) where role == .section {
      while index < blocks.count, blocks[index].location != piece.location { index += 1 }
      guard index < blocks.count, let heading = piece.heading else { return }
      starts.append((index, heading.role ?? SectionRole.told(by: heading.wording)))
    }
  }

  /// The section of a block, and whether another of the same kind stands before it; nil where none that is known does.
  func section(of block: Int) -> (role: SectionRole, isRepeated: Bool)? {
    guard let place = starts.lastIndex(where: { $0.block <= block }), let role = starts[place].role else { return nil }
    return (role, starts[..<place].contains { $0.role == role })
  }
}
