import DocumentModel
import Evidence

/// The menus above an article of a portal, as lines or as a table: 首页, 政务公开, 设为首页 | 加入收藏.
///
/// Only what stands above the title is taken, and only where two words of menus are there, or one and another part of
/// the page's frame. Between them short words that no list knows belong to the menu, too, and right
/// behind them those of its usual length, but no name of a public body. Where no title is found, nothing that ends as
/// such a name may go, and nothing behind the last known word.
enum PortalMenus: RepairRule {
  static let card = RuleCard(
    id: "NZ16", name: "portal-menus",
    summary: Message("the menu of a web page stands above the title", "标题上方夹有网页菜单"),
    why: Message("it is taken for text of the report", "菜单被当作报告正文"),
    changes: [
      .init(
        "设为首页 | 加入收藏 | 繁體\n首页\n走进河湾\n政务公开\n搜索\n河湾县水务局2021年水质公开工作年度报告\n一、基本情况",
        "河湾县水务局2021年水质公开工作年度报告\n一、基本情况"),
      .init("首页\t走进河湾\t政务公开\n河湾县水务局2021年工作年度报告\n一、基本情况", "河湾县水务局2021年工作年度报告\n一、基本情况"),
    ],
    keeps: [
      "河湾县水务局\n2021年工作年度报告\n一、基本情况", "河湾县水务局2021年工作年度报告\n一、政务公开\n首页\n搜索", "首页\n河湾县水务局\n2021年工作年度报告",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    let head = Masthead(view)
    let end = head.title.map { head.titleStart(above: $0) } ?? head.blocks.upperBound
    var lines: [(index: Int, isKnown: Bool)] = []
    var known = 0
    var hasFrame = false
    for index in 0..<end {
      if view.isText(index) || view.isTable(index) {
        guard let menu = MenuLine(view.blocks[index], view.shapes[index]) else { continue }
        lines.append((index, menu.isKnown))
        known += menu.known
      } else {
        hasFrame = hasFrame || view.isOfFrame(index)
      }
    }
    guard known >= 2 || known == 1 && hasFrame, let first = lines.firstIndex(where: \.isKnown),
      let last = lines.lastIndex(where: \.isKnown)
    else { return [] }
    let between = lines[first...last].filter {
      $0.isKnown || !BodyName.mayBe(view.blocks[$0.index].text, needsPlace: head.title != nil)
    }
    let rest = head.title == nil ? [] : lines[(last + 1)...].prefix { view.goesOnMenu($0.index) }
    return (between + rest).map { .demote(view.blocks[$0.index].id, as: FragmentKind.navigation) }
  }
}

extension DocumentView {
  /// Whether a line is one word as long as those of menus are, or an item of a list.
  fileprivate func goesOnMenu(_ index: Int) -> Bool {
    guard isText(index) else { return false }
    return shapes[index].number?.form == .bullet || shapes[index].scalarCount == 4 && shapes[index].hanCount == 4
  }
}
