import ReportModel
import Testing

@testable import Recognition

@Suite("Section 二 printed a cell a line")
struct ProactiveLinesTests {
  private func values(_ report: Report, _ path: String) -> [String?]? {
    report.tables[.proactive]?.row(path)?.cells.map { $0.value?.description }
  }

  @Test("the rest of a row's numbers may stand on lines below its label")
  func continued() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容", "本年制发件数 本年废止件数 现行有效件数", "规章", "0", "0", "0", "行政规范性文件 5", "1", "37", "第二十条第（五）项",
      "信息内容", "本年处理决定数量", "行政许可", "2573", "第二十条第（六）项", "信息内容", "本年处理决定数量", "行政处罚 72", "行政强制", "2",
    ])
    #expect(values(report, "art20_1/normative_documents") == ["5", "1", "37"])
    #expect(values(report, "art20_5/administrative_licenses") == ["2573"])
    #expect(values(report, "art20_6/administrative_penalties") == ["72"])
  }

  @Test("numbers below the headers of their columns go to the labels above, and it is said")
  func turned() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容", "规章", "行政规范性文件", "本年制发件数", "0", "5", "本年废止件数", "0", "1", "现行有效件数", "2", "37",
      "第二十条第（五）项", "信息内容", "行政许可", "本年处理决定数量", "2573",
    ])
    #expect(values(report, "art20_1/regulations") == ["0", "0", "2"])
    #expect(values(report, "art20_1/normative_documents") == ["5", "1", "37"])
    #expect(values(report, "art20_5/administrative_licenses") == ["2573"])
    #expect(FormText.statuses(report, at: "/tables/proactive/art20_1/regulations").contains(.placed))
  }

  @Test("with a number too few below a header nothing is taken for certain")
  func lost() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容", "规章", "行政规范性文件", "本年制发件数", "0", "5", "本年废止件数", "1", "现行有效件数", "2", "37",
    ])
    #expect(values(report, "art20_1/normative_documents")?.allSatisfy { $0 == nil } ?? true)
    #expect(!report.findings.isEmpty)
  }

  @Test("a change in words on a line of its own is one number")
  func changeOnItsLine() throws {
    let report = try FormText.report([
      "第二十条第（五）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政许可", "18", "增 3", "26", "其他对外管理服务事项", "6", "减 2", "8",
      "第二十条第（六）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政处罚", "13", "减 11", "28", "行政强制", "2", "0", "1",
    ])
    #expect(values(report, "art20_5/administrative_licenses") == ["18", "3", "26"])
    #expect(values(report, "art20_6/administrative_penalties") == ["13", "-11", "28"])
  }
}
