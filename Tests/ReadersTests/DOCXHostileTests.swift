import DocumentModel
import Readers
import TestSupport
import Testing

/// Documents made to break a reader: each ends in an error of the right class or in a reading with a finding.
@Suite struct DOCXHostileTests {
  private typealias D = DOCXBytes

  private func cause(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> ReadError.Cause? {
    do throws(ReadError) {
      _ = try Reader.read(bytes, as: .docx, limits: limits)
      return nil
    } catch {
      return error.cause
    }
  }

  private func nested(_ open: String, _ close: String, _ depth: Int) -> String {
    String(repeating: open, count: depth) + "<w:p/>" + String(repeating: close, count: depth)
  }

  @Test func `10,000-deep tables and 257-deep markup are over the limit, 200-deep is not`() {
    let table = D(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10_000))
    #expect(cause(table.bytes) == .overLimit(option: "--max-depth"))
    #expect(cause(D(nested("<w:sdt>", "</w:sdt>", 257)).bytes) == .overLimit(option: "--max-depth"))
    let fair = D(D.paragraph("文") + nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60))
    #expect(cause(fair.bytes) == nil)
  }

  @Test(arguments: [
    "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE w SYSTEM \"http://example.invalid/x.dtd\">",
    "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
  ])
  func `any document type is refused`(declaration: String) {
    var document = D(D.paragraph("&c;&a;"))
    document.prolog = declaration
    #expect(cause(document.bytes) == .damaged)
  }

  @Test func `cut markup is damaged, whatever was read before`() {
    let document = D(D.paragraph("头") + D.paragraph("尾"))
    var archive = document.archive
    let xml = Array(document.document.utf8)
    for length in stride(from: 0, to: xml.count, by: 7) {
      archive.entries[2] = .init("word/document.xml", Array(xml[..<length]))
      #expect(cause(archive.bytes) == .damaged)
    }
  }

  @Test func `a missing main part and a foreign one are named`() {
    var archive = D(D.paragraph("文")).archive
    archive.entries.remove(at: 2)
    #expect(cause(archive.bytes) == .damaged)
    archive.entries.append(.init("word/document.xml", "<x/>"))
    #expect(cause(archive.bytes) == .unsupportedFormat)
  }

  @Test func `missing content types and relationships do not matter`() throws {
    var archive = D(D.paragraph("文")).archive
    archive.entries.removeFirst(2)
    #expect(try Reader.read(archive.bytes, as: .docx).bodyTexts == ["文"])
  }

  @Test func `relationships in a circle and to nowhere end`() throws {
    var document = D(D.paragraph("文"))
    document.links = [("header", "document.xml"), ("footer", "../../../etc/passwd"), ("styles", "nowhere.xml")]
    let read = try Reader.read(document.bytes, as: .docx)
    #expect(read.bodyTexts == ["文"])
    #expect(read.findings.contains { $0.check == "RD11" })
  }

  @Test func `a wrong checksum keeps the text back`() {
    var archive = D(D.paragraph("文")).archive
    archive.entries[2].crc ^= 1
    #expect(cause(archive.bytes) == .damaged)
  }

  @Test func `too many columns, rows and cells are over their limits`() {
    var limits = ReadLimits()
    limits.tableColumns = 5
    limits.tableRows = 5
    limits.tableCells = 20
    let cell = D.cell("1")
    #expect(
      cause(D(D.table([Array(repeating: cell, count: 6)])).bytes, limits: limits) == .overLimit(option: "--max-columns")
    )
    #expect(
      cause(D(D.table(Array(repeating: [cell], count: 6))).bytes, limits: limits) == .overLimit(option: "--max-rows"))
    let tables = String(repeating: D.table([[cell, cell, cell]]), count: 7)
    #expect(cause(D(tables).bytes, limits: limits) == .overLimit(option: "--max-cells"))
  }

  @Test func `50,000 attributes are over the limit at once`() {
    let attributes = (0..<50_000).map { " a\($0)=\"\"" }.joined()
    #expect(cause(D("<w:p\(attributes)/>").bytes) == .overLimit(option: "--max-attributes"))
    let text = D.paragraph(String(repeating: "a = b ", count: 50_000))
    #expect(cause(D(text).bytes) == nil)
  }

  @Test func `a document without text is empty`() { #expect(cause(D("<w:p/>").bytes) == .empty) }

  @Test func `any part of a package may be cut off or flipped without a trap`() {
    let bytes = D(D.paragraph("文") + D.table([[D.cell("1"), D.cell("2")]], columns: 2)).bytes
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var flipped = bytes
      flipped[index] ^= 0xFF
      _ = cause(flipped)
      _ = cause(Array(bytes[..<index]))
    }
  }
}
