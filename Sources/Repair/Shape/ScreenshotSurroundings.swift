import DocumentModel

/// What stands around the known parts of one pasted picture and belongs to it.
struct ScreenshotSurroundings {
  /// The blocks of the body that belong to it.
  private(set) var found: [Int] = []
  /// The kind of its first known part.
  let kind: String
  /// The first block behind it.
  private(set) var end: Int
  /// The first block of it that is known.
  private(set) var start: Int

  let view: DocumentView
  let lines: ScreenshotLines
  /// What stands around other pictures.
  let taken: Set<Int>
  /// Whether blank lines part the paragraphs, so that lines without one between them belong together.
  let hasBlankLines: Bool

  /// What people write to each other on screens; no frame of a web page that may stand around the report itself.
  private static let people: Set<String> = [FragmentKind.messengerArticle, FragmentKind.microblogPost]
  /// How many lines may stand between two parts.
  private static let gap = 14
  /// How many lines below a picture may belong to it where nothing but their shape tells.
  static let most = 6

  /// Looks around the part at `anchor`, upwards not beyond `limit`; what stands around others is `taken`.
  init(_ view: DocumentView, anchor: Int, from limit: Int, hasBlankLines: Bool, taken: Set<Int>) {
    self.view = view
    lines = ScreenshotLines(view)
    self.taken = taken
    self.hasBlankLines = hasBlankLines
    start = anchor
    end = anchor + 1
    if case .furniture(let kind) = view.blocks[anchor].layer {
      self.kind = kind
    } else {
      kind = FragmentKind.webCapture
    }
    takeConversation()
    let isFirst = !lines.hasProse(above: anchor)
    if isFirst, !Self.people.contains(kind) { return }
    joinParts()
    takeNarrowLines()
    if isFirst {
      takeUpToContinuation()
      return
    }
    takeNotice()
    takeGroup(limit)
    takeAbove(limit)
    takeBelow()
    takeUpToContinuation()
  }

  /// Takes lines of the body below what is known, up to `next`.
  mutating func take(_ lines: some Sequence<Int>, upTo next: Int) {
    found += lines
    end = next
  }

  /// Takes all lines below what is known, up to `next`.
  mutating func take(upTo next: Int) { take(end..<next, upTo: next) }

  /// Takes all lines above what is known, from `first` on.
  mutating func take(from first: Int) {
    found += first..<start
    start = first
  }

  /// Takes the short lines up to the next known part, and so on.
  private mutating func joinParts() {
    var index = end
    var between: [Int] = []
    while index < view.blocks.count, between.count <= Self.gap {
      if view.isOfScreen(index) {
        guard isOfPicture(between), !goesOn(in: between) else { return }
        take(between, upTo: index + 1)
        between = []
      } else if lines.isSoft(index) {
        between.append(index)
      } else if !view.isPageFurniture(index) {
        break
      }
      index += 1
    }
  }

  /// Whether lines between two parts are titles and names, or stand in a block of narrow lines.
  private func isOfPicture(_ between: [Int]) -> Bool {
    if between.contains(where: lines.opensList) { return false }
    let isInterruption = sentenceAbove != nil
    if isInterruption, let first = between.first, lines.isInsideSentence(first) { return false }
    if let first = between.first, lines.isOpenClause(first) { return false }
    var start = 0
    while start < between.count {
      var end = start + 1
      while end < between.count, between[end] == between[end - 1] + 1,
        view.blocks[between[end]].hints.blankLinesBefore == 0
      {
        end += 1
      }
      let isBlock = end - start >= 3
      let isProse = { (line: Int) in
        view.shapes[line].isPunctuated || Openers.opensText(view.blocks[line].text)
          || isInterruption && lines.isInsideSentence(line)
      }
      if !isBlock, between[start..<end].contains(where: isProse) { return false }
      start = end
    }
    return true
  }

  /// Takes lines of one narrow width that follow each other without a blank line.
  private mutating func takeNarrowLines() {
    var index = end
    var widest = 0
    while index < view.blocks.count, lines.isSoft(index), !lines.opensList(index),
      index == end || view.blocks[index].hints.blankLinesBefore == 0
    {
      widest = max(widest, view.shapes[index].width)
      index += 1
    }
    guard index - end >= 3, widest <= 44,
      (end..<index - 1).count(where: { view.shapes[$0].width * 3 < widest * 2 }) <= 1,
      (end..<index).count(where: { view.shapes[$0].endsSentence }) * 2 <= index - end,
      !goesOn(in: Array(end..<index)), sentenceAbove == nil || !lines.isInsideSentence(end)
    else { return }
    take(upTo: index)
  }
}
