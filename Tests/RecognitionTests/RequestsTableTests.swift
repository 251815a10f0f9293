import ReportModel
import Testing

@testable import Recognition

@Suite("The rows of section 三")
struct RequestsTableTests {
  @Test("a plain table is read to the last cell without a remark")
  func plain() throws {
    let report = try FormText.report(FormText.requests(FormText.someRequests))
    #expect(report.tables[.requests]?.generation == .form2021)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
    #expect(report.annotations.isEmpty)
  }

  @Test("a row whose leading cells are lost is read by its label, and the shift is logged")
  func shifted() throws {
    var lines = FormText.requests(FormText.someRequests)
    lines[12] = "1.本机关不掌握相关政府信息\t\t2\t0\t0\t0\t0\t0\t2"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "unavailable_not_held") == ["2", "0", "0", "0", "0", "0", "2"])
    #expect(report.repairs.contains { $0.rule == "FM01" })
  }

  @Test("the one row of 2019 makes the table one of 2019")
  func generation2019() throws {
    let lines = Form.requests2019.rows.map { ($0.labels + Array(repeating: "0", count: 7)).joined(separator: "\t") }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.generation == .form2019)
    #expect(report.tables[.requests]?.rows.count == 23)
  }

  @Test("a table torn in two by a page turn is one table")
  func torn() throws {
    var lines = FormText.requests(FormText.someRequests)
    lines.insert("", at: 11)
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(report.repairs.contains { $0.rule == "FM04" })
  }

  @Test("a label torn over two lines with its numbers between them is one label")
  func tornLabel() throws {
    var lines = FormText.requests(FormText.someRequests).map {
      $0.split(separator: "\t").suffix(8).joined(separator: " ")
    }
    lines[19] = "5.要求行政机关确认或重新出\n0 0 0 0 0 0 0\n具已获取信息"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "not_processed_reconfirmation") == Array(repeating: "0", count: 7))
    #expect(FormText.values(report, "not_processed_excessive") == Array(repeating: "0", count: 7))
  }

  @Test("one cell a line is read where the numbers of every row are complete")
  func cellPerLine() throws {
    let lines = FormText.requests(FormText.someRequests).flatMap { $0.split(separator: "\t").map(String.init) }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
    #expect(FormText.values(report, "results_total") == ["5", "1", "0", "0", "0", "0", "6"])
  }

  @Test("a row that is not printed is named in a finding")
  func missingRow() throws {
    var lines = FormText.requests(FormText.someRequests)
    lines.remove(at: 7)
    let report = try FormText.report(lines)
    let finding = try #require(report.findings.first { $0.check == "RC02" })
    #expect(finding.at == ["/tables/requests/refused_third_party_rights"])
  }

  @Test("prose that names a row is no table")
  func prose() throws {
    let report = try FormText.report(["全年本年新收政府信息公开申请数量为12件。", "予以公开3件，其他处理2件。"])
    #expect(report.tables.isEmpty)
  }

  @Test("numbers beside the label of （六） are those of its first row where its other rows are printed")
  func groupLabel() throws {
    let lines = FormText.requests(FormText.someRequests).flatMap { line -> [String] in
      guard line.contains("逾期不补正") else { return [line] }
      return ["三、本年度办理结果\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "三、本年度办理结果\t（六）其他处理\t\t2\t0\t0\t0\t0\t0\t2"]
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.generation == .form2021)
    #expect(FormText.values(report, "other_overdue_correction") == ["2", "0", "0", "0", "0", "0", "2"])
    #expect(report.tables[.requests]?.row("other_handling") == nil)
    #expect(FormText.statuses(report, at: "/tables/requests/other_overdue_correction") == [.placed])
  }

  @Test("numbers beside the label of a group alone go with the label on the line above")
  func numbersBesideGroup() throws {
    let lines = FormText.requests(FormText.someRequests).flatMap { line -> [String] in
      guard line.contains("3.要求提供公开出版物") else { return [line] }
      return ["三、本年度办理结果\t（五）不予处理\t3.要求提供公开出版物", "三、本年度办理结果\t（五）不予处理\t\t1\t0\t0\t0\t0\t0\t1"]
    }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "not_processed_publication") == ["1", "0", "0", "0", "0", "0", "1"])
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
  }

  @Test("a repeated row does not push the numbers of the rows behind it out of place")
  func repeatedRow() throws {
    var lines = FormText.requests(FormText.someRequests).flatMap { $0.split(separator: "\t").map(String.init) }
    let place = try #require(lines.firstIndex(of: "5.要求行政机关确认或重新出具已获取信息"))
    lines.insert(contentsOf: ["理"] + lines[place...(place + 7)], at: place + 8)
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "other_overdue_correction") == Array(repeating: "0", count: 7))
    #expect(FormText.values(report, "results_total") == ["5", "1", "0", "0", "0", "0", "6"])
    #expect(FormText.values(report, "carried_out") == ["1", "0", "0", "0", "0", "0", "1"])
  }

  @Test("scraps of an upright label between a label and its numbers change nothing")
  func scraps() throws {
    var lines = FormText.requests(FormText.someRequests).map {
      $0.split(separator: "\t").suffix(8).joined(separator: " ")
    }
    lines[12] = "1.本机关不掌握相关政府信息\n度\n2 0 0 0 0 0 2"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "unavailable_not_held") == ["2", "0", "0", "0", "0", "0", "2"])
  }

  @Test("a header that is repeated inside the table is no row 其他")
  func repeatedHeader() throws {
    var lines = Form.requests2019.rows.map { ($0.labels + Array(repeating: "0", count: 7)).joined(separator: "\t") }
    lines.insert("\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t", at: 15)
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.generation == .form2019)
    #expect(FormText.values(report, "other_handling") == Array(repeating: "0", count: 7))
    #expect(report.tables[.requests]?.row("other_miscellaneous") == nil)
  }

  @Test("labels in the words of machine-made traditional texts are known")
  func localWords() throws {
    let lines = FormText.requests(FormText.someRequests).map { line in
      String(line.split(separator: "信息", omittingEmptySubsequences: false).joined(separator: "資訊"))
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(report.annotations.isEmpty)
  }

  @Test("a zero misread as a full stop ends no table of one cell a line")
  func fullStopForZero() throws {
    var rows = FormText.someRequests
    rows["granted"] = ["3", "。", "0", "0", "0", "0", "3"]
    let lines = FormText.requests(rows).flatMap { $0.split(separator: "\t").map(String.init) }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(FormText.values(report, "results_total") == ["5", "1", "0", "0", "0", "0", "6"])
  }
}
