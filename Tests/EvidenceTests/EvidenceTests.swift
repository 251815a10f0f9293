import Evidence
import Testing

@Suite("Places, messages and findings")
struct EvidenceTests {
  @Test("a place is told by what the input has: line and column, element path, page, or nothing")
  func places() {
    #expect(SourceLocation(line: 12, column: 3, element: "x").description == "12:3")
    #expect(SourceLocation(line: 12).description == "12")
    #expect(SourceLocation(element: "word/document.xml#body/p[2]").description == "word/document.xml#body/p[2]")
    #expect(SourceLocation(page: PagePlace(number: 4)).description == "page 4")
    #expect(SourceLocation.whole.description == "")
  }

  @Test("severities are ordered from note to error")
  func severities() {
    #expect(Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
  }

  @Test("a message speaks the language asked for")
  func messages() {
    let message = Message("damaged", "已损坏")
    #expect(message.text(in: .english) == "damaged")
    #expect(message.text(in: .chinese) == "已损坏")
  }

  @Test("the version is three numbers")
  func version() {
    let numbers = Software.version.split(separator: ".").map { Int($0) }
    #expect(numbers.count == 3 && !numbers.contains(nil))
  }
}
