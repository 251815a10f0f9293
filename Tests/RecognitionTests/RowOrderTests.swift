import ReportModel
import Testing

@testable import Recognition

@Suite("Rows that stand elsewhere")
struct RowOrderTests {
  private let filled = [
    "granted": ["3", "1", "0", "0", "0", "0", "4"], "carried_in": ["0", "0", "2", "0", "0", "0", "2"],
  ]

  /// The printed numbers of all rows, by row.
  private func numbers(_ report: Report) -> [String: [String?]] {
    Dictionary(
      uniqueKeysWithValues: (report.tables[.requests]?.rows ?? []).map { row in
        (row.form.path, row.cells.map { $0.value?.description })
      })
  }

  @Test("labels first and as many rows of numbers behind them are pairs")
  func labelsFirst() throws {
    let lines = FormText.requests(filled)
    let cut = lines.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (cells.dropLast(7).joined(), cells.suffix(7).joined(separator: "\t"))
    }
    let report = try FormText.report(cut.map(\.0) + cut.map(\.1))
    #expect(numbers(report) == numbers(try FormText.report(lines)))
    let torn = try FormText.report(cut.map(\.0) + cut.dropLast().map(\.1))
    #expect(numbers(torn).values.allSatisfy { $0.allSatisfy { $0 == nil } })
  }

  @Test("two rows on one line are two")
  func twoOnOne() throws {
    var lines = FormText.requests(filled)
    lines[6] += "\t" + lines.remove(at: 7)
    #expect(numbers(try FormText.report(lines)) == numbers(try FormText.report(FormText.requests(filled))))
  }

  @Test("a row that goes on on the next line is one")
  func wrapped() throws {
    var lines = FormText.requests(filled)
    lines[2] = "三、本年度办理结果\t（一）予以公开\t3\t1\t0"
    lines.insert("0\t0\t0\t4", at: 3)
    #expect(FormText.values(try FormText.report(lines), "granted") == filled["granted"]?.map { $0 })
  }

  @Test("a remark between two rows does not end the table")
  func remark() throws {
    var lines = FormText.requests(filled)
    lines.insert("注：本表数据截至十二月三十一日。", at: 9)
    #expect(try FormText.report(lines).tables[.requests]?.rows.count == 25)
  }

  @Test("a row with its own label is known out of order")
  func outOfOrder() throws {
    let report = try FormText.report([
      "第二十条第（一）项\t\t\t", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "行政规范性文件\t4\t5\t60", "规章\t1\t2\t30",
    ])
    #expect(report.tables[.proactive]?.value("art20_1/regulations", "in_force") == 30)
    #expect(report.tables[.proactive]?.value("art20_1/normative_documents", "in_force") == 60)
  }

  @Test("of a table that is printed twice the first copy is read, and blanks of it stay blank")
  func twice() throws {
    let copy = [
      "四、行政复议数量\t件\t1", "（一）维持具体行政行为数\t件\t1", "（二）被依法纠错数\t件\t", "（三）其他情形数\t件\t", "五、行政诉讼数量\t件\t1",
      "（一）维持具体行政行为或者驳回原告诉讼请求数\t件\t", "（二）被依法纠错数\t件\t", "（三）其他情形数\t件\t1",
    ]
    let report = try FormText.report(["统计指标\t单位\t统计数"] + copy + copy)
    let table = try #require(report.tables[.statistics])
    #expect(table.value("review/other") == nil && table.value("litigation/other") == 1)
    #expect(report.annotations.isEmpty)
  }

  @Test("the number of a label tells rows of one name apart", arguments: ["（六）其他", "〈六〉其他", "（六）其他外理"])
  func numbering(label: String) throws {
    let lines = zip(Form.requests2021.rows, FormText.requests(filled)).compactMap { row, line -> String? in
      if row.path == "other_overdue_correction" { return label + "\t2\t0\t0\t0\t0\t0\t2" }
      return FormTargets.isPartOfOtherHandling(row) ? nil : line.replacing("新收政府信息公开申请", with: "新收申请")
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.generation == .form2019)
    #expect(FormText.values(report, "other_handling") == ["2", "0", "0", "0", "0", "0", "2"])
  }
}
