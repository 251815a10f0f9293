import Conversion
import Evidence
import Foundation
import TestSupport
import Testing

@Suite("Finished reports as inputs")
struct FinishedReportTests {
  private func fixture() throws -> ReportFixture {
    try #require(try ReportFixture.all().first { $0.folder.lastPathComponent == "2021-yunze-culture" })
  }

  @Test("canonical JSON whose numbers were changed is checked, once")
  func changedNumber() throws {
    let bytes = try fixture().bytes()
    let json = try Converter.convert(bytes, name: "report.txt").write(as: .json, original: bytes)
    let text = String(decoding: json, as: UTF8.self)
    let row = try #require(text.range(of: "\"results_total\": {"))
    let total = try #require(text[row.upperBound...].range(of: "\"total\": 11"))
    let changed = Array(text.replacingCharacters(in: total, with: "\"total\": 14").utf8)
    let report = try Converter.convert(changed, name: "report.json").report
    #expect(report.findings.contains { $0.check == "CK02" && $0.severity == .error })
    let again = try Converter.convert(changed, name: "report.json").write(as: .json, original: changed)
    #expect(try Converter.convert(again, name: "report.json").write(as: .json, original: again) == again)
  }
}
