import DocumentModel

/// A document as a rule sees it: its blocks, and beside each block the shape of its text.
struct DocumentView: Sendable {
  /// The blocks in reading order.
  private(set) var blocks: [Block]
  /// What each block's text looks like; empty shapes for tables and furniture.
  private(set) var shapes: [LineShape]

  /// Looks at a document.
  init(_ blocks: [Block]) {
    self.blocks = blocks
    shapes = blocks.indices.map { Self.shape(of: blocks[$0]) }
  }

  /// Takes over edited blocks; only those in `changed` (by index) are looked at again.
  mutating func update(_ blocks: [Block], shapes: [LineShape?]) {
    self.blocks = blocks
    self.shapes = blocks.indices.map { shapes[$0] ?? Self.shape(of: blocks[$0]) }
  }

  private static func shape(of block: Block) -> LineShape {
    guard block.isBody else { return LineShape() }
    return block.table.map { LineShape($0) } ?? LineShape(block.text)
  }
}

extension DocumentView {
  /// Whether a block is text of the body.
  func isText(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.layer == .body && block.kind != .table && block.kind != .figure
  }

  /// Whether a block is a table of the body.
  func isTable(_ index: Int) -> Bool { blocks[index].layer == .body && blocks[index].kind == .table }

  /// Whether a block stands between two tables.
  func isBetweenTables(_ index: Int) -> Bool {
    index > 0 && index + 1 < blocks.count && isTable(index - 1) && isTable(index + 1)
  }

  /// Whether a block is furniture of a page: its number or its running head.
  func isPageFurniture(_ index: Int) -> Bool { isFurniture(index, of: FragmentKind.ofPages) }

  /// Whether a block is furniture of a web page's frame.
  func isOfFrame(_ index: Int) -> Bool { isFurniture(index, of: FragmentKind.ofFrames) }

  /// Whether a block is furniture that a picture of a screen left.
  func isOfScreen(_ index: Int) -> Bool { isFurniture(index, of: FragmentKind.ofScreens) }

  private func isFurniture(_ index: Int, of kinds: Set<String>) -> Bool {
    guard case .furniture(let kind) = blocks[index].layer else { return false }
    return kinds.contains(kind)
  }
}

extension DocumentView {
  /// Whether the text right before a block stops inside a sentence.
  func cutsSentence(_ index: Int) -> Bool {
    var above = index - 1
    while above >= 0, !isText(above), !isTable(above) { above -= 1 }
    guard above >= 0, isText(above) else { return false }
    let shape = shapes[above]
    return !shape.endsSentence && !shape.endsClause && !Continuation.isHeading(shape)
      && (shape.hanCount >= 10 || shape.colons > 0 && Continuation.isInsideAddress(shape))
      && (shape.isPunctuated || !shape.unclosed.isEmpty
        || shape.hanCount >= 20 && Openers.opensText(blocks[above].text))
  }
}
