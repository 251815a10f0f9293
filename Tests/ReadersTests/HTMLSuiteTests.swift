import DocumentModel
import Readers
import TestSupport
import Testing

/// Real web pages of other projects' test data.
@Suite struct HTMLSuiteTests {
  private static let suite = Suite("html")

  /// Pages that show no text before scripts run, or none at all.
  private static let blank: Set<String> = ["oss-fuzz__build-status.html", "tika__testHTML_head.html"]

  @Test(.enabled("the suite is absent") { suite.isPresent })
  func `every page is read, and its visible words are kept`() {
    for name in Self.suite.files(endingIn: ".html", ".xhtml") where !Self.blank.contains(name) {
      guard let bytes = Self.suite.bytes(name) else { continue }
      do throws(ReadError) {
        let document = try Reader.read(bytes, as: .html)
        guard document.encoding == "UTF-8" else { continue }
        let result = Words.kept(of: VisibleText.of(bytes), in: Self.withoutRaisedDigits(document.allText))
        #expect(result.kept * 100 >= result.total * 99, "\(name): lost \(result.missing)")
      } catch {
        Issue.record("\(name): \(error.message.english)")
      }
    }
  }

  /// The text with digits on the line where the page raises or lowers them.
  private static func withoutRaisedDigits(_ text: String) -> String {
    let digits = Dictionary(uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789"))
    return String(text.map { digits[$0] ?? $0 })
  }
}

/// The text of a page with all markup stripped by a few crude rules, independent of any parser.
private enum VisibleText {
  private static let silent = ["script", "style", "title", "template", "noscript"]
  private static let inline: Set<String> = [
    "a", "b", "i", "em", "strong", "span", "font", "code", "sub", "sup", "u", "small", "big", "wbr", "q", "tt", "var",
    "abbr", "acronym", "kbd", "label", "cite", "dfn", "samp", "s", "strike", "del", "ins", "button", "svg", "path",
  ]

  static func of(_ bytes: [UInt8]) -> String {
    let page = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    while index < page.count {
      guard page[index] == "<" else {
        text.append(page[index])
        index += 1
        continue
      }
      if starts("<!--", page, index) {
        index = find("-->", page, index) ?? page.count
        continue
      }
      let end = page[index...].firstIndex(of: ">").map { $0 + 1 } ?? page.count
      let tag = String(String.UnicodeScalarView(page[index..<end])).lowercased()
      let name = String(tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      index = end
      if !inline.contains(name) { text.append(" ") }
      if silent.contains(name), !tag.hasPrefix("</") { index = find("</\(name)", page, index) ?? page.count }
    }
    return unescaped(String(text))
  }

  private static func unescaped(_ text: String) -> String {
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { result, part in
      // Entities are no words here; those that are letters are few, so the rest of the word is what counts.
      guard let end = part.firstIndex(of: ";"), part[..<end].count < 9 else { return result + " " + part }
      return result + " " + part[part.index(after: end)...]
    }
  }

  private static func starts(_ word: String, _ page: [Unicode.Scalar], _ index: Int) -> Bool {
    page[index...].starts(with: word.unicodeScalars)
  }

  private static func find(_ word: String, _ page: [Unicode.Scalar], _ from: Int) -> Int? {
    (from..<page.count).first {
      String(String.UnicodeScalarView(page[$0..<min(page.count, $0 + word.count)])).lowercased() == word
    }
  }
}
