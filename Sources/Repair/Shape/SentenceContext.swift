import DocumentModel

/// What stands around a line that says what screens say, and tells whether it is a line of a sentence all the same.
///
/// Reports write about websites, too: cut into lines, or torn by a page turn, a sentence of theirs may show nothing
/// but 返回顶部 or 阅读原文. The line is the report's own where it and its neighbours are one text.
struct SentenceContext {
  private let view: DocumentView
  private let index: Int
  private let line: LineShape
  /// The text right above, and the text right below, page furniture passed over.
  private let above: Int?
  private let below: Int?

  /// Looks around a line.
  init(of index: Int, in view: DocumentView) {
    self.view = view
    self.index = index
    line = view.shapes[index]
    above = view.text(beside: index, step: -1)
    below = view.text(beside: index, step: 1)
  }

  /// Whether the line is one of a sentence.
  var isInSentence: Bool {
    guard line.hanCount >= 4, !line.marks.contains(.gap), !isLabelled, !FieldLine.opens(view.blocks[index].text) else {
      return false
    }
    if let above, view.continuation(from: above, to: index).isBoundByMark, view.isOpenText(above) { return true }
    if isMeasured(with: above, isBelow: false) || isMeasured(with: below, isBelow: true) { return true }
    guard view.isOpenText(index), let below, goesOn(to: below) else { return false }
    guard let above, view.isOpenText(above) else { return true }
    return view.continuation(from: above, to: index).strength > .none
  }

  /// Whether labels with their colons make up the line, rather than clauses.
  private var isLabelled: Bool { line.colons > line.commas + line.stops }

  /// Whether the line goes on below it, in a text that cannot begin there.
  private func goesOn(to below: Int) -> Bool {
    let next = view.shapes[below]
    if FunctionWords.open(next.first), next.isPunctuated, Scalars.isHan(line.last) { return true }
    return view.continuation(from: index, to: below).strength > .none
  }

  /// Whether the line and its neighbour are full lines of one paragraph, the upper one of which stops inside a sentence.
  private func isMeasured(with beside: Int?, isBelow: Bool) -> Bool {
    guard let beside, line.colons == 0, view.shapes[beside].colons == 0,
      line.isPunctuated || !line.marks.contains(.blank)
    else { return false }
    let (upper, lower) = isBelow ? (index, beside) : (beside, index)
    return lower - upper == 1 && view.blocks[lower].hints.blankLinesBefore == 0
      && view.areOfOneWidth(upper, lower) && view.isOpenText(upper) && view.shapes[lower].number == nil
  }
}

extension DocumentView {
  /// Whether a line that a screen may show is one of a sentence.
  func isInSentence(_ index: Int) -> Bool { SentenceContext(of: index, in: self).isInSentence }

  /// Whether a line stops where no sentence does.
  func isOpenText(_ index: Int) -> Bool {
    let shape = shapes[index]
    return shape.hanCount >= 4 && !shape.endsSentence && !shape.endsClause && !Continuation.isHeading(shape)
      && !TitleLine.isWhole(shape, blocks[index].text)
  }

  /// Whether two lines are as wide as each other, and wider than those of a picture of a telephone.
  func areOfOneWidth(_ line: Int, _ other: Int) -> Bool {
    let (line, other) = (shapes[line], shapes[other])
    guard min(line.width, other.width) >= Self.narrowest, line.marks.union(other.marks).isDisjoint(with: .gap) else {
      return false
    }
    return abs(line.width - other.width) <= Self.slack || abs(line.scalarCount - other.scalarCount) * 2 <= Self.slack
  }

  /// Columns of the narrowest lines into which a report's paragraphs are cut.
  private static let narrowest = 40
  /// How much two full lines of one paragraph may differ.
  private static let slack = 4

  /// How one text goes on in another, with nothing but furniture between.
  func continuation(from line: Int, to next: Int, isPageTurn: Bool? = nil) -> Continuation {
    Continuation(
      from: shapes[line], blocks[line].text, to: shapes[next], blocks[next].text, isInText: true,
      isPageTurn: isPageTurn ?? (next - line > 1 || blocks[next].hints.startsPage))
  }

  /// The next text above or below a block, page furniture passed over; nil where anything else stands there.
  func text(beside index: Int, step: Int) -> Int? {
    var beside = index + step
    while blocks.indices.contains(beside), isPageFurniture(beside) { beside += step }
    return blocks.indices.contains(beside) && isText(beside) ? beside : nil
  }
}
