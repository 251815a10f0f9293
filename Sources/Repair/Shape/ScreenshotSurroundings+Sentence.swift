/// The sentence that a picture interrupts.
extension ScreenshotSurroundings {
  /// The text above the picture and its titles, where it stops inside a sentence.
  var sentenceAbove: Int? {
    var above = start - 1
    var titles = 0
    while above >= 0 {
      if view.isText(above), titles < 3, lines.mayBeTitle(above), !view.cutsSentence(above + 1) {
        titles += 1
      } else if !view.isPageFurniture(above) {
        break
      }
      above -= 1
    }
    return above >= 0 && view.isText(above) && view.cutsSentence(above + 1) ? above : nil
  }

  /// Whether one of the lines goes on with the sentence that the picture interrupts, or may do so: blank lines part it
  /// from what is known of the picture.
  func goesOn(in between: [Int]) -> Bool {
    guard let above = sentenceAbove, let first = between.first else { return false }
    if lines.isColumn(between) {
      return strength(from: above, to: first) == .certain && !Continuation.isOpen(view.shapes[above])
    }
    return between.contains { strength(from: above, to: $0) > .none || hasBlankLines && lines.standsAlone($0) }
  }

  /// Whether one of the lines before the end of the picture, and none behind it, goes on with the sentence above.
  func goesOn(before last: Int) -> Bool {
    guard let above = sentenceAbove else { return false }
    if let next = (last..<view.blocks.count).prefix(Self.most).first(where: view.isText),
      strength(from: above, to: next) > .none
    {
      return false
    }
    return (end..<last).contains { strength(from: above, to: $0) == .certain }
  }

  /// Whether a line goes on, for certain, in the first text behind the picture.
  func goesOnBehind(_ index: Int) -> Bool {
    guard let next = (end..<min(end + 6, view.blocks.count)).first(where: view.isText) else { return false }
    return strength(from: index, to: next) == .certain
  }

  /// How sure it is that one line goes on in another.
  func strength(from line: Int, to next: Int) -> Continuation.Strength {
    Continuation.strength(from: line, to: next, in: view)
  }

  /// Takes what is left between the halves of an interrupted sentence: the names of annexes and pictures.
  mutating func takeUpToContinuation() {
    guard let above = sentenceAbove else { return }
    var index = end
    while index < view.blocks.count, index - end <= 6, view.isText(index) || view.isPageFurniture(index) {
      if view.isText(index) {
        if strength(from: above, to: index) > .none {
          take((end..<index).filter(view.isText), upTo: index)
          return
        }
        guard lines.isAnnexLine(index) else { return }
      }
      index += 1
    }
  }
}
