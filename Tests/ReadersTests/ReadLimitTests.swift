import DocumentModel
import Evidence
import Readers
import TestSupport
import Testing

/// Inputs that would become more of a document than the rooms behind the readers should carry.
@Suite struct ReadLimitTests {
  private func cause(
    _ bytes: [UInt8], as format: InputFormat, _ change: (inout ReadLimits) -> Void = { _ in }
  ) -> ReadError.Cause? {
    var limits = ReadLimits()
    change(&limits)
    do throws(ReadError) {
      _ = try Reader.read(bytes, as: format, limits: limits)
      return nil
    } catch {
      return error.cause
    }
  }

  private func inputs(of count: Int) -> [(InputFormat, [UInt8])] {
    [
      (.text, Array(String(repeating: "一行\n", count: count).utf8)),
      (.html, Array(("<html>" + String(repeating: "<p>一段", count: count)).utf8)),
      (.docx, DOCXBytes(String(repeating: DOCXBytes.paragraph("一段"), count: count)).bytes),
    ]
  }

  @Test func `too many paragraphs are over their limit, as many as it says are not`() {
    for (format, bytes) in inputs(of: 12) {
      #expect(cause(bytes, as: format) { $0.blocks = 11 } == .overLimit(option: "--max-blocks"), "\(format)")
      #expect(cause(bytes, as: format) { $0.blocks = 12 } == nil, "\(format)")
    }
  }

  @Test func `remarks count with the paragraphs`() {
    let frames = "<p>文" + String(repeating: "<iframe src=a></iframe>", count: 9)
    #expect(cause(Array(frames.utf8), as: .html) { $0.blocks = 8 } == .overLimit(option: "--max-blocks"))
    let chunks = DOCXBytes(DOCXBytes.paragraph("文") + String(repeating: "<w:altChunk/>", count: 9))
    #expect(cause(chunks.bytes, as: .docx) { $0.blocks = 8 } == .overLimit(option: "--max-blocks"))
  }

  @Test func `too much text is over its limit, in cells too`() {
    for (format, bytes) in inputs(of: 12) {
      #expect(cause(bytes, as: format) { $0.textBytes = 60 } == .overLimit(option: "--max-text"), "\(format)")
    }
    let table = Array("<table><tr><td>甲乙<td>丙丁<tr><td>1<td>2</table>".utf8)
    #expect(cause(table, as: .html) { $0.textBytes = 13 } == .overLimit(option: "--max-text"))
    #expect(cause(table, as: .html) { $0.textBytes = 14 } == nil)
  }

  @Test func `too many elements of a page are over their limit`() {
    let page = Array(("<html><body>文" + String(repeating: "<br>", count: 40)).utf8)
    #expect(cause(page, as: .html) { $0.markupElements = 30 } == .overLimit(option: "--max-elements"))
    #expect(cause(page, as: .html) { $0.markupElements = 42 } == nil)
  }

  @Test func `a million list items are refused by default`() {
    let page = Array(("<html><body>" + String(repeating: "<li>1", count: 1_000_000)).utf8)
    #expect(cause(page, as: .html) == .overLimit(option: "--max-elements"))
  }
}
