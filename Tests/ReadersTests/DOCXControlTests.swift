import DocumentModel
import Evidence
import Readers
import TestSupport
import Testing

/// Text that a word processor puts into a document by itself, and what takes the place of text.
@Suite struct DOCXControlTests {
  private func read(_ body: String) throws -> SourceDocument { try Reader.read(DOCXBytes(body).bytes, as: .docx) }

  private func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  private func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }

  @Test func `a gallery of contents is furniture, the text behind it is not`() throws {
    let gallery = "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
    let list = control(gallery, DOCXBytes.paragraph("目录") + DOCXBytes.paragraph("一、总体情况2"))
    let document = try read(list + DOCXBytes.paragraph("一、总体情况"))
    #expect(document.bodyTexts == ["一、总体情况"])
    #expect(document.blocks.first?.layer == .furniture(kind: "table-of-contents"))
  }

  @Test func `a field of contents is furniture up to its end`() throws {
    let first = mark("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + mark("separate") + run("一、总体情况2")
    let body = "<w:p>\(first)</w:p><w:p>\(run("二、主动公开5"))</w:p><w:p>\(mark("end"))</w:p><w:p>\(run("一、总体情况"))</w:p>"
    #expect(try read(body).bodyTexts == ["一、总体情况"])
  }

  @Test func `a style of contents is known by its id where no style tells`() throws {
    let body =
      DOCXBytes.paragraph("一、总体情况2", "<w:pStyle w:val=\"TOC1\"/>")
      + DOCXBytes.paragraph("一、总体情况", "<w:pStyle w:val=\"TOCS\"/>")
    #expect(try read(body).bodyTexts == ["一、总体情况"])
  }

  @Test func `words that ask for content are kept apart`() throws {
    let body =
      control("<w:showingPlcHdr/>", DOCXBytes.paragraph("请在此输入内容。"))
      + control("<w:showingPlcHdr w:val=\"0\"/>", DOCXBytes.paragraph("已填写的内容。"))
    let document = try read(body)
    #expect(document.bodyTexts == ["已填写的内容。"])
    #expect(document.blocks.first?.layer == .hidden && document.findings.map(\.check) == ["RD06"])
  }

  @Test func `a cell that holds nothing but a picture is not blank`() throws {
    let names = "http://schemas.openxmlformats.org/drawingml/2006/"
    let drawing = { (kind: String) in
      """
      <w:tc><w:p><w:r><w:drawing><wp:\(kind) xmlns:wp="\(names)wordprocessingDrawing">
      <a:graphic xmlns:a="\(names)main"><a:graphicData uri="picture"/></a:graphic></wp:\(kind)></w:drawing></w:r></w:p></w:tc>
      """
    }
    let table = DOCXBytes.table([[DOCXBytes.cell("甲"), drawing("inline")], [DOCXBytes.cell("乙"), drawing("anchor")]])
    let document = try read(table)
    #expect(document.bodyTables.first?.rows.map { $0.cells.map(\.text) } == [["甲", "\u{FFFC}"], ["乙", ""]])
    #expect(document.findings.map(\.check) == ["RD12"])
  }

  @Test func `a merge that goes on in the next table of the same columns began before the page turn`() throws {
    let merge = { (value: String) in "<w:vMerge\(value)/>" }
    let first = DOCXBytes.table(
      [[DOCXBytes.cell("类", merge(" w:val=\"restart\"")), DOCXBytes.cell("甲")]], columns: 2)
    let second = DOCXBytes.table([[DOCXBytes.cell("", merge("")), DOCXBytes.cell("乙")]], columns: 2)
    #expect(try read(first + DOCXBytes.paragraph("— 4 —") + second).findings.isEmpty)
    #expect(try read(second).findings.map(\.check) == ["RD09"])
    let other = DOCXBytes.table([[DOCXBytes.cell("", merge("")), DOCXBytes.cell("乙")]], columns: 3)
    #expect(try read(first + other).findings.map(\.check) == ["RD09"])
  }

  @Test func `a document that only embeds another names it`() {
    var document = DOCXBytes("<w:altChunk/>")
    document.links = [("aFChunk", "chunk.mht")]
    do throws(ReadError) {
      _ = try Reader.read(document.bytes, as: .docx)
      Issue.record("it was read")
    } catch {
      #expect(error.cause == .unsupportedFormat && error.message.english.contains("「word/chunk.mht」"))
    }
  }

  @Test func `bytes in front of the archive are named`() {
    let bytes = Array("x-y".utf8) + DOCXBytes(DOCXBytes.paragraph("文")).bytes
    do throws(ReadError) {
      _ = try FormatSniffer.format(of: bytes)
      Issue.record("it was taken for something")
    } catch {
      #expect(error.cause == .damaged && error.message.english.hasPrefix("3 bytes stand in front"))
    }
  }
}
