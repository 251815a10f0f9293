import DocumentModel

/// The numbered addresses that a text browser lists behind a page: `References`, `1. https://…`.
struct LinkList {
  /// The blocks of the list with the words above it; empty where there is none.
  let blocks: Range<Int>

  /// Fewer addresses may be the report's own.
  private static let fewest = 3

  /// Looks at the end of a document.
  init(_ view: DocumentView) {
    let end = view.blocks.count
    var start = end
    while start > 0, Self.isAddress(start - 1, in: view) { start -= 1 }
    guard end - start >= Self.fewest else {
      blocks = end..<end
      return
    }
    while start > 0, Self.isCaption(start - 1, in: view) { start -= 1 }
    blocks = start..<end
  }

  /// A number, a point, and an address without a blank.
  private static func isAddress(_ index: Int, in view: DocumentView) -> Bool {
    guard view.shapes[index].number?.form == .arabic, view.isText(index) else { return false }
    let words = view.blocks[index].text.utf8.split(separator: 0x20)
    return words.count == 2 && words[1].contains(0x3A) && schemes.contains { words[1].starts(with: $0) }
  }

  /// `References`, `Visible links:`.
  private static func isCaption(_ index: Int, in view: DocumentView) -> Bool {
    let text = view.blocks[index].text.utf8
    return view.isText(index) && captions.contains { text.starts(with: $0) && text.count <= $0.count + 1 }
  }

  private static let schemes = ["http:", "https:", "file:", "javascript:", "mailto:"].map { Array($0.utf8) }
  private static let captions = ["References", "Visible links", "Hidden links", "Links"].map { Array($0.utf8) }
}
