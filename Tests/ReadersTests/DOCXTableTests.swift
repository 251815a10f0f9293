import DocumentModel
import Readers
import TestSupport
import Testing

@Suite struct DOCXTableTests {
  private typealias D = DOCXBytes

  private func read(_ body: String) throws -> SourceDocument { try Reader.read(DOCXBytes(body).bytes, as: .docx) }

  private func table(_ rows: [[String]], columns: Int = 0) throws -> Table {
    try #require(try read(D.table(rows, columns: columns)).bodyTables.first)
  }

  /// Cells as `column:text`, with `r` and `c` for spans.
  private func shape(_ table: Table) -> [[String]] {
    table.rows.map { row in
      row.cells.map {
        "\($0.column)\($0.rowSpan > 1 ? "r\($0.rowSpan)" : "")\($0.columnSpan > 1 ? "c\($0.columnSpan)" : ""):\($0.text)"
      }
    }
  }

  private let restart = "<w:vMerge w:val=\"restart\"/>"
  private let more = "<w:vMerge/>"

  @Test func `merged cells become spans on the real grid`() throws {
    let table = try table(
      [
        [D.cell("甲", "<w:gridSpan w:val=\"2\"/>" + restart), D.cell("乙")],
        [D.cell("", "<w:gridSpan w:val=\"2\"/>" + more), D.cell("丙")], [D.cell("1"), D.cell("2"), D.cell("3")],
      ], columns: 3)
    #expect(table.hasGrid)
    #expect(shape(table) == [["0r2c2:甲", "2:乙"], ["2:丙"], ["0:1", "1:2", "2:3"]])
    #expect(table.rows[1].cells[0].location.element == "word/document.xml#body/tbl[1]/tr[2]/tc[2]")
  }

  @Test func `cells left out at the start of a row move the others`() throws {
    let body =
      "<w:tbl><w:tr>\(D.cell("甲"))\(D.cell("乙"))</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(D.cell("丙"))</w:tr></w:tbl>"
    #expect(shape(try #require(try read(body).bodyTables.first)) == [["0:甲", "1:乙"], ["1:丙"]])
  }

  @Test(arguments: ["0", "-3", "2147483647", "99999999999999999999", "x"])
  func `an impossible span is cut to the grid`(span: String) throws {
    let document = try read(
      D.table([[D.cell("甲", "<w:gridSpan w:val=\"\(span)\"/>")], [D.cell("乙"), D.cell("丙")]], columns: 2))
    let cell = try #require(document.bodyTables.first?.rows.first?.cells.first)
    #expect((1...2).contains(cell.columnSpan))
    #expect(span == "x" || document.findings.contains { $0.check == "RD08" })
  }

  @Test func `a merge that nothing began is a cell of its own`() throws {
    let document = try read(D.table([[D.cell("甲", more), D.cell("1")], [D.cell("乙"), D.cell("2")]]))
    #expect(shape(document.bodyTables[0]) == [["0:甲", "1:1"], ["0:乙", "1:2"]])
    #expect(document.findings.map(\.check) == ["RD09"])
  }

  @Test func `text under a merge is told`() throws {
    let document = try read(D.table([[D.cell("甲", restart), D.cell("1")], [D.cell("余", more), D.cell("2")]]))
    #expect(document.findings.first?.message.chinese.contains("「余」") == true)
  }

  @Test func `ragged rows and a missing grid are read as they stand`() throws {
    let table = try table([[D.cell("甲")], [D.cell("1"), D.cell("2"), D.cell("3")], []])
    #expect(shape(table) == [["0:甲"], ["0:1", "1:2", "2:3"], []])
  }

  @Test func `a nested table follows the outer one, and its text stands once`() throws {
    let inner = D.table([[D.cell("内1"), D.cell("内2")]])
    let outer = D.table([[D.cell("外1"), "<w:tc>\(D.paragraph("外2"))\(inner)<w:p/></w:tc>"]])
    let document = try read(outer + D.paragraph("后"))
    #expect(
      document.blocks.map { $0.table.map(shape)?.description ?? $0.text } == [
        "[[\"0:外1\", \"1:外2\"]]", "[[\"0:内1\", \"1:内2\"]]", "后",
      ])
  }

  @Test func `a table of one cell is a frame around its content`() throws {
    let inner = D.table([[D.cell("甲"), D.cell("1")], [D.cell("乙"), D.cell("2")]])
    let document = try read(D.table([["<w:tc>\(D.paragraph("上文"))\(inner)\(D.paragraph("下文"))</w:tc>"]]))
    #expect(document.blocks.map { $0.table == nil ? $0.text : "表" } == ["上文", "表", "下文"])
  }

  @Test func `lines of a cell are parted by line breaks, blank ones left out`() throws {
    let cell = "<w:tc>\(D.paragraph("　甲 "))<w:p/>\(D.paragraph("乙&#xA0;"))</w:tc>"
    #expect(try table([[cell, D.cell("1")]]).rows[0].cells[0].text == "甲 \n乙")
  }
}
