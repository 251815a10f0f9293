import DocumentModel
import Readers
import TestSupport
import Testing

/// Real documents of other projects' test data, against the texts that two trusted readers make of them.
@Suite struct DOCXSuiteTests {
  private static let suite = Suite("docx")

  /// Files of which a reference holds words that no reader should yield, and what those words are.
  private static let excused: [String: String] = [
    "mammoth.js__endnotes.docx": "the reference numbers the notes in brackets",
    "tika__014760.docx": "the reference numbers the notes in brackets",
  ]

  @Test(.enabled("the suite is absent") { suite.isPresent }, arguments: ["pydocx", "pandoc"])
  func `the words of the reference are kept`(reference: String) {
    var kept = 0
    var total = 0
    for name in Self.suite.files(endingIn: ".docx", ".docm", ".dotx", ".dotm") {
      guard let bytes = Self.suite.bytes(name), let expected = Self.suite.bytes("ref/\(name).\(reference).txt"),
        let document = try? Reader.read(bytes, as: .docx)
      else { continue }
      let result = Words.kept(of: String(decoding: expected, as: UTF8.self), in: document.allText)
      kept += result.kept
      total += result.total
      let isEnough = result.kept * 100 >= result.total * 95
      #expect(
        isEnough || Self.excused[name] != nil, "\(name): \(result.kept) of \(result.total), lost \(result.missing)")
    }
    #expect(kept * 1000 >= total * 990, "\(kept) of \(total)")
  }

  @Test(.enabled("the suite is absent") { suite.isPresent })
  func `no document with words in a reference is refused`() {
    for name in Self.suite.files(endingIn: ".docx", ".docm", ".dotx", ".dotm") {
      guard let bytes = Self.suite.bytes(name), let expected = Self.suite.bytes("ref/\(name).pandoc.txt"),
        !Words.count(String(decoding: expected, as: UTF8.self)).isEmpty
      else { continue }
      #expect(throws: Never.self, "\(name)") { try Reader.read(bytes, as: .docx) }
    }
  }
}
