import DocumentModel
import Evidence

/// The head and the foot that a browser prints on every page: the time of the print and the title, the address and the
/// number of the page, on one line or on lines of their own.
///
/// They are told by a foot with its number, by a time that opens two lines, or by a title with its time at the very
/// beginning. The report's own title stays; where only the heads have it, the first of them loses its time.
enum BrowserPrints: RepairRule {
  static let card = RuleCard(
    id: "NZ19", name: "browser-prints",
    summary: Message("the head or foot of a printed web page stands in the text", "正文中夹有网页打印的页眉页脚"),
    why: Message("it cuts sentences and tables, and is taken for the title", "它截断句子和表格，并被当作标题"),
    formats: [.text],
    changes: [
      .init("我局积极推进，\nhttps://www.hewan.example/zwgk/1.html 1/3\n成效明显。", "我局积极推进，成效明显。"),
      .init(
        "1/26/23, 10:21 AM   河湾县水务局2021年工作年度报告\n河湾县水务局2021年工作年度报告\n一、基本情况\n无。\nfile:///D:/nb.html   1/1",
        "河湾县水务局2021年工作年度报告\n一、基本情况\n无。"),
      .init("2023/1/26 10:21   河湾县水务局2021年工作年度报告\n一、基本情况\n无。", "河湾县水务局2021年工作年度报告\n一、基本情况\n无。"),
    ],
    keeps: [
      "我局网址\nhttps://www.hewan.example/zwgk/1.html\n欢迎访问。", "2022-01-26 10:21\n水质月报已发布\n一、基本情况", "办结率 1/2",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    PrintedPages(view).found.map { part in
      let block = view.blocks[part.index].id
      return part.range.map { .extract(block, $0, as: part.kind) } ?? .demote(block, as: part.kind)
    }
  }
}
