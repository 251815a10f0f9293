/// Names, titles and groups of lines above and below a picture.
extension ScreenshotSurroundings {
  /// How many lines may stand without a blank line on one side of a picture.
  private static let longestGroup = 60

  /// Takes the lines that no blank line parts from the picture, where one parts the paragraphs.
  mutating func takeGroup(_ limit: Int) {
    guard hasBlankLines else { return }
    var index = end
    while index < view.blocks.count, index - end < Self.longestGroup, view.blocks[index].hints.blankLinesBefore == 0,
      lines.mayStandInGroup(index), !lines.isSentence(index)
    {
      index += 1
    }
    if index == view.blocks.count || view.blocks[index].hints.blankLinesBefore > 0 {
      take(upTo: index)
    }
    index = start
    while index > limit, start - index < Self.longestGroup, view.blocks[index].hints.blankLinesBefore == 0,
      lines.mayStandInGroup(index - 1), !lines.isInsideSentence(index - 1)
    {
      index -= 1
    }
    guard index < start, view.blocks[index].hints.blankLinesBefore > 0, !lines.followsHeading(index) || textFollows
    else { return }
    take(from: index)
  }

  /// Takes short lines without a mark below the picture, where no blank lines tell, up to the next paragraph or heading.
  mutating func takeBelow() {
    guard !hasBlankLines, sentenceAbove == nil else { return }
    var index = end
    while index < view.blocks.count, index - end <= Self.most, lines.mayBeTitle(index) { index += 1 }
    guard index > end, index - end <= Self.most, index < view.blocks.count, view.isText(index),
      view.shapes[index].isPunctuated || Continuation.isHeading(view.shapes[index])
    else { return }
    take(upTo: index)
  }

  /// Takes a few short lines right above: the name and the title of what is pictured.
  ///
  /// Not the only text below a heading, nor the first half of a sentence that goes on behind the picture.
  mutating func takeAbove(_ limit: Int) {
    var index = start
    while index > limit, start - index < 3, lines.mayBeTitle(index - 1) { index -= 1 }
    while index < start, lines.followsHeading(index) && !textFollows || !isTitle(from: index) { index += 1 }
    guard index < start else { return }
    take(from: index)
  }

  /// Whether the lines up to the picture are its title, and no part of the sentence that it interrupts.
  private func isTitle(from index: Int) -> Bool {
    var above = index - 1
    // Between two pictures the middle of a sentence may stand that both of them cut.
    while above > 0, view.isPageFurniture(above) || view.isOfScreen(above) || taken.contains(above) { above -= 1 }
    guard above >= 0, view.isText(above), view.cutsSentence(above + 1) else { return !goesOnBehind(start - 1) }
    // A comma alone does not tell the sentence above from one that goes on in a line apart.
    if hasBlankLines, lines.standsAlone(start - 1) {
      return goesOnBehind(above) && !Continuation.isOpen(view.shapes[above]) && !goesOnBehind(start - 1)
    }
    // Without a blank line above it, it may go on with the sentence as well, but for the title of a document.
    let isDocument = view.blocks[index].text.hasPrefix("关于")
    if isDocument, kind == FragmentKind.catalogueHeader, goesOnBehind(above) { return true }
    let isApart = view.blocks[index].hints.blankLinesBefore > 0 || isDocument
    return (isApart || goesOnBehind(above)) && !goesOnBehind(start - 1)
  }

  /// Whether the section has a text of its own behind the picture.
  private var textFollows: Bool {
    end < view.blocks.count && view.isText(end) && view.shapes[end].number == nil
  }
}
