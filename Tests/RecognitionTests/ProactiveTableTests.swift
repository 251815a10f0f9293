import ReportModel
import Testing

@testable import Recognition

@Suite("Section 二")
struct ProactiveTableTests {
  @Test("the header decides the generation of section 二, not the year")
  func generations() throws {
    let report = try FormText.report([
      "第二十条第（一）项\t\t\t", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t0\t0\t0", "行政规范性文件\t2\t1\t13",
      "第二十条第（五）项\t\t\t", "信息内容\t本年处理决定数量\t\t", "行政许可\t74\t\t",
    ])
    let table = try #require(report.tables[.proactive])
    #expect(table.generation == .form2021)
    #expect(table.value("art20_1/normative_documents", "in_force") == 13)
    #expect(table.value("art20_5/administrative_licenses", "decisions") == 74)
  }

  @Test("merged cells that were written out for every column count once")
  func writtenOut() throws {
    let report = try FormText.report([
      "| 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 |", "| --- | --- | --- | --- |",
      "| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |", "| 行政许可 | 43 | 43 | 43 |",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_5/administrative_licenses"))
    #expect(row.cells.map { $0.value?.description } == ["43"])
  }

  @Test("a header of one or two characters a line still decides the generation")
  func narrowHeader() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内", "容", "本年新", "制作数", "量", "本年新", "公开数", "量", "对外公", "开总数", "量", "政府规章 0 0 0",
      "行政规范性文件 2 1 7", "第二十条第（九）项", "政府集中采购 1 30",
    ])
    let table = try #require(report.tables[.proactive])
    #expect(table.generation == .form2019)
    #expect(table.value("art20_1/normative_documents", "total_disclosed") == 7)
  }

  @Test("a header whose cells take turns on two lines still decides the generation")
  func interleavedHeader() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内    本年制  本年废  现行有", "容        发件数  止件数  效件数", "政府规章  0  3  0", "规范性文件  4  1  9",
      "第二十条第（六）项", "信息内    本年处理决", "容        定数量", "行政处罚  8",
    ])
    #expect(report.tables[.proactive]?.value("art20_1/normative_documents", "in_force") == 9)
  }

  @Test("without any header the columns of section 二 are marked")
  func noHeader() throws {
    let report = try FormText.report(["第二十条第（一）项", "规章 1 0 3", "规范性文件 4 1 9", "第二十条第（六）项", "行政强制 2"])
    #expect(FormText.statuses(report, at: "/tables/proactive/art20_1/normative_documents") == [.placed])
  }

  @Test("an amount that is joined to its label and its unit is read")
  func joinedAmount() throws {
    let report = try FormText.report([
      "第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 8", "第二十条第（八）项", "信息内容 本年收费金额（单位：万元）", "行政事业性收费6300.5元",
    ])
    #expect(report.tables[.proactive]?.value("art20_8/administrative_fees", "amount")?.description == "6300.5")
  }

  @Test("a change whose sign stands apart is one number")
  func changeApart() throws {
    let report = try FormText.report([
      "第二十条第（五）项", "信息内容 上一年项目数量 本年增/减 处理决定数量", "行政许可 12 减 3 40", "其他对外管理服务事项 2 0 1",
    ])
    #expect(report.tables[.proactive]?.value("art20_5/administrative_licenses", "change")?.description == "-3")
  }
}
