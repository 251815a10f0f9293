import Evidence

/// A bullet that a converter sets before a numbered heading or the title: `■ 一、基本情况`.
///
/// The number is mark enough, and with the bullet before it no heading is seen. Bullets of lists stay.
enum BulletedHeadings: RepairRule {
  static let card = RuleCard(
    id: "TX15", name: "bulleted-headings",
    summary: Message("a bullet stands before a heading", "标题前有项目符号"),
    why: Message("the line is taken for an item of a list", "标题被当作列表项"),
    changes: [
      .init("■ 一、来信办理", "一、来信办理"), .init("● （二）来访接待", "（二）来访接待"),
      .init("◆河湾县水务局2021年政府信息公开工作年度报告", "河湾县水务局2021年政府信息公开工作年度报告"),
    ],
    keeps: ["● 加强组织领导", "• 一是来信均已答复。", "■ 二、来信12件，均已答复。", "○"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.blocks.indices.compactMap { index in
      guard view.isText(index), view.shapes[index].number?.form == .bullet else { return nil }
      let text = view.blocks[index].text
      let rest = text.unicodeScalars.dropFirst(view.shapes[index].number?.length ?? 0).drop {
        Scalars.isSpace($0.value)
      }
      guard isHeading(String(rest)) else { return nil }
      let length = text.utf8.count - String(rest).utf8.count
      return .replace(TextPlace(block: view.blocks[index].id), 0..<length, with: "")
    }
  }

  private static func isHeading(_ text: String) -> Bool {
    let shape = LineShape(text)
    if TitleLine.isWhole(shape, text) { return true }
    guard let form = shape.number?.form, form <= .bracketed else { return false }
    return !shape.isPunctuated && shape.colons == 0 && (2...40).contains(shape.hanCount)
  }
}
