import Evidence
import ReportModel
import Testing

@testable import Recognition

@Suite("Cells that hold no plain number")
struct UnreadableCellTests {
  @Test(
    "words before the first number of a row are no part of its label, and no sum speaks for them",
    arguments: ["共4件", "四", "约4", "详见附表", "4？"])
  func wordsInFirstCell(text: String) throws {
    let header = ["项目"] + Form.requestColumns.map(\.label)
    let rows = Form.requests2021.rows.map { row in
      [row.label] + (row.path == "granted" ? [text, "3", "1", "0", "0", "2", "6"] : Array(repeating: "0", count: 7))
    }
    let report = try FormText.page(FormText.table([header] + rows))
    #expect(FormText.values(report, "granted") == [nil, "3", "1", "0", "0", "2", "6"])
    #expect(FormText.statuses(report, at: "/tables/requests/granted/natural_person") == [.unreadable])
  }

  @Test(
    "a sign among the numbers of a line hides none beside it",
    arguments: [
      ("8？ 9 3", [nil, 9, 3]), ("9 О 4", [9, nil, 4]), ("9 □ 4", [9, nil, 4]), ("约8 9 3", [nil, 9, 3]),
      ("5 4 “1”", [5, 4, nil]), ("5 4 *", [5, 4, nil]),
    ] as [(String, [ExactDecimal?])])
  func onLine(text: String, expected: [ExactDecimal?]) throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 1 0 1", "行政规范性文件 " + text,
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_1/normative_documents"))
    #expect(row.cells.map(\.value) == expected)
    #expect(report.annotations.map(\.status) == [.unreadable])
  }

  @Test("a star behind a number is a mark that is kept, one alone is unreadable, and pairs of them are emphasis")
  func stars() {
    #expect(CellReader.read("3*") == .wordedNumber(3, unit: nil, note: "*"))
    #expect(CellReader.read("*") == .words)
    #expect(CellReader.read("**3**") == .number(3) && CellReader.read("*3*") == .number(3))
    #expect(CellReader.read("**").isPlain)
  }

  @Test("money says which it is before the amount, and in words that there is none")
  func money() {
    #expect(CellReader.read("人民币75万元") == .wordedNumber(75, unit: "万元", note: "人民币"))
    #expect(CellReader.read("￥7") == .wordedNumber(7, unit: nil, note: "￥"))
    #expect(CellReader.read("7注1").value == 7 && CellReader.read("7注意").value == nil)
  }

  @Test("what a cell of fees says in place of an amount is kept", arguments: ["未收费", "不收费", "无收费"])
  func noFees(text: String) throws {
    let report = try FormText.page(
      FormText.table([["第二十条第（八）项", ""], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", text]]))
    #expect(report.tables[.proactive]?.row("art20_8/administrative_fees") != nil)
    #expect(report.annotations.map(\.note) == [text])
  }

  @Test("no number has thousands behind a zero")
  func zeroAndNumber() {
    #expect(CellReader.read("0,318").value == nil && CellReader.read("1,318").value == 1318)
    #expect(LineTokens.split("2.重复申请 0, 318")?.map(\.text) == ["2.重复申请", "0,", "318"])
    #expect(LineTokens.split("2.重复申请 1, 318")?.map(\.text) == ["2.重复申请", "1,318"])
  }

  @Test("a bar among the numbers of a row is left out where the sum holds without it", arguments: [0, 3, 7])
  func bars(place: Int) throws {
    var cells = ["0", "317", "1", "0", "0", "0", "318"]
    cells.insert("|", at: place)
    let lines = FormText.requests(["granted": cells]).map { $0.split(separator: "\t").joined(separator: " ") }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "granted") == ["0", "317", "1", "0", "0", "0", "318"])
    #expect(FormText.statuses(report, at: "/tables/requests/granted") == [.placed])
  }

  @Test(
    "what looks like a number is inferred where the sums of row and column prove it",
    arguments: [("l", ExactDecimal(1)), ("①", 1), ("1.", 1), ("_1_", 1), ("7?", nil)] as [(String, ExactDecimal?)])
  func likeness(text: String, proved: ExactDecimal?) throws {
    var rows = FormText.someRequests
    rows["granted"]?[1] = text
    let report = try FormText.report(FormText.requests(rows))
    #expect(FormText.values(report, "granted") == ["3", nil, "0", "0", "0", "0", "4"])
    let annotation = report.annotations.first { $0.at == "/tables/requests/granted/commercial_enterprise" }
    #expect(annotation?.status == (proved == nil ? .unreadable : .inferred) && annotation?.value == proved)
    #expect(annotation?.raw == text)
  }

  @Test("the unit of an indicator may stand behind its number")
  func unitBehindValue() throws {
    let rows = Form.statistics2014.rows.enumerated().map { index, row in
      [row.label, index == 5 ? "" : "\(index)", row.unit ?? ""]
    }
    let report = try FormText.page(FormText.table([["统计指标", "统计数", "单位"]] + rows))
    for (index, row) in Form.statistics2014.rows.enumerated() where index != 5 {
      #expect(report.tables[.statistics]?.value(row.path)?.integer == index)
    }
    #expect(report.tables[.statistics]?.value(Form.statistics2014.rows[5].path) == nil)
    #expect(report.annotations.isEmpty)
  }
}
