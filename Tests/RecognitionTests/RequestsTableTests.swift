import Evidence
import Readers
import ReportModel
import Testing

@testable import Recognition

@Suite("Section 三")
struct RequestsTableTests {
  private let filled = [
    "new_requests": ["5", "1", "0", "0", "0", "0", "6"],
    "carried_in": ["1", "0", "0", "0", "0", "0", "1"],
    "granted": ["3", "1", "0", "0", "0", "0", "4"],
    "unavailable_not_held": ["2", "0", "0", "0", "0", "0", "2"],
    "results_total": ["5", "1", "0", "0", "0", "0", "6"],
    "carried_out": ["1", "0", "0", "0", "0", "0", "1"],
  ]

  @Test("a plain table is read to the last cell without a remark")
  func plain() throws {
    let report = try FormText.report(FormText.requests(filled))
    #expect(report.tables[.requests]?.generation == .form2021)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
    #expect(report.annotations.isEmpty)
  }

  @Test("a row whose leading cells are lost is read by its label, and the shift is logged")
  func shifted() throws {
    var lines = FormText.requests(filled)
    lines[12] = "1.本机关不掌握相关政府信息\t\t2\t0\t0\t0\t0\t0\t2"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "unavailable_not_held") == ["2", "0", "0", "0", "0", "0", "2"])
    #expect(report.repairs.contains { $0.rule == "FM01" })
  }

  @Test("a lost cell is put back by the sums where they leave one reading")
  func lostCellProved() throws {
    var lines = FormText.requests(filled)
    lines[0] = "一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t0\t6"
    let report = try FormText.report(lines)
    let values = try #require(FormText.values(report, "new_requests"))
    #expect(values[0] == "5" && values[1] == "1" && values[6] == "6")
    #expect(values.count { $0 == nil } == 1)
    #expect(!FormText.statuses(report, at: "/tables/requests/new_requests").isEmpty)
  }

  @Test("six zeros for seven columns leave one cell unknown and the row marked")
  func lostZero() throws {
    var lines = FormText.requests()
    lines[5] = "三、本年度办理结果\t（三）不予公开\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0"
    let report = try FormText.report(lines)
    let values = try #require(FormText.values(report, "refused_prohibited_by_law"))
    #expect(values.count { $0 == "0" } == 6 && values.count { $0 == nil } == 1)
    #expect(FormText.statuses(report, at: "/tables/requests/refused_prohibited_by_law") == [.ambiguous])
  }

  @Test("two readings that differ leave null, never a guess")
  func doubt() throws {
    let lines = ["一、本年新收政府信息公开申请数量\t3\t4\t7", "二、上年结转政府信息公开申请数量\t1\t1", "四、结转下年度继续办理\t9\t9"]
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "carried_in")?.allSatisfy { $0 == nil } == true)
    #expect(FormText.statuses(report, at: "/tables/requests/carried_in") == [.ambiguous])
  }

  @Test("a sum that the agency got wrong is left as printed")
  func wrongSum() throws {
    var rows = filled
    rows["granted"] = ["3", "1", "0", "0", "0", "0", "9"]
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "9"])
    #expect(report.annotations.isEmpty)
  }

  @Test("blanks stay blank, and a row with only its total keeps it in the last column")
  func totalsOnly() throws {
    var rows: [String: [String]] = [:]
    for row in Form.requests2021.rows { rows[row.path] = ["", "", "", "", "", "", "2"] }
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "granted") == [nil, nil, nil, nil, nil, nil, "2"])
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
    var lines = FormText.requests(filled)
    lines.insert("", at: 11)
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(report.repairs.contains { $0.rule == "FM04" })
  }

  @Test("a label torn over two lines with its numbers between them is one label")
  func tornLabel() throws {
    var lines = FormText.requests(filled).map { $0.split(separator: "\t").suffix(8).joined(separator: " ") }
    lines[19] = "5.要求行政机关确认或重新出\n0 0 0 0 0 0 0\n具已获取信息"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "not_processed_reconfirmation") == Array(repeating: "0", count: 7))
    #expect(FormText.values(report, "not_processed_excessive") == Array(repeating: "0", count: 7))
  }

  @Test("one cell a line is read where the numbers of every row are complete")
  func cellPerLine() throws {
    let lines = FormText.requests(filled).flatMap { $0.split(separator: "\t").map(String.init) }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
    #expect(FormText.values(report, "results_total") == ["5", "1", "0", "0", "0", "0", "6"])
  }

  @Test("a row that is not printed is named in a finding")
  func missingRow() throws {
    var lines = FormText.requests(filled)
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

  @Test("sums that stand in two columns, by the width of the labels, are all sums, and it is said")
  func scatteredSums() throws {
    let header = "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
    let lines = Form.requests2021.rows.map { row in
      let isShort = row.labels.count < 3
      return (["", row.label].prefix(isShort ? 1 : 2) + (isShort ? [row.label, ""] : [""]).prefix(isShort ? 2 : 0))
        .joined(separator: "\t") + (isShort ? "\t\t\t\t\t\t\t4\t" : "\t\t\t\t\t\t\t\t4")
    }
    let report = try FormText.report([header] + lines)
    #expect(FormText.values(report, "granted") == [nil, nil, nil, nil, nil, nil, "4"])
    #expect(FormText.values(report, "not_processed_duplicate") == [nil, nil, nil, nil, nil, nil, "4"])
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.placed])
  }

  @Test("a row that prints nothing is marked where the others print zeros")
  func silentRow() throws {
    var rows = filled
    rows["refused_process_information"] = ["", "", "", "", "", "", ""]
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "refused_process_information") == [nil, nil, nil, nil, nil, nil, nil])
    #expect(FormText.statuses(report, at: "/tables/requests/refused_process_information") == [.ambiguous])
    #expect(report.annotations.count == 1)
  }

  @Test("a row of zeros and blanks is marked, for its numbers may have moved")
  func mixedBlanks() throws {
    var rows = filled
    rows["granted"] = ["", "3", "0", "1", "0", "0", "4"]
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.ambiguous])
  }

  @Test("blanks beside a sum that the printed numbers do not make are marked")
  func unprovedBlanks() throws {
    var rows: [String: [String]] = [:]
    for row in Form.requests2021.rows { rows[row.path] = ["3", "", "", "1", "", "", "4"] }
    rows["granted"] = ["", "8", "", "2", "", "", "15"]
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.ambiguous])
    #expect(report.annotations.count == 1)
  }

  @Test("numbers beside the label of （六） are those of its first row where its other rows are printed")
  func groupLabel() throws {
    let lines = FormText.requests(filled).flatMap { line -> [String] in
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
    let lines = FormText.requests(filled).flatMap { line -> [String] in
      guard line.contains("3.要求提供公开出版物") else { return [line] }
      return ["三、本年度办理结果\t（五）不予处理\t3.要求提供公开出版物", "三、本年度办理结果\t（五）不予处理\t\t1\t0\t0\t0\t0\t0\t1"]
    }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "not_processed_publication") == ["1", "0", "0", "0", "0", "0", "1"])
    #expect(FormText.values(report, "granted") == ["3", "1", "0", "0", "0", "0", "4"])
  }

  @Test("a repeated row does not push the numbers of the rows behind it out of place")
  func repeatedRow() throws {
    var lines = FormText.requests(filled).flatMap { $0.split(separator: "\t").map(String.init) }
    let place = try #require(lines.firstIndex(of: "5.要求行政机关确认或重新出具已获取信息"))
    lines.insert(contentsOf: ["理"] + lines[place...(place + 7)], at: place + 8)
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "other_overdue_correction") == Array(repeating: "0", count: 7))
    #expect(FormText.values(report, "results_total") == ["5", "1", "0", "0", "0", "0", "6"])
    #expect(FormText.values(report, "carried_out") == ["1", "0", "0", "0", "0", "0", "1"])
  }

  @Test("scraps of an upright label between a label and its numbers change nothing")
  func scraps() throws {
    var lines = FormText.requests(filled).map { $0.split(separator: "\t").suffix(8).joined(separator: " ") }
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
    let lines = FormText.requests(filled).map { line in
      String(line.split(separator: "信息", omittingEmptySubsequences: false).joined(separator: "資訊"))
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(report.annotations.isEmpty)
  }

  @Test("surplus cells of which the last is a mark prove no reading")
  func surplusMarks() throws {
    let report = try FormText.report(
      FormText.requests(["granted": ["1", "0", "0", "0", "23", "0", "24", "-", "3", "-"]]))
    #expect(FormText.values(report, "granted")?.allSatisfy { $0 == nil } == true)
    #expect(FormText.statuses(report, at: "/tables/requests/granted").contains(.ambiguous))
  }

  @Test("a zero misread as a full stop ends no table of one cell a line")
  func fullStopForZero() throws {
    var rows = filled
    rows["granted"] = ["3", "。", "0", "0", "0", "0", "3"]
    let lines = FormText.requests(rows).flatMap { $0.split(separator: "\t").map(String.init) }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.rows.count == 25)
    #expect(FormText.values(report, "results_total") == ["5", "1", "0", "0", "0", "0", "6"])
  }

  @Test("rows that end in their sum stand below it though a header of other width says otherwise")
  func endsBeforeHeader() throws {
    var rows: [String: [String]] = [:]
    for row in Form.requests2021.rows { rows[row.path] = Array(repeating: "", count: 7) }
    rows["new_requests"] = ["5", "1", "2", "3", "4", "1", "16"]
    rows["carried_in"] = ["", "", "4", "", "", "", "4"]
    rows["granted"] = ["5", "1", "6", "3", "4", "1", "20"]
    rows["results_total"] = ["5", "1", "6", "3", "4", "1", "20"]
    let body = zip(Form.requests2021.rows, FormText.requests(rows)).map { row, line in
      row.labels.count == 1
        ? line.replacing(row.labels[0], with: row.labels[0] + "\t", maxReplacements: 1) + "\t" : line
    }
    let header = "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
    let report = try FormText.report([header] + body)
    #expect(FormText.values(report, "carried_in") == [nil, nil, "4", nil, nil, nil, "4"])
  }

  @Test("blanks of a grid as wide as its header stay in their columns")
  func blanksInGrid() throws {
    let rows = Form.requests2021.rows.map { row -> String in
      let labels = row.labels.enumerated().map { index, label in
        "<td colspan=\(index + 1 == row.labels.count ? 4 - row.labels.count : 1)>\(label)</td>"
      }
      let values = row.path == "carried_in" ? ["", "8", "0", "4", "5", "2", "22"] : Array(repeating: "0", count: 7)
      return "<tr>\(labels.joined())\(values.map { "<td>\($0)</td>" }.joined())</tr>"
    }
    let names = Form.requestColumns.map { "<td>\($0.label)</td>" }.joined()
    let page = "<h2>三、收到和处理政府信息公开申请情况</h2><table><tr><td colspan=3>项目</td>\(names)</tr>\(rows.joined())</table>"
    let document = try Reader.read(Array(page.utf8), as: .html)
    let report = Recognizer.recognize(
      document, source: SourceInfo(name: "a.html", size: 0, sha256: "", mediaType: "text/html"))
    #expect(FormText.values(report, "carried_in") == [nil, "8", "0", "4", "5", "2", "22"])
    #expect(FormText.statuses(report, at: "/tables/requests/carried_in") == [.ambiguous])
  }

  @Test("digits that one blank parts on a line with columns are put together where the sum proves it")
  func piecesOnLine() throws {
    var lines = FormText.requests().map { $0.split(separator: "\t").suffix(8).joined(separator: "    ") }
    lines[9] = "6.属于四类过程性信息    0    2    0    0    1 2    2    1 6"
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "refused_process_information") == ["0", "2", "0", "0", "12", "2", "16"])
    #expect(FormText.statuses(report, at: "/tables/requests/refused_process_information").contains(.placed))
  }

  @Test("a sum that stands alone is the sum, wherever the header prints it")
  func sumColumnFirst() throws {
    let lines = zip(Form.requests2021.rows, FormText.requestLabels).map { row, label in
      label.replacing("\t", with: " ") + " " + (row.path == "granted" ? "9" : "0")
    }
    let report = try FormText.report(["总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他"] + lines)
    #expect(FormText.values(report, "granted") == [nil, nil, nil, nil, nil, nil, "9"])
  }

  @Test("columns follow header words on lines of their own")
  func headerOnLines() throws {
    let header = ["自然人", "法人或其他组织", "总计", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他"]
    let lines = FormText.requests(filled).flatMap { $0.split(separator: "\t").map(String.init) }
    let report = try FormText.report(header + lines)
    #expect(FormText.values(report, "new_requests") == ["5", "0", "1", "0", "0", "0", "6"])
    #expect(FormText.statuses(report, at: "/tables/requests") == [.placed])
  }

  @Test("numbers stand below those of the full lines beside them, and blanks between them")
  func belowFullLines() throws {
    func line(_ label: String, _ numbers: [String]) -> String {
      let width = label.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      return label + String(repeating: " ", count: 90 - width) + numbers.joined(separator: "      ")
    }
    func report(_ numbers: [String]) throws -> Report {
      let zeros = Array(repeating: "0", count: 7)
      return try FormText.report(
        Form.requests2021.rows.map { line($0.label, $0.path == "carried_in" ? numbers : zeros) })
    }
    let sure = try report([" ", " ", " ", " ", "8", " ", "8"])
    #expect(FormText.values(sure, "carried_in") == [nil, nil, nil, nil, "8", nil, "8"])
    #expect(FormText.statuses(sure, at: "/tables/requests/carried_in") == [.placed])
    let between = try report([" ", " ", " ", "  8", " ", " ", "8"])
    #expect(FormText.values(between, "carried_in")?.dropLast().allSatisfy { $0 == nil } == true)
  }
}
