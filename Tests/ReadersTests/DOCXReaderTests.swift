import DocumentModel
import Evidence
import Readers
import TestSupport
import Testing

@Suite struct DOCXReaderTests {
  private let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private func read(_ document: DOCXBytes) throws -> SourceDocument { try Reader.read(document.bytes, as: .docx) }
  private func read(_ body: String) throws -> SourceDocument { try read(DOCXBytes(body)) }

  @Test func `text keeps tabs, breaks, no-break hyphens and symbols`() throws {
    let body = """
      <w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙&#xA0;</w:t><w:noBreakHyphen/><w:softHyphen/>
      <w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>
      """
    #expect(try read(body).bodyTexts == ["甲\t乙\n丙\u{A0}-☑"])
  }

  @Test func `headings come from outline levels, styles and their names`() throws {
    var document = DOCXBytes(
      DOCXBytes.paragraph("其一", "<w:outlineLvl w:val=\"0\"/>") + DOCXBytes.paragraph("其二", "<w:pStyle w:val=\"x\"/>")
        + DOCXBytes.paragraph("其三", "<w:pStyle w:val=\"3\"/>") + DOCXBytes.paragraph("正文"))
    document.add(
      "styles", "styles.xml",
      "<w:styles \(w)><w:style w:styleId=\"x\"><w:basedOn w:val=\"y\"/></w:style><w:style w:styleId=\"y\"><w:basedOn w:val=\"x\"/>"
        + "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style><w:style w:styleId=\"3\"><w:name w:val=\"heading 3\"/></w:style></w:styles>"
    )
    #expect(
      try read(document).blocks.map(\.kind) == [.heading(level: 1), .heading(level: 2), .heading(level: 3), .paragraph])
  }

  @Test func `printed numbering is part of the text and counts in Chinese`() throws {
    func item(_ text: String, _ level: Int) -> String {
      DOCXBytes.paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"7\"/></w:numPr>")
    }
    var document = DOCXBytes(item("总则", 0) + item("范围", 1) + item("期限", 1) + item("附则", 0) + item("施行", 1))
    document.add(
      "numbering", "numbering.xml",
      """
      <w:numbering \(w)><w:abstractNum w:abstractNumId="2">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="9"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
      </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num></w:numbering>
      """)
    #expect(try read(document).bodyTexts == ["一、总则", "（九）范围", "（十）期限", "二、附则", "（九）施行"])
  }

  @Test func `a tracked insertion stays, a deletion goes with a finding, moved text stands once`() throws {
    let body = """
      <w:p><w:moveFrom><w:r><w:t>搬</w:t></w:r></w:moveFrom><w:r><w:t>前</w:t></w:r><w:ins><w:r><w:t>加</w:t></w:r></w:ins>
      <w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveTo><w:r><w:t>搬</w:t></w:r></w:moveTo></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>合</w:t></w:r></w:p><w:p><w:r><w:t>并</w:t></w:r></w:p>
      """
    let document = try read(body)
    #expect(document.bodyTexts == ["前加搬", "合并"])
    let deletion = document.findings.first { $0.check == "RD04" }
    #expect(deletion?.message.english.contains("「搬删」") == true)
    #expect(document.findings.contains { $0.check == "RD05" })
  }

  @Test func `a deleted row is left out with a finding`() throws {
    let body =
      "<w:tbl><w:tr>\(DOCXBytes.cell("留"))\(DOCXBytes.cell("1"))</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(DOCXBytes.cell("去"))\(DOCXBytes.cell("2"))</w:tr></w:tbl>"
    let document = try read(body)
    #expect(document.bodyTables.first?.rows.count == 1)
    #expect(document.findings.filter { $0.check == "RD15" }.count == 2)
  }

  @Test func `a text box stands once, behind its paragraph`() throws {
    let box = "<w:txbxContent>\(DOCXBytes.paragraph("框内"))</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>\(box)</wps:txbx></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try read(body).bodyTexts == ["框外", "框内"])
  }

  @Test(arguments: ["<w:strike/>", "<w:dstrike/>", "<w:strike/><w:dstrike w:val=\"0\"/>", "<w:rStyle w:val=\"old\"/>"])
  func `struck-out text is kept apart with a finding`(look: String) throws {
    func run(_ text: String, _ look: String = "") -> String { "<w:r><w:rPr>\(look)</w:rPr><w:t>\(text)</w:t></w:r>" }
    let cell = "<w:tc><w:p>\(run("19", look))\(run("28", "<w:strike w:val=\"false\"/>"))</w:p></w:tc>"
    var document = DOCXBytes(
      "<w:p>\(run("旧", look))\(run("新"))</w:p>" + DOCXBytes.table([[DOCXBytes.cell("行政许可"), cell]], columns: 2))
    document.add(
      "styles", "styles.xml",
      "<w:styles \(w)><w:style w:styleId=\"old\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>")
    let found = try read(document)
    #expect(found.bodyTexts == ["新"] && found.bodyTables.first?.rows.first?.cells.map(\.text) == ["行政许可", "28"])
    #expect(found.blocks.filter { $0.layer == .struckOut }.map(\.text) == ["旧", "19"])
    #expect(found.findings.map(\.check) == ["RD17", "RD17"])
  }

  @Test func `a raised or lowered digit is glued to no number`() throws {
    func run(_ text: String, _ align: String) -> String {
      "<w:r><w:rPr><w:vertAlign w:val=\"\(align)\"/></w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let body = "<w:p><w:r><w:t>28</w:t></w:r>\(run("1", "superscript"))\(run("2", "subscript"))</w:p>"
    #expect(try read(body + "<w:p>\(run("5", "baseline"))\(run("6", "subscript"))</w:p>").bodyTexts == ["28¹2", "5₆"])
  }

  @Test func `fields show their results, hidden text and notes become furniture`() throws {
    var document = DOCXBytes(
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/>\
      <w:t>12</w:t><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>\
      <w:r><w:footnoteReference w:id="1"/></w:r></w:p>
      """)
    document.add(
      "footnotes", "footnotes.xml",
      "<w:footnotes \(w)><w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"1\">\(DOCXBytes.paragraph("脚注"))</w:footnote></w:footnotes>"
    )
    document.add("header", "header1.xml", "<w:hdr \(w)>\(DOCXBytes.paragraph("页眉"))</w:hdr>")
    document.add(
      "comments", "comments.xml",
      "<w:comments \(w)><w:comment w:id=\"1\">\(DOCXBytes.paragraph("批注"))</w:comment></w:comments>")
    let read = try read(document)
    #expect(read.bodyTexts == ["12"])
    let kinds = read.blocks.dropFirst().map { "\($0.layer) \($0.text)" }
    #expect(
      kinds == [
        "furniture(kind: \"hidden\") 密", "furniture(kind: \"page-header\") 页眉", "furniture(kind: \"footnote\") 脚注",
        "furniture(kind: \"comment\") 批注",
      ])
    #expect(read.blocks.map(\.id) == Array(0..<5))
  }

  @Test func `a number in a circle is read from its field`() throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let field =
      mark("begin") + "<w:r><w:instrText> eq \\o\\ac(○,</w:instrText></w:r><w:r><w:instrText>3)</w:instrText></w:r>"
    #expect(try read("<w:p>\(field)\(mark("end"))<w:r><w:t>其三</w:t></w:r></w:p>").bodyTexts == ["③其三"])
  }

  @Test func `a table of contents and a watermark are furniture`() throws {
    var document = DOCXBytes(DOCXBytes.paragraph("一、总体情况\t1", "<w:pStyle w:val=\"t1\"/>") + DOCXBytes.paragraph("正文"))
    document.body += "<w:p><w:pict><v:textpath string=\"样本\"/></w:pict></w:p>"
    document.add(
      "styles", "styles.xml", "<w:styles \(w)><w:style w:styleId=\"t1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>")
    let layers = try read(document).blocks.map(\.layer)
    #expect(layers == [.furniture(kind: "table-of-contents"), .body, .furniture(kind: "watermark")])
  }

  @Test func `a formula never reads as another number`() throws {
    let body =
      "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>"
    #expect(try read(body).bodyTexts == ["1/2"])
  }

  @Test func `core properties become metadata`() throws {
    var document = DOCXBytes(DOCXBytes.paragraph("正文"))
    document.parts.append(
      (
        "docProps/core.xml",
        "<c:p xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:d=\"http://purl.org/dc/elements/1.1/\"><d:title>题名</d:title></c:p>"
      ))
    var archive = document.archive
    archive.entries[1] = .init(
      "_rels/.rels",
      "<Relationships xmlns=\"x\"><Relationship Type=\"a/officeDocument\" Target=\"/word/document.xml\"/><Relationship Type=\"b/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    )
    let metadata = try Reader.read(archive.bytes, as: .docx).metadata
    #expect(metadata.map(\.name) == ["dc:title"] && metadata.map(\.value) == ["题名"])
  }

  @Test func `the strict namespace and another name of the main part read the same`() throws {
    var strict = DOCXBytes(DOCXBytes.paragraph("正文"))
    strict.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    strict.main = "word/document2.xml"
    let document = try read(strict)
    #expect(document.bodyTexts == ["正文"])
    #expect(document.blocks[0].location.element == "word/document2.xml#body/p[1]")
  }
}
