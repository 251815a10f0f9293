import Evidence

/// What a portal prints around an article: the way to it, font sizes, print and close, source, date and readings.
enum PortalFrames: RepairRule {
  static let card = RuleCard(
    id: "NZ07", name: "portal-frames",
    summary: Message("the frame of a web page stands in the text", "正文中夹有网页边框文字"),
    why: Message("it is no prose of the report and cuts its sentences", "它不是报告正文，并截断句子"),
    changes: [
      .init("当前位置：首页 > 政务公开\n一、总体情况", "一、总体情况"),
      .init("来源：河湾县水务局 发布时间：2021-01-20 浏览次数：35\n一、总体情况", "一、总体情况"),
      .init("日期：2021-01-20 作者：admin 来源：本站 点击：128\n一、总体情况", "一、总体情况"),
    ],
    keeps: [
      "群众可在网站首页查询，也可现场咨询。", "数据来源：县统计局", "报告首页", "河湾县水务局2021年工作年度报告 浏览次数：12",
      "日期：2021年1月20日", "编辑：赵一平 审核：钱二海 电话：0951-2000000",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    view.screenLines(limit: 90) { line in
      line.isArticleLine || line.has(ScreenWords.portal) && !line.opensWithTitle(before: ScreenWords.portal)
    }
    .map { .demote(view.blocks[$0].id, as: FragmentKind.webCapture) }
  }
}
