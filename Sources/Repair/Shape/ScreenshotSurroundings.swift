import DocumentModel

/// What stands around the known parts of one pasted picture and belongs to it.
struct ScreenshotSurroundings {
  /// The blocks of the body that belong to it.
  private(set) var found: [Int] = []
  /// The kind of its first known part.
  let kind: String
  /// The first block behind it.
  private(set) var end: Int

  private let view: DocumentView
  private let taken: Set<Int>
  private var start: Int

  /// What people write to each other on screens; no frame of a web page that may stand around the report itself.
  private static let people: Set<String> = [FragmentKind.messengerArticle, FragmentKind.microblogPost]
  /// How many lines may stand between two parts.
  private static let gap = 14
  /// How many lines below a picture may belong to it where nothing but their shape tells.
  private static let most = 6
  /// How many lines may stand without a blank line on one side of a picture.
  private static let longestGroup = 60

  /// Whether blank lines part the paragraphs, so that lines without one between them belong together.
  private let hasBlankLines: Bool

  /// Looks around the part at `anchor`, upwards not beyond `limit`; what stands around others is `taken`.
  init(_ view: DocumentView, anchor: Int, from limit: Int, hasBlankLines: Bool, taken: Set<Int>) {
    self.view = view
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
    let isFirst = !hasProse(above: anchor)
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

  /// Takes the lines that no blank line parts from the picture, where one parts the paragraphs.
  private mutating func takeGroup(_ limit: Int) {
    guard hasBlankLines else { return }
    var index = end
    while index < view.blocks.count, index - end < Self.longestGroup, view.blocks[index].hints.blankLinesBefore == 0,
      mayStandInGroup(index), !isSentence(index)
    {
      index += 1
    }
    if index == view.blocks.count || view.blocks[index].hints.blankLinesBefore > 0 {
      found += end..<index
      end = index
    }
    index = start
    while index > limit, start - index < Self.longestGroup, view.blocks[index].hints.blankLinesBefore == 0,
      mayStandInGroup(index - 1), !isInsideSentence(index - 1)
    {
      index -= 1
    }
    guard index < start, view.blocks[index].hints.blankLinesBefore > 0, !followsHeading(index) || textFollows else {
      return
    }
    found += index..<start
    start = index
  }

  /// Whether a line is a whole sentence of several clauses: below a picture it is prose.
  private func isSentence(_ index: Int) -> Bool {
    view.isText(index) && view.shapes[index].endsSentence && view.shapes[index].commas > 0
      && view.shapes[index].hanCount >= 12
  }

  private func mayStandInGroup(_ index: Int) -> Bool {
    guard view.isText(index), view.blocks[index].kind == .paragraph else { return view.isOfScreen(index) }
    let shape = view.shapes[index]
    return shape.width <= 60 && (shape.number == nil || shape.number?.form == .bullet)
      && !FieldLine.opens(view.blocks[index].text)
  }

  /// Takes short lines without a mark below the picture, where no blank lines tell, up to the next paragraph or heading.
  private mutating func takeBelow() {
    guard !hasBlankLines, sentenceAbove == nil else { return }
    var index = end
    while index < view.blocks.count, index - end <= Self.most, mayBeTitle(index) { index += 1 }
    guard index > end, index - end <= Self.most, index < view.blocks.count, view.isText(index),
      view.shapes[index].isPunctuated || Continuation.isHeading(view.shapes[index])
    else { return }
    found += end..<index
    end = index
  }

  /// Takes what people say to each other below a time of the day: a name with a colon, a few short lines, and the word
  /// that stands for a picture.
  private mutating func takeConversation() {
    let stamp = view.blocks[end - 1].text
    guard ScreenSigns(stamp, LineShape(stamp))?.isTimeStamp ?? false, end < view.blocks.count, isRemark(end) else {
      return
    }
    var index = end
    while index < view.blocks.count, index - end < Self.most, view.isText(index), view.shapes[index].width <= 44,
      view.shapes[index].number == nil
    {
      index += 1
    }
    guard index < view.blocks.count, view.blocks[index].layer == .furniture(kind: FragmentKind.imagePlaceholder),
      !goesOn(before: index)
    else { return }
    found += end..<index
    end = index + 1
  }

  /// Whether one of the lines before the end of the picture, and none behind it, goes on with the sentence above.
  private func goesOn(before last: Int) -> Bool {
    guard let above = sentenceAbove else { return false }
    if let next = (last..<view.blocks.count).prefix(Self.most).first(where: view.isText),
      strength(from: above, to: next) > .none
    {
      return false
    }
    return (end..<last).contains { strength(from: above, to: $0) == .certain }
  }

  /// Whether a line is what someone says: a short name, a colon and words.
  private func isRemark(_ index: Int) -> Bool {
    guard view.isText(index), !FieldLine.opens(view.blocks[index].text) else { return false }
    let name = view.blocks[index].text.unicodeScalars.prefix(8).prefix { $0 != "：" && $0 != ":" }
    return (2...6).contains(name.count) && name.allSatisfy { Scalars.isHan($0.value) }
  }

  /// Takes the short lines up to the next known part, and so on.
  private mutating func joinParts() {
    var index = end
    var between: [Int] = []
    while index < view.blocks.count, between.count <= Self.gap {
      if view.isOfScreen(index) {
        guard isOfPicture(between), !goesOn(in: between) else { return }
        found += between
        between = []
        end = index + 1
      } else if isSoft(index) {
        between.append(index)
      } else if !view.isPageFurniture(index) {
        break
      }
      index += 1
    }
  }

  /// Whether lines are those of one narrow column: of one width, but for the last.
  private func isColumn(_ lines: [Int]) -> Bool {
    let widths = lines.map { view.shapes[$0].width }
    guard widths.count >= 3, let widest = widths.max(), let last = widths.last else { return false }
    return last <= widest && widths.dropLast().allSatisfy { widest - $0 <= 4 }
  }

  /// Whether one of the lines goes on with the sentence that the picture interrupts, or may do so: blank lines part it
  /// from what is known of the picture.
  private func goesOn(in lines: [Int]) -> Bool {
    guard let above = sentenceAbove, let first = lines.first else { return false }
    if isColumn(lines) {
      return strength(from: above, to: first) == .certain && !Continuation.isOpen(view.shapes[above])
    }
    return lines.contains { strength(from: above, to: $0) > .none || hasBlankLines && standsAlone($0) }
  }

  private func standsAlone(_ index: Int) -> Bool {
    index + 1 < view.blocks.count && view.blocks[index].hints.blankLinesBefore > 0
      && view.blocks[index + 1].hints.blankLinesBefore > 0
  }

  /// The text above the picture and its titles, where it stops inside a sentence.
  private var sentenceAbove: Int? {
    var above = start - 1
    var titles = 0
    while above >= 0 {
      if view.isText(above), titles < 3, mayBeTitle(above), !view.cutsSentence(above + 1) {
        titles += 1
      } else if !view.isPageFurniture(above) {
        break
      }
      above -= 1
    }
    return above >= 0 && view.isText(above) && view.cutsSentence(above + 1) ? above : nil
  }

  private func strength(from line: Int, to next: Int) -> Continuation.Strength {
    Continuation.strength(from: line, to: next, in: view)
  }

  /// Whether lines between two parts are titles and names, or stand in a block of narrow lines.
  private func isOfPicture(_ lines: [Int]) -> Bool {
    if lines.contains(where: opensList) { return false }
    let isInterruption = sentenceAbove != nil
    if isInterruption, let first = lines.first, isInsideSentence(first) { return false }
    if let first = lines.first, isOpenClause(first) { return false }
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end] == lines[end - 1] + 1, view.blocks[lines[end]].hints.blankLinesBefore == 0 {
        end += 1
      }
      let isBlock = end - start >= 3
      let isProse = { (line: Int) in
        view.shapes[line].isPunctuated || Openers.opensText(view.blocks[line].text)
          || isInterruption && isInsideSentence(line)
      }
      if !isBlock, lines[start..<end].contains(where: isProse) { return false }
      start = end
    }
    return true
  }

  /// Takes lines of one narrow width that follow each other without a blank line.
  private mutating func takeNarrowLines() {
    var index = end
    var widest = 0
    while index < view.blocks.count, isSoft(index), !opensList(index),
      index == end || view.blocks[index].hints.blankLinesBefore == 0
    {
      widest = max(widest, view.shapes[index].width)
      index += 1
    }
    guard index - end >= 3, widest <= 44,
      (end..<index - 1).count(where: { view.shapes[$0].width * 3 < widest * 2 }) <= 1,
      (end..<index).count(where: { view.shapes[$0].endsSentence }) * 2 <= index - end,
      !goesOn(in: Array(end..<index)), sentenceAbove == nil || !isInsideSentence(end)
    else { return }
    found += end..<index
    end = index
  }

  /// Takes a notice below the head of its page: who it is for, what it says, and the list of names that it announces.
  private mutating func takeNotice() {
    guard kind == FragmentKind.catalogueHeader, end < view.blocks.count, isSoft(end), view.shapes[end].endsClause else {
      return
    }
    var index = end + 1
    while index < view.blocks.count, index - end <= 4, view.isText(index), view.shapes[index].number == nil {
      index += 1
      if view.shapes[index - 1].endsClause { break }
    }
    guard view.shapes[index - 1].endsClause, index - 1 > end else { return }
    var last = index
    while last < view.blocks.count, isSoft(last), !view.shapes[last].endsSentence { last += 1 }
    guard last - index >= 2 else { return }
    found += end..<last
    end = last
  }

  /// Takes a few short lines right above: the name and the title of what is pictured.
  ///
  /// Not the only text below a heading, nor the first half of a sentence that goes on behind the picture.
  private mutating func takeAbove(_ limit: Int) {
    var index = start
    while index > limit, start - index < 3, mayBeTitle(index - 1) { index -= 1 }
    while index < start, followsHeading(index) && !textFollows || !isTitle(from: index) { index += 1 }
    guard index < start else { return }
    found += index..<start
    start = index
  }

  /// Whether the lines up to the picture are its title, and no part of the sentence that it interrupts.
  private func isTitle(from index: Int) -> Bool {
    var above = index - 1
    // Between two pictures the middle of a sentence may stand that both of them cut.
    while above > 0, view.isPageFurniture(above) || view.isOfScreen(above) || taken.contains(above) { above -= 1 }
    guard above >= 0, view.isText(above), view.cutsSentence(above + 1) else { return !goesOnBehind(start - 1) }
    // A comma alone does not tell the sentence above from one that goes on in a line apart.
    if hasBlankLines, standsAlone(start - 1) {
      return goesOnBehind(above) && !Continuation.isOpen(view.shapes[above]) && !goesOnBehind(start - 1)
    }
    // Without a blank line above it, it may go on with the sentence as well, but for the title of a document.
    let isDocument = view.blocks[index].text.hasPrefix("关于")
    if isDocument, kind == FragmentKind.catalogueHeader, goesOnBehind(above) { return true }
    let isApart = view.blocks[index].hints.blankLinesBefore > 0 || isDocument
    return (isApart || goesOnBehind(above)) && !goesOnBehind(start - 1)
  }

  private func followsHeading(_ index: Int) -> Bool {
    index > 0 && view.isText(index - 1) && Continuation.isHeading(view.shapes[index - 1])
  }

  /// Whether the section has a text of its own behind the picture.
  private var textFollows: Bool {
    end < view.blocks.count && view.isText(end) && view.shapes[end].number == nil
  }

  private func mayBeTitle(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    return isSoft(index) && !shape.endsSentence && !shape.endsClause && shape.unclosed.isEmpty && shape.commas == 0
      && !FunctionWords.open(shape.first) && !FunctionWords.end(shape.last)
      && shape.hanCount >= 2 && !Openers.opensText(view.blocks[index].text) && !isInsideSentence(index)
      && !TabularLine.isRow(view.blocks[index].text) && !FieldLine.opens(view.blocks[index].text)
  }

  /// Whether a line has a sentence's end or an enumeration in it: then it is no title, but the middle of a sentence.
  private func isInsideSentence(_ index: Int) -> Bool {
    view.shapes[index].stops > 0 && !view.shapes[index].endsSentence
      || view.blocks[index].text.unicodeScalars.contains("、")
  }

  /// Whether a line is wide, has a comma and no end: the beginning of a sentence that the next picture cuts.
  private func isOpenClause(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    return shape.commas > 0 && shape.width >= 44 && !shape.endsSentence && !shape.endsClause
  }

  /// Whether a line goes on, for certain, in the first text behind the picture.
  private func goesOnBehind(_ index: Int) -> Bool {
    guard let next = (end..<min(end + 6, view.blocks.count)).first(where: view.isText) else { return false }
    return strength(from: index, to: next) == .certain
  }

  /// Takes what is left between the halves of an interrupted sentence: the names of annexes and pictures.
  private mutating func takeUpToContinuation() {
    guard let above = sentenceAbove else { return }
    var index = end
    while index < view.blocks.count, index - end <= 6, view.isText(index) || view.isPageFurniture(index) {
      if view.isText(index) {
        if strength(from: above, to: index) > .none {
          found += (end..<index).filter(view.isText)
          end = index
          return
        }
        guard isAnnexLine(index) else { return }
      }
      index += 1
    }
  }

  /// A short line without a number, that is no heading of its file and says more than 无.
  private func isSoft(_ index: Int) -> Bool {
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
  private func opensList(_ index: Int) -> Bool {
    view.shapes[index].endsClause || FieldLine.opens(view.blocks[index].text)
  }

  private func isAnnexLine(_ index: Int) -> Bool {
    let shape = view.shapes[index]
    guard shape.width <= 100, shape.commas == 0 else { return false }
    return FieldLine.opens(view.blocks[index].text) || isSoft(index) && shape.first == 0x56FE && shape.digitCount > 0
  }

  /// Whether running text stands somewhere above: before it there are only titles, which are left alone.
  private func hasProse(above index: Int) -> Bool {
    (max(0, index - 40)..<index).contains {
      view.isText($0) && view.shapes[$0].isPunctuated && view.shapes[$0].width > 40
    }
  }
}
