import DocumentModel

/// What a line near a pasted picture can be, each judged for itself.
struct ScreenshotLines {
  private let view: DocumentView

  /// Looks at the lines of a document.
  init(_ view: DocumentView) { self.view = view }

  /// Whether a line is a whole sentence of several clauses: below a picture it is prose.
  func isSentence(_ index: Int) -> Bool {
    view.isText(index) && view.shapes[index].endsSentence && view.shapes[index].commas > 0
      && view.shapes[index].hanCount >= 12
  }

  /// Whether a line may be one of those that no blank line parts from a picture.
  func mayStandInGroup(_ index: Int) -> Bool {
    guard view.isText(index), view.blocks[index].kind == .paragraph else { return view.isOfScreen(index) }
    let shape = view.shapes[index]
    return shape.width <= 60 && (shape.number == nil || shape.number?.form == .bullet)
      && !FieldLine.opens(view.blocks[index].text)
  }

  /// Whether a line is what someone says: a short name, a colon and words.
  func isRemark(_ index: Int) -> Bool {
    guard view.isText(index), !FieldLine.opens(view.blocks[index].text) else { return false }
    let name = view.blocks[index].text.unicodeScalars.prefix(8).prefix { $0 != "：" && $0 != ":" }
    return (2...6).contains(name.count) && name.allSatisfy { Scalars.isHan($0.value) }
  }

  /// Whether lines are those of one narrow column: of one width, but for the last.
  func isColumn(_ lines: [Int]) -> Bool {
    let widths = lines.map { view.shapes[$0].width }
    guard widths.count >= 3, let widest = widths.max(), let last = widths.last else { return false }
    return last <= widest && widths.dropLast().allSatisfy { widest - $0 <= 4 }
  }

  /// Whether a blank line stands above a line and below it.
  func standsAlone(_ index: Int) -> Bool {
    index + 1 < view.blocks.count && view.blocks[index].hints.blankLinesBefore > 0
      && view.blocks[index + 1].hints.blankLinesBefore > 0
  }

  /// Whether a line is the first below a heading.
  func followsHeading(_ index: Int) -> Bool {
    index > 0 && view.isText(index - 1) && Continuation.isHeading(view.shapes[index - 1])
  }

  /// Whether a line may be the title of what is pictured, or a name: a few words that begin and end as no sentence does.
  func mayBeTitle(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    return isSoft(index) && !shape.endsSentence && !shape.endsClause && shape.unclosed.isEmpty && shape.commas == 0
      && !FunctionWords.open(shape.first) && !FunctionWords.end(shape.last)
      && shape.hanCount >= 2 && !Openers.opensText(view.blocks[index].text) && !isInsideSentence(index)
      && !TabularLine.isRow(view.blocks[index].text) && !FieldLine.opens(view.blocks[index].text)
  }

  /// Whether a line has a sentence's end or an enumeration in it: then it is no title, but the middle of a sentence.
  func isInsideSentence(_ index: Int) -> Bool {
    view.shapes[index].stops > 0 && !view.shapes[index].endsSentence
      || view.blocks[index].text.unicodeScalars.contains("、")
  }

  /// Whether a line is wide, has a comma and no end: the beginning of a sentence that the next picture cuts.
  func isOpenClause(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    return shape.commas > 0 && shape.width >= 44 && !shape.endsSentence && !shape.endsClause
  }

  /// Whether a line is short, has no number, is no date and says more than 无.
  func isSoft(_ index: Int) -> Bool {
    guard view.isText(index), view.blocks[index].kind == .paragraph else { return false }
    let shape = view.shapes[index]
    return shape.width <= 48 && shape.number == nil && shape.first != 0x65E0
      && !FieldLine.isDate(view.blocks[index].text, shape) && !holdsMailbox(index)
  }

  /// Whether an address for electronic mail stands in a line: it is the agency's.
  private func holdsMailbox(_ index: Int) -> Bool {
    let text = view.blocks[index].text.utf8
    return text.contains(0x2E) && text.contains(0x40) && text.first != 0x40
  }

  /// Whether a line announces a list or is an entry of one, with a role before a name.
  func opensList(_ index: Int) -> Bool {
    view.shapes[index].endsClause || FieldLine.opens(view.blocks[index].text)
  }

  /// Whether a line names an annex or a numbered picture.
  func isAnnexLine(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    guard shape.width <= 100, shape.commas == 0 else { return false }
    return FieldLine.opens(view.blocks[index].text) || isSoft(index) && shape.first == 0x56FE && shape.digitCount > 0
  }

  /// Whether running text stands somewhere above: before it there are only titles, which are left alone.
  func hasProse(above index: Int) -> Bool {
    (max(0, index - 40)..<index).contains {
      view.isText($0) && view.shapes[$0].isPunctuated && view.shapes[$0].width > 40
    }
  }
}
