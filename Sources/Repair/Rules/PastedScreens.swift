import DocumentModel
import Evidence

/// Lines of a pasted screen that tell themselves by what screens alone print: clocks, choices, ways through a site,
/// handles, rows of news with machine dates.
///
/// A weak sign counts where another stands near it. Rows of news stay where the text announces a list, and below a
/// heading of their own: then they are an annex of the report.
enum PastedScreens: RepairRule {
  static let card = RuleCard(
    id: "NZ13", name: "pasted-screens",
    summary: Message("lines of a pasted screen stand in the text", "正文中夹有屏幕截图的文字"),
    why: Message("they are no prose of the report and cut its sentences", "它们不是报告正文，并截断句子"),
    changes: [
      .init("欢迎监督。\n水务通知群(48)\n星期三 09:15\n二、主动公开", "欢迎监督。\n二、主动公开"),
      .init("欢迎监督。\n您对水价公示是否满意？\n○满意 ○一般 ○不满意\n二、主动公开", "欢迎监督。\n您对水价公示是否满意？\n二、主动公开"),
      .init(
        "群众可以随时查询。\n要闻 更多>>\n· 县水务局检修西河泵站 2021-03-04\n· 水质月报发布 2021-03-02\n二、主动公开", "群众可以随时查询。\n二、主动公开"),
    ],
    keeps: [
      "全年召开会议两次，分别是：\n公开工作部署会 2021-03-04\n公开工作推进会 2021-09-02\n会后均印发纪要。", "河湾县水务局\n2022-01-10",
      "（二）会议情况\n部署会 2021-03-04\n推进会 2021-09-02", "（此件公开发布）(1)", "办公时间 8:30-12:00", "受理时间：9:30",
      "办公时间为上午8:30至12:00，下午2:30至6:00。", "依照县政府关于印发\n〈水务公开目录〉的通知》编写。",
      "●主动公开方面，及时更新目录。",
    ])

  /// How far two hints may stand apart.
  private static let reach = 3

  static func edits(in view: DocumentView) -> [Edit] {
    var found: [Int] = []
    var hints: [Int] = []
    for index in view.blocks.indices where view.isText(index) && view.shapes[index].scalarCount <= 60 {
      guard let signs = ScreenSigns(view.blocks[index].text, view.shapes[index]) else { continue }
      let weight = signs.weight
      if weight == .none || view.isInSentence(index) { continue }
      switch weight {
      case .sure: found.append(index)
      case .hint: if !(signs.isNewsRow || signs.isAddress) || !isAnnounced(index, in: view) { hints.append(index) }
      case .none: break
      }
    }
    let sure = Set(found)
    for (position, hint) in hints.enumerated() {
      let isNear = { (other: Int) in abs(other - hint) <= reach && canBelong(hint, other, in: view) }
      let neighbours = [position - 1, position + 1].filter(hints.indices.contains).map { hints[$0] }
      if neighbours.contains(where: isNear)
        || (hint - reach...hint + reach).contains(where: { sure.contains($0) && isNear($0) })
        || view.standsBesideScreen(hint)
      {
        found.append(hint)
      }
    }
    return found.sorted().map { .demote(view.blocks[$0].id, as: FragmentKind.webCapture) }
  }

  /// Whether nothing but short lines stands between two lines.
  private static func canBelong(_ one: Int, _ other: Int, in view: DocumentView) -> Bool {
    (min(one, other) + 1..<max(one, other, min(one, other) + 1)).allSatisfy { index in
      !view.isTable(index)
        && (!view.isText(index) || view.shapes[index].width <= 60 && view.shapes[index].number == nil)
    }
  }

  /// Whether the text above the rows, or above an address, opens a list, or is the heading that they stand below.
  private static func isAnnounced(_ index: Int, in view: DocumentView) -> Bool {
    var above = index - 1
    while above >= 0, !view.isTable(above) {
      if view.isText(above), ScreenSigns(view.blocks[above].text, view.shapes[above])?.isNewsRow != true {
        return view.shapes[above].endsClause || Continuation.isHeading(view.shapes[above])
      }
      if view.isOfScreen(above) { return false }
      above -= 1
    }
    return above >= 0
  }
}

extension DocumentView {
  /// Whether the block right before or behind is furniture that a picture of a screen left.
  fileprivate func standsBesideScreen(_ index: Int) -> Bool {
    index > 0 && isOfScreen(index - 1) || index + 1 < blocks.count && isOfScreen(index + 1)
  }
}
