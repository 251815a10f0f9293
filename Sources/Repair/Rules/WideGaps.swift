import Evidence

/// Runs of blanks beside the numbers of a sentence: `各类信息       6128条，其中`.
///
/// Programs that print the places of a page's characters stretch the text where its type changes, and they change it
/// at numbers. One blank is left, but none inside the number of a file. A line with a gap anywhere else has columns, and stays.
enum WideGaps: RepairRule {
  static let card = RuleCard(
    id: "TX09", name: "wide-gaps",
    summary: Message("runs of blanks stand beside the numbers of a sentence", "句中数字旁有成串空格"),
    why: Message("the sentence looks like a row of a table, and its lines are not joined", "句子看起来像表格的一行，折行也无法接上"),
    formats: [.text],
    changes: [
      .init("全年收到来信      128件，其中当面递交   36件。", "全年收到来信128件，其中当面递交36件。"),
      .init("河湾县水务局       2021  年政府信息公开工作年度报告", "河湾县水务局2021年政府信息公开工作年度报告"),
    ],
    keeps: [
      "行政许可      12      3      0", "来信、来访办理数      12件", "来信办结      12件      来访办结      3件",
      "联系人：赵一平    电话：0951-2000000，欢迎来访。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var edits: [Edit] = []
    view.forEachText(with: .gap, cells: false) { place, string, shape in
      guard shape.marks.contains(.digit), !shape.marks.contains(.lineBreak),
        shape.hanCount >= 4 || shape.hanCount > 0 && shape.isPunctuated,
        !shape.isRow
      else { return }
      let text = TextBytes(string)
      var removals = Removals()
      for gap in StretchedText(text, shape).gaps {
        let isBracketed = (0x3014...0x3015).contains(text.scalar(before: gap.lowerBound).value)
        removals.add(gap.lowerBound + (isBracketed ? 0 : 1)..<gap.upperBound)
      }
      edits += removals.edits(place, text)
    }
    return edits
  }
}
