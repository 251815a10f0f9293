import DocumentModel
import Evidence
import ReportModel

extension Fragment {
  /// The furniture and the figures of a document, in order; neighbours of one kind make one fragment.
  static func fragments(of blocks: [Block]) -> [Fragment] {
    var fragments: [Fragment] = []
    var last: Int?
    for (index, block) in blocks.enumerated() {
      guard let kind = kind(of: block) else { continue }
      if let last, last == index - 1, fragments[fragments.count - 1].kind == kind, kind != "page-number" {
        fragments[fragments.count - 1].append(block)
      } else {
        fragments.append(Fragment(kind: kind, text: text(of: block), location: block.location))
      }
      last = index
    }
    return fragments
  }

  private static func kind(of block: Block) -> String? {
    if case .furniture(let kind) = block.layer { return kind }
    return block.kind == .figure ? "figure" : nil
  }

  /// The text of a block: rows on lines of their own, tabs between the cells.
  private static func text(of block: Block) -> String {
    guard let table = block.table else { return block.text }
    return table.rows.map { row in row.cells.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
  }

  private mutating func append(_ block: Block) {
    text += "\n" + Self.text(of: block)
    location.bytes = location.bytes.lowerBound..<max(location.bytes.upperBound, block.location.bytes.upperBound)
  }
}
