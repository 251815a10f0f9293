import DocumentModel
import Evidence

/// A list of documents as a portal shows it: 索引号, 标题, 发布单位, 发布日期 and a row for each.
///
/// It is told by its header row. A list of documents without an index number stays where the text announces it or
/// where it cuts no sentence: it may be an annex of the report.
enum PortalListings: RepairRule {
  static let card = RuleCard(
    id: "NZ08", name: "portal-listings",
    summary: Message("a list of documents from a web portal stands in the text", "正文中夹有网站信息列表"),
    why: Message("it is taken for a table of the report and cuts its sentences", "它被当作报告的表格，并截断句子"),
    changes: [
      .init(
        "推进审批服务便民化的实\n\n索引号\t标题\t发布单位\t发布日期\n6405/2018-88\t关于检查的通知\t水务局\t2018-10-29\n\n施意见，逐项落实。",
        "推进审批服务便民化的实\n施意见，逐项落实。")
    ],
    keeps: [
      "规范性文件清单如下：\n序号\t标题\t文号\t发布日期\n1\t用水办法\t河政发〔2020〕1号\t2020-03-01", "信息内容\t本年制发件数\n规章\t0",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var found: [Int] = []
    for index in view.blocks.indices {
      if view.isTable(index) {
        if isListing(index, in: view) { found.append(index) }
      } else if index > found.last ?? -1, view.isText(index), isHeaderLine(index, in: view) {
        found += index..<endOfRows(from: index + 1, in: view)
      }
    }
    return found.map { .demote(view.blocks[$0].id, as: FragmentKind.portalListing) }
  }

  private static func isListing(_ index: Int, in view: DocumentView) -> Bool {
    guard let rows = view.blocks[index].table?.rows,
      let header = rows.first(where: { row in row.cells.count { !$0.text.isEmpty } > 1 })
    else { return false }
    let labels = filled(header)
    if labels.count >= 3, labels.allSatisfy(ScreenWords.catalogue.isWord) {
      return (labels.contains(where: ScreenWords.catalogueOnly.isWord) || view.cutsSentence(index))
        && !NumericCells.dominate(rows)
    }
    return rows.allSatisfy { row in row.cells.contains { IsoDate.isWhole($0.text) } } && view.cutsSentence(index)
  }

  private static func filled(_ row: Row) -> [String] { row.cells.lazy.map(\.text).filter { !$0.isEmpty } }

  /// Whether a line is nothing but labels.
  private static func isHeaderLine(_ index: Int, in view: DocumentView) -> Bool {
    let shape = view.shapes[index]
    guard !shape.marks.isDisjoint(with: [.blank, .gap]), shape.hanCount <= 40, shape.commas == 0,
      ScreenWords.catalogue.mayBegin(with: shape.first)
    else {
      return false
    }
    let labels = view.blocks[index].text.split(separator: " ").map(String.init)
    return labels.count >= 3 && labels.allSatisfy(ScreenWords.catalogue.isWord)
      && (labels.contains(where: ScreenWords.catalogueOnly.isWord) || view.cutsSentence(index))
  }

  /// The end of the lines below a header that are rows: a date or an index number is in each, or it leads to one.
  private static func endOfRows(from start: Int, in view: DocumentView) -> Int {
    var end = start
    var index = start
    while index < view.blocks.count, index - end < 4, view.isText(index), view.shapes[index].number == nil,
      !view.shapes[index].endsSentence
    {
      if IsoDate.ends(view.blocks[index].text) { end = index + 1 }
      index += 1
    }
    return end
  }
}
