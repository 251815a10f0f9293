import Conversion
import ReportModel
import Testing
import Writers

@Suite("The clean text read again")
struct SecondReadingTests {
  private func report(_ lines: [String]) throws -> Report {
    try Converter.convert(Array((lines.joined(separator: "\n") + "\n").utf8), name: "a.txt").report
  }

  @Test("a table whose header lacks a column is printed below its own header, and read the same")
  func lackingColumn() throws {
    let first = try report([
      "三、收到和处理政府信息公开申请情况", "", "\t\t\t自然人\t法人或其他组织\t\t\t\t总计", "\t\t\t\t商业企业\t科研机构\t社会公益组织\t其他\t",
      "\t\t（一）予以公开\t1\t2\t0\t0\t0\t3", "\t\t1.属于国家秘密\t0\t0\t1\t0\t1\t2", "\t\t2.重复申请\t2\t0\t0\t0\t0\t2",
    ])
    let text = PlainTextWriter.write(first)
    let again = try Converter.convert(text, name: "again.txt").report
    let values = [first, again].map { $0.tables[.requests]?.rows.map { $0.cells.map { $0.value } } }
    #expect(values[0] == values[1] && values[0] != nil)
    let marks = [first, again].map { $0.annotations.map { "\($0.at) \($0.status)" } }
    #expect(marks[0] == marks[1] && marks[0].contains { $0.hasPrefix("/tables/requests ") })
    #expect(PlainTextWriter.write(again) == text)
  }
}
