/// A few words out of the middle of a sentence that is torn twice: on both sides of them a page turns or a picture
/// stands.
///
/// They have no mark that tells them from a heading; what stands around them does.
enum MiddlePiece {
  /// Whether the short line at `index` goes on with the sentence `line`, which ends at `previous`, and the text behind
  /// it goes on with both.
  static func goesOn(_ line: LineShape, from previous: Int, to index: Int, in view: DocumentView) -> Bool {
    let piece = view.shapes[index]
    guard isOpen(line), isPiece(piece, view.blocks[index].text),
      let next = view.nextText(behind: index), view.shapes[next].isPunctuated
    else { return false }
    let text = view.blocks[next].text
    guard !Openers.opens(text), !FieldLine.opens(text),
      piece.hanCount <= longestWord || view.turnsPage(from: previous, to: index)
        || view.turnsPage(from: index, to: next)
        || index - previous > 1 && view.blocks[index].hints.blankLinesBefore > 0
    else { return false }
    return Continuation(
      from: line.joined(with: piece), view.blocks[previous].text, to: view.shapes[next], text, isInText: true,
      isPageTurn: true
    ).strength > .none
  }

  /// The characters of a piece that is too short for a heading.
  private static let longestWord = 3

  /// Whether a sentence stops where none ends.
  private static func isOpen(_ line: LineShape) -> Bool {
    line.isPunctuated && line.hanCount >= 16 && !line.endsSentence && !line.endsClause && !Continuation.isHeading(line)
      && (Scalars.isHan(line.last) || Scalars.isComma(line.last) || line.last == 0x3001)
  }

  private static func isPiece(_ shape: LineShape, _ text: String) -> Bool {
    (1...20).contains(shape.hanCount) && !shape.isPunctuated && !shape.endsClause && shape.number == nil
      && shape.digitCount == 0 && shape.first != 0x65E0 && !shape.marks.contains(.gap) && !FieldLine.opens(text)
  }
}

extension DocumentView {
  /// Whether a page turns between two lines.
  fileprivate func turnsPage(from line: Int, to next: Int) -> Bool {
    blocks[next].hints.startsPage || (line + 1..<next).contains(where: isPageFurniture)
  }

  /// The next text behind a block, page furniture and parts of pictures passed over; nil where something else stands.
  fileprivate func nextText(behind index: Int) -> Int? {
    var next = index + 1
    while next < blocks.count, isPageFurniture(next) || isOfScreen(next) { next += 1 }
    return next < blocks.count && isText(next) ? next : nil
  }
}
