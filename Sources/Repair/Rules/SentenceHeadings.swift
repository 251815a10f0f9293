import DocumentModel
import Evidence

/// A sentence that the source marks as a heading: `### 三是提高解读效能。`
///
/// Numbered headings that end with a full stop, as some agencies print them, stay headings.
enum SentenceHeadings: RepairRule {
  static let card = RuleCard(
    id: "LN04", name: "sentence-headings",
    summary: Message("a sentence is marked as a heading", "句子被标成标题"),
    why: Message("the outline of the report has a section too many", "报告结构多出一节"),
    changes: [
      .init("### 三是提高解读效能。", "三是提高解读效能。"),
      .init("## 全年共公开信息12条，其中文件3份。", "全年共公开信息12条，其中文件3份。"),
      .init("### 解读形式较为单一，转载多，原创图\n- 3 -\n解少。基层人员身兼数职，业务不够熟练。", "解读形式较为单一，转载多，原创图解少。基层人员身兼数职，业务不够熟练。"),
      .init(
        "### （一）申请办理。全年新收申请12件，其中下属各站另行\n统计，不计入本报告。办结12件。", "（一）申请办理。全年新收申请12件，其中下属各站另行统计，不计入本报告。办结12件。"),
    ],
    keeps: ["# 一、总体情况", "## （一）公开数量。", "# 水务局2021年政府信息公开工作年度报告"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.filter { index in
      guard case .heading = view.blocks[index].kind, view.isText(index) else { return false }
      return isSentence(view.shapes[index]) || isTorn(index, in: view)
    }.map { .retype(view.blocks[$0].id, headingLevel: 0) }
  }

  /// Whether the first half of a sentence is marked, and the second stands below.
  private static func isTorn(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard shape.number == nil || shape.stops > 0, shape.isPunctuated, shape.hanCount >= 12,
      let next = view.blocks[(index + 1)...].indices.first(where: { !view.isPageFurniture($0) }), view.isText(next)
    else { return false }
    let isPageTurn = next > index + 1 || view.blocks[next].hints.startsPage
    return Continuation(
      from: shape, view.blocks[index].text, to: view.shapes[next], view.blocks[next].text, isInText: true,
      isPageTurn: isPageTurn
    ).strength > .none
  }

  private static func isSentence(_ shape: LineShape) -> Bool {
    if let form = shape.number?.form, form != .ordinal {
      return shape.endsSentence && (shape.stops > 1 || shape.commas > 1)
    }
    if shape.number?.form == .ordinal { return shape.endsSentence || shape.commas > 0 }
    return shape.endsSentence ? shape.commas > 0 || shape.hanCount > 12 : shape.commas > 0 && shape.width >= 48
  }
}
