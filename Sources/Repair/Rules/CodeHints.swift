import Evidence

/// A line that asks to scan a code: the picture of the code is gone, the words beside it are left.
enum CodeHints: RepairRule {
  static let card = RuleCard(
    id: "NZ06", name: "code-hints",
    summary: Message("a call to scan a code stands in the text", "正文中夹有扫码提示"),
    why: Message("it is no prose of the report and cuts its sentences", "它不是报告正文，并截断句子"),
    changes: [
      .init("欢迎监督。\n长按识别二维码关注\n二、主动公开", "欢迎监督。\n二、主动公开"),
      .init(
        "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下\n（扫描二维码，查看水质图解）\n载资料，反映良好。", "我局按月公开水质信息，群众可以在大厅查询，也可以在网站下载资料，反映良好。"),
    ],
    keeps: ["群众扫一扫二维码即可查询办事指南。", "（二）推广扫一扫查询", "制作印有公众号二维码的宣传品，向群众发放。"])

  static func edits(in view: DocumentView) -> [Edit] {
    let lines = view.screenLines(limit: 30) { $0.has(ScreenWords.codeHints) }.filter { view.shapes[$0].commas == 0 }
    let remarks = view.blocks.indices.filter { isRemark($0, in: view) }
    return Set(lines + remarks).sorted().map { .demote(view.blocks[$0].id, as: FragmentKind.codeHint) }
  }

  /// Whether a line is one remark in brackets that opens with such a call, and no full line of a wrapped paragraph.
  private static func isRemark(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard shape.first == 0xFF08 || shape.first == 0x28, shape.last == 0xFF09 || shape.last == 0x29,
      shape.number == nil, shape.scalarCount <= 40, view.isText(index)
    else { return false }
    let line = view.blocks[index].text.scalarValues()
    guard ScreenWords.codeHints.length(at: 1, in: line) > 0, line.count(where: { Brackets.kind($0)?.index == 0 }) == 2
    else { return false }
    return ![index - 1, index + 1].contains { view.blocks.indices.contains($0) && view.areOfOneWidth(index, $0) }
  }
}
