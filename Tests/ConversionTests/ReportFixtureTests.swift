import Conversion
import DocumentModel
import Evidence
import Foundation
import Repair
import ReportModel
import TestSupport
import Testing

@Suite("Reports written by us")
struct ReportFixtureTests {
  private func conversion(_ fixture: ReportFixture) throws -> Conversion {
    try Converter.convert(fixture.bytes(), name: fixture.input.lastPathComponent)
  }

  private func output(_ fixture: ReportFixture, _ format: OutputFormat) throws -> [UInt8] {
    try conversion(fixture).write(as: format, original: fixture.bytes())
  }

  @Test(
    "the canonical JSON and the clean text are those that were read and found right", arguments: try ReportFixture.all()
  )
  func goldens(_ fixture: ReportFixture) throws {
    #expect(try fixture.golden("json").difference(from: output(fixture, .json)) == nil)
    #expect(try fixture.golden("txt").difference(from: output(fixture, .text)) == nil)
  }

  @Test("converting twice gives the same bytes", arguments: try ReportFixture.all())
  func deterministic(_ fixture: ReportFixture) throws {
    for format in OutputFormat.allCases {
      #expect(try output(fixture, format) == output(fixture, format), "\(format)")
    }
  }

  @Test("our own text, read again, gives the same report", arguments: try ReportFixture.all())
  func fixedPoint(_ fixture: ReportFixture) throws {
    let first = try conversion(fixture)
    let text = try output(fixture, .text)
    let second = try Converter.convert(text, name: "report.txt")
    #expect(try second.write(as: .text, original: text) == text)
    #expect(Essence(second.report) == Essence(first.report))
  }

  @Test("canonical JSON, read again, gives the same canonical JSON", arguments: try ReportFixture.all())
  func jsonRoundTrip(_ fixture: ReportFixture) throws {
    let json = try output(fixture, .json)
    let again = try Converter.convert(json, name: "report.json")
    #expect(try again.write(as: .json, original: json) == json)
  }

  @Test("replaying the repairs on what was read gives what recognition saw", arguments: try ReportFixture.all())
  func replay(_ fixture: ReportFixture) throws {
    let conversion = try conversion(fixture)
    let read = try #require(conversion.read)
    #expect(RepairEngine.replay(conversion.report.repairs, on: read) == conversion.repaired)
  }

  @Test("one report as text, DOCX and HTML gives the same figures")
  func threeKinds() throws {
    let reports = try ["text", "docx", "html"].map {
      Essence(try conversion(.named("2022-wangchuan-market-\($0)")).report)
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0] == reports[2])
    #expect(reports[0].cells.count > 100)
  }

  @Test("all three kinds of input and all three generations of forms are there")
  func variety() throws {
    let fixtures = try ReportFixture.all()
    #expect(Set(fixtures.map(\.input.pathExtension)) == ["txt", "docx", "html"])
    let generations = try fixtures.flatMap { try conversion($0).report.tables.values.map(\.generation) }
    #expect(Set(generations) == Set(Generation.allCases))
  }
}

/// What a report says, apart from where it stands in the source and what was done to read it.
struct Essence: Equatable {
  let title: String?
  let agency: String?
  let year: Int?
  let headings: [String]
  let generations: [TableKey: Generation]
  let cells: [String: ExactDecimal?]
  let unlisted: [String]

  init(_ report: Report) {
    title = report.title
    agency = report.agency
    year = report.year
    headings = report.sections.map(\.heading)
    generations = report.tables.mapValues(\.generation)
    var cells: [String: ExactDecimal?] = [:]
    for (key, table) in report.tables {
      for row in table.rows {
        for (index, cell) in row.cells.enumerated() { cells[row.pointer(in: key, column: index)] = .some(cell.value) }
      }
    }
    self.cells = cells
    unlisted = report.tables.values.flatMap { table in
      table.unlisted.map { "\($0.label) \($0.unit ?? "") \($0.cell.value?.description ?? "")" }
    }
  }
}
