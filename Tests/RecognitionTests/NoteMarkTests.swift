import ReportModel
import Testing

@testable import Recognition

@Suite("Marks of footnotes and thousands in cells")
struct NoteMarkTests {
  @Test(
    "a mark of a footnote behind a number is kept as a note",
    arguments: ["3①", "3[1]", "3〔2〕", "3¹", "3†", "3※", "3【注】", "3 ①", "3件①"])
  func marks(text: String) {
    let reading = CellReader.read(text)
    #expect(reading.value == 3 && !reading.isPlain)
  }

  @Test("what is no mark of a footnote leaves words", arguments: ["3%", "3a", "3-5", "3[1", "①", "3；4"])
  func words(text: String) {
    #expect(CellReader.read(text).value == nil)
  }

  @Test("a mark behind a number on a line goes with the number")
  func onLine() throws {
    let lines = FormText.requests(["granted": ["3①", "1", "0", "0", "0", "0", "4", "②"]]).map {
      $0.split(separator: "\t").joined(separator: " ")
    }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
    #expect(report.annotations.count { $0.note == "①" || $0.note == "②" } == 2)
  }

  @Test("the thin space of thousands joins digits, a blank does not")
  func thinSpace() {
    #expect(CellReader.read("1\u{202F}234").value == 1234)
    #expect(CellReader.read("1\u{2009}234").value == 1234)
    #expect(CellReader.read("1 234").value == nil && CellReader.read("1\u{202F}23").value == nil)
  }

  @Test("a blank before the last three digits of an indicator's only cell is one of thousands, and it is said")
  func thousandsInCell() throws {
    let lines = Form.statistics2014.rows.map { row in
      "\(row.label)\t\(row.unit ?? "")\t\(row.path == "requests/granted" ? "4 234" : row.path == "requests/refused" ? "4 23" : "0")"
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.statistics]?.value("requests/granted") == 4234)
    #expect(FormText.statuses(report, at: "/tables/statistics/requests/granted") == [.note])
    #expect(report.tables[.statistics]?.value("requests/refused") == nil)
  }
}
