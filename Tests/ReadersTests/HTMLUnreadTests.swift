import DocumentModel
import Evidence
import Readers
import Testing

/// What a page holds and does not print as text, and text that stands in unusual elements.
@Suite struct HTMLUnreadTests {
  private func read(_ html: String) throws -> SourceDocument { try Reader.read(Array(html.utf8), as: .html) }

  private let prose = "<p>本年度共公开信息三十条，其中通知公告十条，其余为政策解读。</p>"

  private func checks(_ html: String) throws -> [String] {
    try read("<h1>柳湾县民政局2021年政府信息公开工作年度报告</h1>\(prose)\(html)\(prose)").findings.map(\.check)
  }

  @Test(arguments: [
    "<iframe src='table.html'></iframe>", "<iframe srcdoc='&lt;table>&lt;tr>&lt;td>1&lt;/table>'></iframe>",
    "<object data='t.pdf'></object>", "<embed src='t.swf'>",
    "<template><table><tr><td>本年新收政府信息公开申请数量</td><td>九件，结转零件，均已办结</td></tr></table></template>",
  ])
  func `a document within the report is told`(part: String) throws { #expect(try checks(part) == ["RD11"]) }

  @Test(arguments: ["<canvas></canvas>", "<svg><image href='t.png'/></svg>", "<img src='t.png'>"])
  func `a picture in the report is told`(part: String) throws { #expect(try checks(part) == ["RD12"]) }

  @Test(arguments: ["<template><b>确定</b></template>", "<iframe></iframe>", "<object></object>"])
  func `what holds nothing is not told`(part: String) throws { #expect(try checks(part).isEmpty) }

  @Test func `a template is kept apart`() throws {
    let document = try read("\(prose)<template><p>尚未发布的段落，由脚本在审核之后插入页面，供读者查阅。</p></template>")
    #expect(document.blocks.map(\.layer) == [.body, .hidden])
  }

  @Test func `a frame above the title belongs to the page`() throws {
    let page = "<div>今日天气<iframe src=w></iframe>多云</div><h1>柳湾县民政局年度报告</h1>\(prose)"
    #expect(try read(page).findings.isEmpty)
  }

  @Test func `a page that is nothing but a picture below its title tells so`() throws {
    #expect(try read("<h1>柳湾县民政局年度报告</h1><img src=scan.jpg>").findings.map(\.check) == ["RD12"])
  }

  @Test func `a cell that holds nothing but a picture is not blank`() throws {
    let rows = "<tr><td>事项<td>件数<tr><td>甲<td><img src=n.png><tr><td>乙<td><img src=spacer.gif>"
    let page = "\(prose)<table>\(rows)</table>\(prose)"
    let document = try read(page)
    let read = document.bodyTables.flatMap(\.rows).map { $0.cells.map(\.text) }
    #expect(read == [["事项", "件数"], ["甲", "\u{FFFC}"], ["乙", ""]])
    #expect(document.findings.map(\.check) == ["RD12"])
  }

  @Test func `a link above the title leads elsewhere, whatever it stands in`() throws {
    let link = "<a href=1>枫桥区水利局2018年政府信息公开工作年度报告</a>"
    for line in ["<p>\(link)</p>", "<div>\(link)</div>", "<marquee>\(link)</marquee>", "\(link)<br>"] {
      let document = try read("\(line)<h1>柳湾县民政局2021年政府信息公开工作年度报告</h1>\(prose)")
      #expect(document.blocks.first?.layer == .furniture(kind: "navigation"), "\(line)")
      #expect(document.bodyTexts.first == "柳湾县民政局2021年政府信息公开工作年度报告", "\(line)")
    }
  }

  @Test func `a table of one cell inside a cell frames its number`() throws {
    let frame = "<table><tbody><tr><td>14</td></tr></tbody></table>"
    let document = try read("<table><tr><td>事项<td>件数<tr><td>甲<td>\(frame)</td><tr><td>乙<td>3</table>")
    let rows = document.bodyTables.map { $0.rows.map { $0.cells.map(\.text) } }
    #expect(rows == [[["事项", "件数"], ["甲", "14"], ["乙", "3"]]])
  }

  @Test func `a table of two cells inside a cell stays a table`() throws {
    let page = "<table><tr><td>事项<td>件数<td>备注<tr><td>甲<td>3<td><table><tr><td>1<td>2</table></td></table>"
    #expect(try read(page).bodyTables.map { $0.rows.count } == [2, 1])
  }

  @Test func `rows of tabs in preformatted text are a table`() throws {
    let document = try read("<pre>一、总体情况\n信息内容\t件数\n规章\t0\n规范性文件\t2\n二、其他</pre>")
    #expect(document.bodyTexts == ["一、总体情况", "二、其他"])
    let rows = document.bodyTables.flatMap(\.rows).map { $0.cells.map(\.text) }
    #expect(rows == [["信息内容", "件数"], ["规章", "0"], ["规范性文件", "2"]])
    #expect(document.blocks.allSatisfy { $0.location.element == "html/body/pre[1]" })
  }

  @Test func `how a word is read is no part of the line`() throws {
    let word = "<ruby>贯<rp>（</rp><rt>guàn</rt><rp>）</rp>彻<rt>chè</rt></ruby>"
    #expect(try read("<p>认真\(word)条例。").bodyTexts == ["认真贯彻条例。"])
    let table = try read("<table><tr><td>\(word)<td>1<tr><td>乙<td>2</table>").bodyTables.first
    #expect(table?.rows[0].cells[0].text == "贯彻")
  }

  @Test func `the article of a messenger page is shown by its script`() throws {
    let style = "visibility: hidden; opacity: 0;"
    let article = String(repeating: prose, count: 8)
    let document = try read("<div id=\"js_content\" style=\"\(style)\">\(article)</div>")
    #expect(document.bodyTexts.count == 8 && document.findings.isEmpty)
  }
}
