import Evidence

/// A line that asks to scan a code: the picture of the code is gone, the words beside it are left.
enum CodeHints: RepairRule {
  static let card = RuleCard(
    id: "NZ06", name: "code-hints",
    summary: Message("a call to scan a code stands in the text", "正文中夹有扫码提示"),
    why: Message("it is no prose of the report and cuts its sentences", "它不是报告正文，并截断句子"),
    changes: [.init("欢迎监督。\n长按识别二维码关注\n二、主动公开", "欢迎监督。\n二、主动公开")],
    keeps: ["群众扫一扫二维码即可查询办事指南。", "（二）推广扫一扫查询", "制作印有公众号二维码的宣传品，向群众发放。"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.screenLines(limit: 30) { $0.has(ScreenWords.codeHints) }
      .filter { view.shapes[$0].commas == 0 }
      .map { .demote(view.blocks[$0].id, as: FragmentKind.codeHint) }
  }
}
