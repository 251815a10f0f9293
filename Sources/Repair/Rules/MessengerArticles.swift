import Evidence

/// The name, time and calls of a messenger article whose picture was pasted into the report.
enum MessengerArticles: RepairRule {
  static let card = RuleCard(
    id: "NZ05", name: "messenger-articles",
    summary: Message("lines of a pasted messenger article stand in the text", "正文中夹有微信文章截图的文字"),
    why: Message("they are no prose of the report and cut its sentences", "它们不是报告正文，并截断句子"),
    changes: [
      .init(
        "（三）微信公众号发布信息39条。\n赵一平 法治河湾 今天\n点击上方蓝字关注我们！\n四、其他情况", "（三）微信公众号发布信息39条。\n四、其他情况")
    ],
    keeps: ["群众可点击上方链接查询，也可现场咨询。", "法治河湾今天", "二、关注我们的政务新媒体"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.screenLines(limit: 40) { line in line.endsWithRelativeTime || line.has(ScreenWords.messenger) }
      .map { .demote(view.blocks[$0].id, as: FragmentKind.messengerArticle) }
  }
}
