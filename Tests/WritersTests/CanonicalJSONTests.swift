import CanonicalJSON
import Evidence
import JSONText
import ReportModel
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  @Test("a report with something in every member survives writing and reading")
  func roundTrip() throws {
    let report = SampleReport.complete
    let bytes = ReportEncoder.encode(report)
    let again = try ReportDecoder.decode(bytes)
    #expect(again == report)
    #expect(ReportEncoder.encode(again) == bytes)
  }

  @Test("an empty report has every top-level member, empty")
  func empty() throws {
    let bytes = ReportEncoder.encode(Report(source: SampleReport.source), isCompact: true)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text == """
        {"schema":"urn:gxconvert:report:1","title":null,"agency":null,"year":null,"period":null,"contact":{},\
        "preamble":[],"sections":[],"tables":{},"generations":{},"annotations":[],"findings":[],"repairs":[],\
        "fragments":[],"source":{"name":"年报.txt","size":12,"sha256":"\(SampleReport.source.sha256)",\
        "media_type":"text/plain","encoding":"UTF-8"}}

        """)
    #expect(try ReportDecoder.decode(bytes) == Report(source: SampleReport.source))
  }

  @Test("numbers keep their digits, blank cells are null, rows stand in their groups")
  func numbers() throws {
    let root = try JSONDocument(parsing: ReportEncoder.encode(SampleReport.complete)).root
    let statistics = try #require(root["tables"]?["statistics"])
    #expect(statistics["proactive"]?["disclosed_items"]?.digits == "45.00")
    #expect(statistics["response"]?["hot_topics"]?.digits == "45.00")
    #expect(statistics["unlisted"]?[0]?["label"]?.string == "目录更新次数")
    #expect(root["tables"]?["requests"]?["granted"]?["commercial_enterprise"]?.isNull == true)
    #expect(root["tables"]?["proactive"]?["art20_5"]?["other_services"]?["change"]?.integer == 7)
  }

  @Test("a row of another generation inside a table is read with its own columns")
  func mixedGenerations() throws {
    var report = SampleReport.complete
    report.tables[.requests]?.generation = .form2019
    report.tables[.requests]?.rows.append(
      FormTableRow(
        form: try #require(Form.requests2021.rows.last { $0.path == "other_unpaid_fee" }),
        cells: (0..<7).map { FormCell(value: ExactDecimal($0)) }))
    #expect(try ReportDecoder.decode(ReportEncoder.encode(report)) == report)
  }

  @Test(
    "what is no report is refused with its place",
    arguments: [
      ("\"year\": 2023", "\"year\": \"2023\"", "expected an integer at 「/year」", 5),
      (
        "\"carried_in\"", "\"carried_over\"",
        "no official form has a row 「carried_over/natural_person」 with these columns", 0
      ),
      (
        "\"schema\": \"urn:gxconvert:report:1\"", "\"schema\": \"urn:other\"",
        "expected 「urn:gxconvert:report:1」 at 「/schema」", 2
      ),
      (
        "\"severity\": \"error\"", "\"severity\": \"fatal\"",
        "expected one of note, warning, error at 「/findings/0/severity」", 0
      ),
      ("\"heading\": \"附表\"", "\"caption\": \"附表\"", "member 「heading」 is missing in 「/sections/1」", 0),
      (
        "45.00", "1e400",
        "expected null or a number of at most 18 digits without exponent at 「/tables/statistics/proactive/disclosed_items」",
        0
      ),
    ])
  func refusals(found: String, replacement: String, message: String, line: Int) throws {
    let text = String(decoding: ReportEncoder.encode(SampleReport.complete), as: UTF8.self)
    let broken = text.replacing(found, with: replacement, maxReplacements: 1)
    #expect(broken != text)
    do throws(ReportDecodingError) {
      _ = try ReportDecoder.decode(Array(broken.utf8))
      Issue.record("was read")
    } catch {
      #expect(error.message.english == message)
      #expect(error.location.line > 0)
      if line > 0 { #expect(error.location.line == line) }
    }
  }
}
