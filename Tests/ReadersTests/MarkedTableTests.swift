import DocumentModel
import Testing

@testable import Readers

@Suite("Tables that are drawn, fenced or separated by commas")
struct MarkedTableTests {
  private func document(_ lines: [String]) throws -> SourceDocument {
    try Reader.read(Array(lines.joined(separator: "\n").utf8), as: .text)
  }

  private func texts(_ table: Table) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }

  @Test(
    "lines between two rules are one row",
    arguments: [
      [
        "┌──────┬────┐", "│ 指标 │ 数 │", "├──────┼────┤", "│ 受理 │ 12 │", "│ 数量 │    │", "├──────┼────┤", "│ 办结 │ 9  │",
        "└──────┴────┘",
      ],
      [
        "+------+----+", "| 指标 | 数 |", "+======+====+", "| 受理 | 12 |", "| 数量 |    |", "+------+----+", "| 办结 | 9  |",
        "+------+----+",
      ],
      [
        "╔═══╦══╗", "║ 指标 ║ 数 ║", "╠═══╬══╣", "║ 受理 ║ 12 ║", "║ 数量 ║    ║", "╠═══╬══╣", "║ 办结 ║ 9  ║", "╚═══╩══╝",
      ],
    ])
  func wrappedCells(lines: [String]) throws {
    let table = try #require(try document(lines).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理\n数量", "12"], ["办结", "9"]])
  }

  @Test("a table that rules only its header off has a row on every line")
  func headerRule() throws {
    let lines = [
      "+------+----+", "| 指标 | 数 |", "+------+----+", "| 受理 | 12 |", "| 数量 |    |", "| 办结 | 9  |",
      "+------+----+",
    ]
    let table = try #require(try document(lines).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"], ["数量", ""], ["办结", "9"]])
  }

  @Test("rules under some columns alone let the cells beside them go on")
  func spans() throws {
    let lines = [
      "┌────┬─────────┐", "│分组│  结果   │", "│    ├────┬────┤", "│    │维持│纠正│", "├────┼────┼────┤", "│复议│ 1  │ 2  │",
      "└────┴────┴────┘",
    ]
    let table = try #require(try document(lines).bodyTables.first)
    #expect(table.hasGrid)
    #expect(texts(table) == [["分组", "结果"], ["维持", "纠正"], ["复议", "1", "2"]])
    #expect(table.rows[0].cells[0].rowSpan == 2 && table.rows[0].cells[1].columnSpan == 2)
    #expect(table.rows[1].cells[0].column == 1)
  }

  @Test("a drawing that does not come out even is read line by line, without a grid")
  func unevenDrawing() throws {
    let lines = ["┌────┬────┐", "│ 甲 │ 1  │", "│ 乙 ： 2  │", "├────┼────┤", "│ 丙 │ 3 │", "└────┴────┘"]
    let table = try #require(try document(lines).bodyTables.first)
    #expect(!table.hasGrid && texts(table) == [["甲", "1"], ["乙 ： 2"], ["丙", "3"]])
  }

  @Test("rows of a section between two rules are rows of their own")
  func sections() throws {
    let lines = [
      "+------------+----+", "| 指标       | 数 |", "+------------+----+", "| 受理       | 12 |", "| 数量       | 3  |",
      "+------------+----+", "| 办结       |    |", "| 答复       | 9  |", "+------------+----+",
    ]
    let table = try #require(try document(lines).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"], ["数量", "3"], ["办结", ""], ["答复", "9"]])
  }

  @Test("a line of dashes between paragraphs is no table")
  func ornament() throws {
    let document = try document(["前文。", "────────", "后文。"])
    #expect(document.bodyTexts == ["前文。", "────────", "后文。"])
  }

  @Test("a table of MediaWiki is read with its spans and caption")
  func wiki() throws {
    let document = try document([
      "{| class=\"wikitable\"", "|+ 表一", "|-", "! 指标 !! 数", "|-", "| rowspan=\"2\" | 受理", "| 12", "|-", "| -3", "|}",
    ])
    let table = try #require(document.bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"], ["-3"]])
    #expect(table.rows[2].cells[0].column == 1 && document.bodyTexts == ["表一"])
  }

  @Test("a fence that is never closed swallows nothing")
  func openFence() throws {
    let lines = ["{| class=\"wikitable\"", "一、总体情况", "本年平稳。"]
    #expect(try document(lines).allText.contains("本年平稳。"))
    #expect(try document(["|===", "|甲 |1", "后文。"]).allText.contains("后文。"))
  }

  @Test(
    "a table of AsciiDoc is read with a cell or a row on a line",
    arguments: [
      ["|===", "|指标 |数", "", "|受理", "|12", "|===="], ["[cols=\"2,1\"]", "|===", "|指标", "|数", "|受理 |12", "|==="],
      ["[cols=\"2*\"]", "|===", "|指标", "|数", "|受理", "|12", "|==="],
    ])
  func asciiDoc(lines: [String]) throws {
    let table = try #require(try document(lines).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"]])
  }

  @Test("lines of separated values are a table, their quotes are taken off")
  func commas() throws {
    let table = try #require(
      try document(["指标,单位,数", "\"受理,含结转\",件,\"1,204\"", "\"称\"\"小口径\"\"\",件,0"]).bodyTables.first)
    #expect(texts(table) == [["指标", "单位", "数"], ["受理,含结转", "件", "1,204"], ["称\"小口径\"", "件", "0"]])
    let other = try #require(try document(["指标;数", "受理;12", "办结;9"]).bodyTables.first)
    #expect(texts(other)[1] == ["受理", "12"])
  }

  @Test("a header of fewer fields or of several lines, and a table of two lines, are read with commas")
  func commaHeaders() throws {
    let table = try #require(
      try document([",申请人", ",个人,单位,合计", "新收,2,3,5", "结转,0,0,0"]).bodyTables.first)
    #expect(texts(table) == [["", "申请人"], ["", "个人", "单位", "合计"], ["新收", "2", "3", "5"], ["结转", "0", "0", "0"]])
    #expect(texts(try #require(try document(["事项,数量", "巡查,1250"]).bodyTables.first)).last == ["巡查", "1250"])
    #expect(texts(try #require(try document(["甲;;乙;", "维持;纠正;维持;纠正", "1;0;2;0"]).bodyTables.first)).count == 3)
  }

  @Test(
    "commas of sentences and of thousands make no table",
    arguments: [
      ["全年受理12件,办结9件", "全年公开30条,更新2条", "来访5人,来信3封。"], ["受理 1,204", "办结 2,310", "公开 3,456"], ["甲,乙", "丙,丁"],
      ["会议,培训", "共计,1,204"],
      ["一是抓培训,促提升", "二是抓制度,促规范", "三是抓督查,促落实"],
      ["12 室;邮编:920000;电话:0951-200", "0000;邮箱:a@hewan.example;网址"],
    ])
  func noTable(lines: [String]) throws { #expect(try document(lines).bodyTables.isEmpty) }

  @Test("quotes around the cells of a line with tabs are taken off where all stand in them")
  func quotedTabs() throws {
    let table = try #require(try document(["\"指标\"\t\"数\"", "\"受理\"\t\"12\"", "称\"小口径\"\t3"]).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"], ["称\"小口径\"", "3"]])
  }

  @Test("the rule of an outline table is no row")
  func outlineRule() throws {
    let table = try #require(try document(["| 指标 | 数 |", "|------+----|", "| 受理 | 12 |"]).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"]])
    let bare = try #require(try document([" 指标 | 单位 | 数 ", "------+------+----", " 受理 | 件 | 12 "]).bodyTables.first)
    #expect(texts(bare) == [["指标", "单位", "数"], ["受理", "件", "12"]])
  }

  @Test("the marks of a textile table are no text")
  func textile() throws {
    let table = try #require(try document(["|_. 指标|_. 数|", "|受理|12|"]).bodyTables.first)
    #expect(texts(table) == [["指标", "数"], ["受理", "12"]])
  }

  @Test("the gaps of a rule part the columns below it, blank cells among them")
  func underlined() throws {
    let lines = [
      "==========  ====  ====", "指标        上年  本年", "==========  ====  ====", "受理件数          12", "办结及答复  3     9",
      "            件", "\\           4     5", "==========  ====  ====", "后文。",
    ]
    let document = try document(lines)
    let table = try #require(document.bodyTables.first)
    #expect(texts(table) == [["指标", "上年", "本年"], ["受理件数", "", "12"], ["办结及答复", "3\n件", "9"], ["", "4", "5"]])
    #expect(document.bodyTexts == ["后文。"])
  }

  @Test("text that runs through the gap of a rule, or a rule that nothing closes, leaves lines")
  func unevenRule() throws {
    #expect(try document(["====  ====", "一段横贯两列的文字", "====  ===="]).bodyTables.isEmpty)
    let open = try document(["====  ====", "甲    1", "", "一、总体情况", "本年平稳。"])
    #expect(open.bodyTables.isEmpty && open.bodyTexts.last == "本年平稳。")
  }

  @Test("a box around text is no table")
  func frame() throws {
    let document = try document(["┌────────────┐", "│ 公告       │", "├────────────┤", "│ 本年平稳。 │", "└────────────┘"])
    #expect(document.bodyTables.isEmpty && document.bodyTexts == ["公告", "本年平稳。"])
  }
}
