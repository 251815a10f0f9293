import DocumentModel
import Evidence

/// The title that a browser shows for a page, with the name of the site beside that of the report:
/// `某县水务局2021年年度报告_某县人民政府网`.
///
/// Where the report's own title stands below it, the line goes as a whole; else only the name of the site, and only
/// where it ends as such names do.
enum PageTitles: RepairRule {
  static let card = RuleCard(
    id: "NZ15", name: "page-titles",
    summary: Message("the name of the site stands beside the title", "标题旁带有网站名称"),
    why: Message("it is taken for a part of the title and of the agency's name", "网站名称被当作标题和单位名称的一部分"),
    formats: [.text],
    changes: [
      .init("河湾县水务局2021年工作年度报告_河湾县人民政府\n河湾县水务局2021年工作年度报告\n一、基本情况", "河湾县水务局2021年工作年度报告\n一、基本情况"),
      .init("河湾县政府网--河湾县水务局2021年工作年度报告\n一、基本情况", "河湾县水务局2021年工作年度报告\n一、基本情况"),
    ],
    keeps: ["河湾县水务局-2021年工作年度报告\n一、基本情况", "河湾县水务局2020-2021年工作年度报告\n一、基本情况"])

  static func edits(in view: DocumentView) -> [Edit] {
    let head = Masthead(view)
    guard let last = head.title else { return [] }
    var edits: [Edit] = []
    for index in head.blocks.prefix(last + 1) where mayHoldSite(index, in: view) {
      let line = SiteLine(view.blocks[index].text)
      guard let title = line.title else { continue }
      if comesAgain(LineKey.words(of: line.scalars[title]), in: view, index + 1..<head.blocks.upperBound) {
        edits.append(.demote(view.blocks[index].id, as: FragmentKind.siteName))
      } else if let name = line.siteName(beside: title) {
        edits.append(.extract(view.blocks[index].id, name, as: FragmentKind.siteName))
      }
    }
    return edits
  }

  /// Whether one line says the same, or up to three that follow each other.
  private static func comesAgain(_ key: UInt64, in view: DocumentView, _ range: Range<Int>) -> Bool {
    let lines = range.filter(view.isText)
    return lines.indices.contains { start in
      var hash = LineKey.empty
      return lines[start...].prefix(3).contains { index in
        hash = LineKey.words(of: view.blocks[index].text.unicodeScalars.lazy.map(\.value), after: hash)
        return hash == key
      }
    }
  }

  private static func mayHoldSite(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    return view.isText(index) && shape.hanCount >= SiteLine.shortest && shape.scalarCount <= 120
      && shape.number == nil && !shape.isPunctuated
  }
}
