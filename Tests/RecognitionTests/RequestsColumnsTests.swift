import Evidence
import Readers
import ReportModel
import Testing

@testable import Recognition

@Suite("The columns and blanks of section 三")
struct RequestsColumnsTests {
  @Test("blanks stay blank, and a row with only its total keeps it in the last column")
  func totalsOnly() throws {
    var rows: [String: [String]] = [:]
    for row in Form.requests2021.rows { rows[row.path] = ["", "", "", "", "", "", "2"] }
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "granted") == [nil, nil, nil, nil, nil, nil, "2"])
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
    var rows = FormText.someRequests
    rows["refused_process_information"] = ["", "", "", "", "", "", ""]
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "refused_process_information") == [nil, nil, nil, nil, nil, nil, nil])
    #expect(FormText.statuses(report, at: "/tables/requests/refused_process_information") == [.ambiguous])
    #expect(report.annotations.count == 1)
  }

  @Test("a row of zeros and blanks is marked, for its numbers may have moved")
  func mixedBlanks() throws {
    var rows = FormText.someRequests
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
    let lines = FormText.requests(FormText.someRequests).flatMap { $0.split(separator: "\t").map(String.init) }
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
    func report(_ numbers: [String], left: [String]) throws -> Report {
      let rows = ["carried_in": numbers, "carried_out": left]
      return try FormText.report(
        Form.requests2021.rows.map { line($0.label, rows[$0.path] ?? Array(repeating: "0", count: 7)) })
    }
    let blanks = [" ", " ", " ", " ", "8", " ", "8"]
    let sure = try report(blanks, left: ["0", "0", "0", "0", "8", "0", "8"])
    #expect(FormText.values(sure, "carried_in") == [nil, nil, nil, nil, "8", nil, "8"])
    #expect(FormText.statuses(sure, at: "/tables/requests/carried_in").isEmpty)
    let zeros = Array(repeating: "0", count: 7)
    let unproved = try report(blanks, left: zeros)
    #expect(FormText.values(unproved, "carried_in") == [nil, nil, nil, nil, "8", nil, "8"])
    #expect(FormText.statuses(unproved, at: "/tables/requests/carried_in") == [.ambiguous])
    let between = try report([" ", " ", " ", "  8", " ", " ", "8"], left: zeros)
    #expect(FormText.values(between, "carried_in")?.dropLast().allSatisfy { $0 == nil } == true)
  }
}
