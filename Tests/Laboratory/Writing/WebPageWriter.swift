/// Writes a specimen as the page of a portal, with everything that stands around an article there.
struct WebPageWriter {
  private let isGB: Bool
  private let label: String
  private let spanLength: Int
  private let isOffice: Bool
  private let hasCatalogue: Bool
  private let isUnclosed: Bool
  private let usesBreaks: Bool
  private let hasLayoutTable: Bool
  private let repeatsTitle: Bool

  /// Draws what the portal is like.
  init(intensity: Int, _ dice: inout Dice) {
    isGB = dice.chance(30)
    label = isGB ? dice.pick(["gb2312", "GBK", "gb18030"]) : "utf-8"
    spanLength = dice.pick([1, 3, 20, 500])
    isOffice = dice.chance(50)
    hasCatalogue = dice.chance(40)
    isUnclosed = intensity > 1 && dice.chance(20)
    usesBreaks = intensity > 0 && dice.chance(25)
    hasLayoutTable = dice.chance(25)
    repeatsTitle = dice.chance(25)
  }

  /// The page's bytes; what stands around the article goes into the truth as fragments.
  func write(_ specimen: inout Specimen, _ dice: inout Dice) -> [UInt8] {
    if specimen.isPositioned { PositionedLines.noteJoins(in: &specimen) }
    let site = String((specimen.truth.agency ?? "砚溪县").prefix(3)) + "政府门户网"
    let navigation = ["网站首页", "走进\(site.prefix(3))", "政务动态一览", "互动交流平台", "办事服务大厅"]
    let information =
      "发布日期：\(specimen.truth.year + 1)-01-\(dice.within(10...29)) 信息来源：\(site.prefix(3))办公室 浏览次数：\(dice.within(20...900))"
    let footer = "版权所有：\(site) 网站标识码：\(dice.digits(10)) 技术支持：信息中心"
    for line in navigation + [information, footer] {
      specimen.truth.fragments.append(.init(kind: "navigation", text: line))
    }
    let page = """
      <!DOCTYPE html>
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=\(label)">
      <title>\(specimen.truth.title)_\(site)</title>
      <meta name="SiteName" content="\(site)"><meta name="ArticleTitle" content="\(specimen.truth.title)">
      <meta name="PubDate" content="\(specimen.truth.year + 1)-01-20 09:30"><style>.MsoNormal { margin: 0 }</style>
      <script>var counter = "<td>9</td>";</script></head><body>
      <div class="header"><ul>\(navigation.map { "<li><a href=\"#\">\($0)</a></li>" }.joined())</ul></div>
      <div class="main">\(hasCatalogue ? catalogue(&specimen.truth, site, &dice) : "")
      \(title(specimen.pieces))<div class="info"><span>\(information)</span></div>
      <div id="zoom" class="article">
      \(layout(body(specimen)))
      </div></div><div class="footer"><p>\(footer)</p></div></body></html>
      """
    return isGB ? TextEncoding.gb18030.bytes(of: page) : Array(page.utf8)
  }

  private func title(_ pieces: [Piece]) -> String {
    "<h1>" + pieces.filter { $0.kind == .title }.map { MarkupTable.escaped($0.text) }.joined(separator: "<br/>")
      + "</h1>"
  }

  /// The portal's own catalogue of the page; its date and number are no report data.
  private func catalogue(_ truth: inout Truth, _ site: String, _ dice: inout Dice) -> String {
    let rows = [
      ["索引号：", "\(dice.digits(9))/2021-\(dice.digits(5))", dice.pick(["主题分类：", "公文种类："]), "通报类文书"],
      [
        dice.pick(["发文机关：", "发布机构："]), site + "编辑部", dice.pick(["成文日期：", "生成日期："]),
        "2021年1月\(dice.within(10...29))日",
      ],
    ]
    for row in rows { truth.fragments.append(.init(kind: "catalogue", text: row.joined(separator: "\n"))) }
    let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    return "<table class=\"xxgk\">\(cells.joined())</table>"
  }

  // MARK: Article

  /// The article inside a table that only places it.
  private func layout(_ article: String) -> String {
    guard hasLayoutTable else { return article }
    return
      "<table width=\"100%\" cellpadding=\"0\"><tr><td>&nbsp;</td></tr><tr><td class=\"content\">\(article)</td></tr></table>"
  }

  private func body(_ specimen: Specimen) -> String {
    let pieces = specimen.pieces
    if specimen.isPositioned { return PositionedLines.text(of: pieces, table: table) }
    let parts = repeatsTitle ? pieces : pieces.filter { $0.kind != .title }
    if usesBreaks {
      return parts.map { $0.grid.map(table) ?? "&nbsp;&nbsp;&nbsp;&nbsp;" + MarkupTable.escaped($0.text) + "<br>" }
        .joined(separator: "\n")
    }
    return parts.map(element).joined(separator: "\n")
  }

  private func element(_ piece: Piece) -> String {
    if let grid = piece.grid { return table(grid) }
    let lines = piece.text.split(separator: "\n").map { paragraph(String($0), isBold: piece.kind == .heading(1)) }
    return lines.joined(separator: "\n")
  }

  private func paragraph(_ text: String, isBold: Bool) -> String {
    let start = isOffice ? "<p class=\"MsoNormal\" style=\"text-indent:32.0pt\">" : "<p>"
    let indent = isOffice ? "" : "&nbsp;&nbsp; "
    let spans = spans(text)
    return start + indent + (isBold ? "<strong>\(spans)</strong>" : spans) + "</p>"
  }

  private func spans(_ text: String) -> String {
    guard text.count > 0 else { return "" }
    return Wrapping.lines(of: text, width: spanLength).map {
      "<span style=\"font-family:仿宋_GB2312\">\(MarkupTable.escaped($0))</span>"
    }.joined()
  }

  private func table(_ grid: Grid) -> String {
    let rows = grid.rows.map { "<tr>" + $0.cells.map(cell).joined() + (isUnclosed ? "" : "</tr>") }
    let name = isOffice ? "<table class=\"MsoNormalTable\" border=\"1\"><tbody>" : "<table border=\"1\"><tbody>"
    return name + rows.joined(separator: "\n") + "</tbody></table>"
  }

  private func cell(_ cell: Grid.Cell) -> String {
    let text = cell.text.isEmpty ? "&nbsp;" : MarkupTable.escaped(cell.text)
    let content = isOffice ? "<p class=\"MsoNormal\"><span>\(text)</span></p>" : text
    let element = MarkupTable.element(cell, content: content)
    return isUnclosed ? String(element.dropLast("</td>".count)) : element
  }
}
