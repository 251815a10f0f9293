import DocumentModel

/// Walks over the body and joins lines with those before them.
struct SentenceJoins {
  private let view: DocumentView
  private(set) var edits: [Edit] = []

  init(_ view: DocumentView) { self.view = view }

  /// Joins every text block for which `goesOn` is true: it is told the last block before it, its own index, the shape
  /// of all that was joined so far, and whether the text has begun. Page furniture in between does not part two lines;
  /// anything else does.
  mutating func collect(
    _ goesOn: (_ previous: Int, _ index: Int, _ line: LineShape, _ isInText: Bool) -> Bool
  ) {
    var start: Int?
    var isInText = false
    var previous = 0
    var line = LineShape()
    for index in view.blocks.indices {
      if view.isText(index), view.blocks[index].kind == .paragraph || view.blocks[index].kind == .listItem {
        if let first = start, !isRow(previous, line, before: index),
          !isRow(index, view.shapes[index], before: index + 1),
          goesOn(previous, index, line, isInText)
        {
          edits.append(.join(view.blocks[first].id, view.blocks[index].id))
          line = line.joined(with: view.shapes[index])
        } else {
          isInText = isInText || line.endsSentence || line.number?.form == .chapter
          start = index
          line = view.shapes[index]
        }
        previous = index
      } else if !view.isPageFurniture(index) {
        isInText = isInText || view.isTable(index) || line.endsSentence
        start = nil
      }
    }
  }

  /// Whether a line is a row of a table, and no part of a sentence whose number goes on in the next line.
  private func isRow(_ index: Int, _ line: LineShape, before next: Int) -> Bool {
    guard view.shapes[index].isRow else { return false }
    guard next < view.blocks.count, view.isText(next) else { return true }
    return !Continuation.cutsNumberOfText(
      line, view.blocks[index].text, view.shapes[next], view.blocks[next].text)
  }
}
