import ReportModel
import Testing

@testable import Recognition

@Suite("Form tables in another layout")
struct OtherLayoutTests {
  private let filled = [
    "granted": ["3", "1", "0", "0", "0", "0", "4"], "carried_in": ["0", "0", "2", "0", "0", "0", "2"],
  ]
  private let names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

  private func numbers(_ report: Report) -> [String: [String?]] {
    Dictionary(
      uniqueKeysWithValues: (report.tables[.requests]?.rows ?? []).map { row in
        (row.form.path, row.cells.map { $0.value?.description })
      })
  }

  /// Section 三 with rows and columns exchanged; `order` gives the rows of the form in the order of the header.
  private func turned(_ order: [FormRow], blank: Set<String> = []) -> [String] {
    let header = (["申请人"] + order.map(\.label)).joined(separator: "\t")
    let rows = names.indices.map { column in
      ([names[column]] + order.map { blank.contains($0.path) ? "" : (filled[$0.path]?[column] ?? "0") })
        .joined(separator: "\t")
    }
    return [header] + rows
  }

  @Test("rows and columns that are exchanged follow their labels, in any order")
  func exchanged() throws {
    var order = Form.requests2021.rows
    order.swapAt(6, 9)
    let report = try FormText.report(turned(order))
    #expect(numbers(report) == numbers(try FormText.report(FormText.requests(filled))))
    #expect(report.annotations.isEmpty && report.repairs.contains { $0.rule == "FM11" })
  }

  @Test("blank columns of an exchanged table make it no other form")
  func exchangedBlanks() throws {
    let report = try FormText.report(turned(Form.requests2021.rows, blank: ["refused_state_secret", "granted"]))
    #expect(report.tables[.requests]?.generation == .form2021)
    #expect(report.tables[.requests]?.row("other_handling") == nil)
    #expect(FormText.values(report, "granted")?.allSatisfy { $0 == nil } ?? true)
    #expect(FormText.values(report, "carried_in") == filled["carried_in"]?.map { $0 })
  }

  @Test("the small tables of section 二 are read with rows and columns exchanged")
  func exchangedProactive() throws {
    let report = try FormText.whole([
      "二、主动公开政府信息情况", "", "第二十条第（一）项", "", "信息内容\t规章\t规范性文件", "本年新公开数量\t4\t5", "本年新制作数量\t1\t2",
      "对外公开总数量\t7\t8", "", "第二十条第（九）项", "", "信息内容\t政府集中采购", "采购项目数量\t6", "采购总金额（元）\t12.5",
    ])
    let table = try #require(report.tables[.proactive])
    #expect(table.value("art20_1/regulations", "newly_made") == 1)
    #expect(table.value("art20_1/normative_documents", "newly_disclosed") == 5)
    #expect(table.value("art20_9/government_procurement", "items") == 6)
    let amount = "/tables/proactive/art20_9/government_procurement/amount"
    #expect(report.annotations.contains { $0.at == amount && $0.unit == "元" })
  }

  @Test("a left and a right half with the same labels are one table")
  func halves() throws {
    let rows = FormText.requests(filled).map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let labels = Form.requests2021.rows.map { row in
      row.labels + Array(repeating: "", count: 3 - row.labels.count)
    }
    let half = { (columns: Range<Int>) in
      [(["", "", ""] + names[columns]).joined(separator: "\t")]
        + zip(labels, rows).map { label, row in
          (label + row.suffix(7).map(String.init)[columns]).joined(separator: "\t")
        }
    }
    let report = try FormText.report(half(0..<4) + ["", "", "续表", ""] + half(4..<7))
    #expect(numbers(report) == numbers(try FormText.report(FormText.requests(filled))))
    #expect(report.annotations.isEmpty)
    let torn = try FormText.report(half(0..<4) + ["", "", "续表", ""] + half(4..<7).dropLast())
    #expect(numbers(torn).values.allSatisfy { $0.allSatisfy { $0 == nil } })
  }

  @Test("a header cell of section 四 that says group and outcome tells the column, in any order")
  func flatHeader() throws {
    let groups = ["行政复议", "未经复议直接起诉", "复议后起诉"]
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let usual = groups.flatMap { group in outcomes.map { group + "-" + $0 } }.joined(separator: "\t")
    let turned = outcomes.flatMap { outcome in groups.map { $0 + "（" + outcome + "）" } }.joined(separator: "\t")
    for (header, row) in [
      (usual, "\t3\t\t\t3\t\t\t\t\t\t1\t\t\t\t1"), (turned, "\t\t1\t3\t\t\t\t\t\t\t\t\t3\t\t1"),
    ] {
      let report = try FormText.report([header, row])
      let table = try #require(report.tables[.reviewLitigation])
      #expect(table.value("review", "corrected") == 3 && table.value("review", "total") == 3, "\(header)")
      #expect(table.value("litigation_after_review", "upheld") == 1, "\(header)")
      #expect(table.value("litigation_direct", "total") == nil, "\(header)")
    }
  }

  @Test("a header of section 四 in pieces on lines of their own heads the numbers on lines below")
  func headerPieces() throws {
    let pieces = ["结果", "结果", "其他", "尚未", "维持", "纠正", "结果", "审结", "总计"]
    let header = ["行政复议", "行政诉讼"] + pieces + ["未经复议直接起诉", "复议后起诉"] + pieces + pieces
    let report = try FormText.whole(
      ["四、政府信息公开行政复议、行政诉讼情况", ""] + header + (1...15).map { $0 % 5 == 0 ? "8" : "2" } + ["", "五、存在的主要问题"])
    #expect(report.tables[.reviewLitigation]?.value("litigation_direct", "total") == 8)
    #expect(report.annotations.isEmpty)
  }

  // MARK: the order of rows

  /// Label and numbers of every row on lines of their own.
  private func lines(_ paths: [String]) -> [String] {
    paths.flatMap { path -> [String] in
      let row = Form.requests2021.rows.first { $0.path == path }
      return [row?.label ?? ""] + (filled[path] ?? Array(repeating: "0", count: 7))
    }
  }

  @Test("labels right before their numbers tell the rows in any order")
  func labelsBeforeNumbers() throws {
    var paths = Form.requests2021.rows.map(\.path)
    paths.swapAt(1, 2)
    let report = try FormText.report(lines(paths))
    for (path, values) in filled { #expect(FormText.values(report, path) == values.map { $0 }) }
  }

  @Test("where labels and numbers do not take turns, none is read under another row's label")
  func labelsOutOfTurn() throws {
    var paths = Form.requests2021.rows.map(\.path)
    paths.swapAt(1, 2)
    var text = lines(paths)
    text.removeSubrange((text.count - 15)..<(text.count - 8))
    let report = try FormText.report(text)
    for (path, values) in filled {
      #expect(
        [values.map { $0 }, Array(repeating: nil, count: 7)].contains(FormText.values(report, path) ?? []), "\(path)")
    }
  }

  @Test("blanks inside the brackets of a label's number keep it a number")
  func spacedNumber() throws {
    let lines = zip(Form.requests2021.rows, FormText.requests(filled)).compactMap { row, line -> String? in
      if row.path == "other_overdue_correction" { return "( 六 ) 其 他\t2\t0\t0\t0\t0\t0\t2" }
      return FormTargets.isPartOfOtherHandling(row) ? nil : line
    }
    let report = try FormText.report(lines)
    #expect(report.tables[.requests]?.generation == .form2019)
    #expect(FormText.values(report, "other_handling") == ["2", "0", "0", "0", "0", "0", "2"])
  }
}
