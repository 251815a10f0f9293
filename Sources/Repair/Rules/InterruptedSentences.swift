import DocumentModel
import Evidence

/// A sentence with a picture of a screen, or a table, pasted into its middle.
///
/// The parts are joined around it. Around a table of the report they are joined only where a bracket, a comma or a
/// number with its unit proves that they belong together.
enum InterruptedSentences: RepairRule {
  static let card = RuleCard(
    id: "LN03", name: "interrupted-sentences",
    summary: Message("a pasted picture or a table interrupts a sentence", "句子被截图或表格隔断"),
    why: Message("half a sentence is lost to every search and count", "检索和统计都只见半句话"),
    changes: [
      .init(
        "按照《关于推进审批服务便民化的实\n\n索引号\t标题\t发布单位\t发布日期\n6405/2018-88\t关于检查的通知\t水务局\t2018-10-29\n\n施意见》要求，逐项落实。",
        "按照《关于推进审批服务便民化的实施意见》要求，逐项落实。")
    ],
    keeps: ["全年公开情况如下表\n栏目\t条数\n网站\t12\n公报\t3\n（二）其他情况，另行说明。"])

  /// How many blocks may stand between the parts.
  private static let reach = 60

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    var start: Int?
    var line = LineShape()
    var previous = 0
    var isInText = false
    for index in view.blocks.indices {
      guard view.isText(index) else { continue }
      let isParagraph = view.blocks[index].kind == .paragraph || view.blocks[index].kind == .listItem
      if let first = start, isParagraph, index - previous > 1, index - previous <= reach,
        goesOn(from: previous, line, to: index, isInText: isInText, in: view)
      {
        edits.append(.join(view.blocks[first].id, view.blocks[index].id))
        line = line.joined(with: view.shapes[index])
      } else {
        isInText = isInText || line.endsSentence || line.number?.form == .chapter
        start = isParagraph ? index : nil
        line = view.shapes[index]
      }
      previous = index
    }
    return edits
  }

  private static func goesOn(
    from previous: Int, _ line: LineShape, to index: Int, isInText: Bool, in view: DocumentView
  ) -> Bool {
    let strength = Continuation(
      from: line, view.blocks[previous].text, to: view.shapes[index], view.blocks[index].text, isInText: isInText
    ).strength
    let between = (previous + 1)..<index
    if between.contains(where: view.isTable) { return strength == .certain && !Continuation.isHeading(line) }
    guard between.contains(where: view.isOfScreen) else { return false }
    if strength < .certain, mayBelongToScreen(index, in: view) { return false }
    return strength > .none || MiddlePiece.goesOn(line, from: previous, to: index, in: view)
  }

  /// Whether a line that no blank line parts from the picture above may be its last one: it is short and ends
  /// no sentence.
  private static func mayBelongToScreen(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard view.blocks[index].hints.blankLinesBefore == 0, view.isOfScreen(index - 1) else { return false }
    return shape.width < 60 && !shape.endsSentence
  }
}

extension DocumentView {
  /// Whether a block is furniture that a picture of a screen left.
  func isOfScreen(_ index: Int) -> Bool {
    if case .furniture(let kind) = blocks[index].layer { return FragmentKind.ofScreens.contains(kind) }
    return false
  }
}
