import Evidence

/// The name, stamp and counters of a microblog post whose picture was pasted into the report.
enum MicroblogPosts: RepairRule {
  static let card = RuleCard(
    id: "NZ04", name: "microblog-posts",
    summary: Message("lines of a pasted microblog post stand in the text", "正文中夹有微博截图的文字"),
    why: Message("they are no prose of the report and cut its sentences", "它们不是报告正文，并截断句子"),
    changes: [
      .init(
        "（二）政务微博发布信息105条。\n河湾水务 1851 阅读\n9-29 来自 微博 weibo.com\n1 1 赞\n（三）其他情况。",
        "（二）政务微博发布信息105条。\n（三）其他情况。")
    ],
    keeps: ["政务微博全年阅读量达 1851 次，转发 12 次。", "信息来自 12 个部门", "微博阅读"])

  static func edits(in view: DocumentView) -> [Edit] {
    view.screenLines(limit: 60) { line in
      line.isCounterRow || line.endsWithReadings || line.isPostStamp || line.has(ScreenWords.microblog)
    }.map { .demote(view.blocks[$0].id, as: FragmentKind.microblogPost) }
  }
}
