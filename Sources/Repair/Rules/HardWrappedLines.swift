import DocumentModel
import Evidence

/// Paragraphs cut into lines of one width, as text taken from PDF has them.
///
/// The width is measured on the document itself; a line goes on in the next where it fills the width and the next
/// opens neither with an indent nor with a number. Where a full line ends with a full stop it cannot be told whether
/// the paragraph ends, and the lines stay apart, unless paragraphs are indented: then a line without indent goes on.
enum HardWrappedLines: RepairRule {
  static let card = RuleCard(
    id: "LN02", name: "hard-wrapped-lines",
    summary: Message("a paragraph is cut into lines of one width", "段落按固定宽度折行"),
    why: Message("no sentence is whole, and lines look like headings", "没有完整的句子，行又像标题"),
    changes: [.init(wrapped, whole)],
    keeps: ["一、总体情况\n无。\n二、主动公开\n无。"])

  private static let wrapped = """
    　　河湾县水务局二〇二一年继续推进重点领域的政府信
    息公开，把供水水质、河道治理和工程招标作为重点，按月
    在门户网站发布，并在服务大厅设立查阅点，方便没有网络
    的居民查询。全年共发布各类信息三百余条，解读政策文件
    十二件，回应群众来信来电二百余次，其中涉及水价调整的
    来电最多，均已在五个工作日内答复。
    　　下一年将继续完善目录。
    """
  private static let whole = """
    河湾县水务局二〇二一年继续推进重点领域的政府信息公开，把供水水质、河道治理和工程招标作为重点，按月在门户网站发布，并在服务大厅设立查阅点，方便没有网络的居民查询。全年共发布各类信息三百余条，解读政策文件十二件，回应群众来信来电二百余次，其中涉及水价调整的来电最多，均已在五个工作日内答复。
    下一年将继续完善目录。
    """

  static func edits(in view: DocumentView) -> [Edit] {
    let layout = WrappedLayout(view)
    guard layout.width != nil else { return [] }
    var joins = SentenceJoins(view)
    joins.collect { previous, index, line, isInText in
      (isInText || view.shapes[previous].isPunctuated || view.blocks[previous].hints.isIndented
        || Openers.opensText(view.blocks[previous].text))
        && (goesOn(line, from: previous, to: index, in: view, layout)
          || isTurned(line, from: previous, to: index, in: view, layout))
    }
    return joins.edits
  }

  private static func goesOn(
    _ line: LineShape, from previous: Int, to index: Int, in view: DocumentView, _ layout: WrappedLayout
  ) -> Bool {
    let (above, next) = (view.shapes[previous], view.shapes[index])
    let block = view.blocks[index]
    guard layout.isFull(above, view.blocks[previous]), next.number == nil || next.number?.form == .ordinal,
      layout.usesBlankLines || block.hints.blankLinesBefore == 0 || index - previous > 1 || block.hints.startsPage
    else { return false }
    guard
      next.isPunctuated || next.endsClause || layout.isFull(next, block)
        || index == previous + 1 && isRemainder(next, block.text, of: line) && !view.standsAboveScreen(index),
      !next.marks.contains(.gap),
      !above.marks.contains(.gap)
    else { return false }
    // A line without an ideograph may be the address of a pasted page.
    if next.hanCount == 0, view.standsAboveScreen(index) { return false }
    if isHeader(above, view.blocks[previous].text), isHeader(next, block.text) { return false }
    if Continuation.isHeading(above), above.width < (layout.width ?? 0) - 2 || isSpaced(above) { return false }
    if layout.isIndented(block) || Continuation.areApart(line, view.blocks[previous].text, next, block.text) {
      return false
    }
    if above.endsSentence { return layout.usesIndent && !FieldLine.opens(block.text) }
    return next.number == nil || Continuation.isOpen(above) || layout.usesIndent
  }

  /// Whether a few words without a mark are the rest of a sentence that a page turn cuts again behind them.
  private static func isRemainder(_ next: LineShape, _ text: String, of line: LineShape) -> Bool {
    line.isPunctuated && !line.endsSentence && !line.endsClause && next.hanCount >= 1 && next.first != 0x65E0
      && !FieldLine.opens(text) && !BodyName.mayBe(text, needsPlace: true)
  }

  /// Whether a page turns behind a few words right below a full line, and running text goes on without a beginning of
  /// its own: a heading has a blank line above it, or a number.
  private static func isTurned(
    _ line: LineShape, from previous: Int, to index: Int, in view: DocumentView, _ layout: WrappedLayout
  ) -> Bool {
    guard index - previous > 1 || view.blocks[index].hints.startsPage, previous > 0, view.isText(previous - 1),
      line.scalarCount == view.shapes[previous].scalarCount, !line.isPunctuated, line.number == nil, line.colons == 0
    else { return false }
    let (stub, above) = (view.blocks[previous], view.shapes[previous - 1])
    guard stub.hints.blankLinesBefore == 0, above.endsSentence, layout.isFull(above, view.blocks[previous - 1]),
      Scalars.isHan(line.last), line.first != 0x65E0, !HeadingWords.end(stub.text),
      !BodyName.mayBe(stub.text, needsPlace: false), !FieldLine.opens(stub.text), !FieldLine.isDate(stub.text, line)
    else { return false }
    let (next, text) = (view.shapes[index], view.blocks[index].text)
    return next.isPunctuated && next.number == nil && !next.marks.contains(.gap) && Scalars.isHan(next.first)
      && !Openers.opens(text) && !Openers.opensText(text) && !FieldLine.opens(text)
  }

  /// Whether blanks make a line without a mark as wide as it is.
  private static func isSpaced(_ shape: LineShape) -> Bool { !shape.isPunctuated && shape.marks.contains(.blank) }

  /// Whether a line is words side by side without a mark: the header of a table that was read as lines.
  private static func isHeader(_ shape: LineShape, _ text: String) -> Bool {
    guard !shape.isPunctuated, shape.marks.contains(.blank), shape.stops == 0 else { return false }
    let words = text.utf8.split(separator: 0x20)
    return words.count >= 4 && words.allSatisfy { $0.count <= 36 }
  }
}

extension DocumentView {
  /// Whether a part of a picture follows soon, whose title the line may be.
  fileprivate func standsAboveScreen(_ index: Int) -> Bool {
    (index + 1..<min(index + 8, blocks.count)).contains(where: isOfScreen)
  }
}
