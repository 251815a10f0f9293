import DocumentModel
import Evidence

/// The head of a portal's document page: 索引号, 文号, 生成日期, 公开方式 with their values, as a table or as lines.
enum CatalogueHeaders: RepairRule {
  static let card = RuleCard(
    id: "NZ09", name: "catalogue-headers",
    summary: Message("the catalogue entry of a web page stands in the text", "正文中夹有网页目录信息"),
    why: Message("it is taken for a table of the report and cuts its sentences", "它被当作报告的表格，并截断句子"),
    changes: [
      .init(
        "一、总体情况\n索引号\t6405/2018-88\t文号\t\t生成日期\t2018-09-19\n公开方式\t主动公开\t发布机构\t水务局\n二、主动公开",
        "一、总体情况\n二、主动公开"),
      .init("索引号：6405/2018-88\n发布机构：水务局\n生成日期：2018-09-19\n一、总体情况", "一、总体情况"),
      .init("索引号：HW-2020-7\n标题：停水通告\n发布单位：水务局\n发布日期：2020-07-02\n一、总体情况", "一、总体情况"),
    ],
    keeps: ["单位名称：水务局\n联系电话：0951-2000000\n通信地址：人民路1号", "公开方式\t条数\n网站\t12\n公报\t3"])

  static func edits(in view: DocumentView) -> [Edit] {
    let tables = view.blocks.indices.filter { view.isTable($0) && isHeader($0, in: view) }
    let lines = CatalogueLines(view).found
    return (tables + lines).sorted().map { .demote(view.blocks[$0].id, as: FragmentKind.catalogueHeader) }
  }

  /// Whether labels and values alternate in the rows of a small table.
  private static func isHeader(_ index: Int, in view: DocumentView) -> Bool {
    guard let rows = view.blocks[index].table?.rows, rows.count <= 12, !NumericCells.dominate(rows) else {
      return false
    }
    var labels = 0
    var ofPortals = 0
    for row in rows {
      for position in row.cells.indices {
        guard ScreenWords.catalogue.mayBegin(row.cells[position].text) else { continue }
        let text = trimmedLabel(row.cells[position].text)
        guard ScreenWords.catalogue.isWord(text) else { continue }
        labels += 1
        if ScreenWords.catalogueOnly.isWord(text) { ofPortals += 1 }
      }
    }
    return labels >= 3 && ofPortals >= 2
  }

  /// A label without its colon.
  private static func trimmedLabel(_ text: String) -> String {
    text.last == "：" || text.last == ":" ? String(text.dropLast()) : text
  }
}

/// Catalogue entries printed as lines, label and value on one line or on two.
private struct CatalogueLines {
  private(set) var found: [Int] = []
  private let view: DocumentView
  private var group: [Int] = []
  private var labels = 0
  private var ofPortals = 0

  init(_ view: DocumentView) {
    self.view = view
    for index in view.blocks.indices { take(index) }
    close()
  }

  private mutating func take(_ index: Int) {
    guard view.isText(index), view.shapes[index].scalarCount <= 160,
      !group.isEmpty || isItem(index) || ScreenWords.catalogue.mayBegin(with: view.shapes[index].first)
    else { return close() }
    let text = view.blocks[index].text.unicodeScalars.dropFirst(isItem(index) ? 1 : 0)
    let line = Array(text.lazy.map(\.value).filter { !Scalars.isSpace($0) })
    let length = line.isEmpty ? 0 : ScreenWords.catalogue.length(at: 0, in: line)
    let hasColon = length < line.count && length > 0 && Scalars.isColon(line[length])
    if length > 0, hasColon || length == line.count || isRowOfLabels(line, index) {
      group.append(index)
      labels += ScreenWords.catalogue.count(in: line)
      ofPortals += ScreenWords.catalogueOnly.count(in: line)
    } else if !group.isEmpty, group.last == index - 1, isBareLabel(index - 1), view.shapes[index].commas == 0 {
      group.append(index)
    } else {
      close()
    }
  }

  /// Whether a line has three labels and more, and their values, but no clauses, no enumeration and no end.
  private func isRowOfLabels(_ line: [UInt32], _ index: Int) -> Bool {
    let shape = view.shapes[index]
    return ScreenWords.catalogue.count(in: line) >= 3 && shape.commas == 0 && !shape.endsSentence
      && !line.contains(0x3001) && !view.isInSentence(index)
  }

  /// Whether a line is an item of a list, its mark before the label.
  private func isItem(_ index: Int) -> Bool { view.shapes[index].number?.form == .bullet }

  /// Whether a line is a label alone, whose value stands on the next.
  private func isBareLabel(_ index: Int) -> Bool { ScreenWords.catalogue.isWord(view.blocks[index].text) }

  /// Whether the last value is a date as machines write it.
  private var endsWithDate: Bool { group.last.map { IsoDate.ends(view.blocks[$0].text) } ?? false }

  private mutating func close() {
    if labels >= 3, ofPortals >= 2 || labels >= 4 && ofPortals >= 1 && endsWithDate { found += group }
    group = []
    labels = 0
    ofPortals = 0
  }
}
