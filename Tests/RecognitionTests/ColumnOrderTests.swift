import ReportModel
import Testing

@testable import Recognition

@Suite("Columns by their header")
struct ColumnOrderTests {
  private let values = ["5", "1", "2", "3", "4", "6", "21"]

  private func request(_ header: [String]) throws -> Report {
    try FormText.report(["\t\t\t" + header.joined(separator: "\t")] + FormText.requests(["granted": values]))
  }

  @Test(
    "the columns of section 三 follow the printed header",
    arguments: [
      (["自然人", "商业企业", "法律服务机构", "社会公益组织", "科研机构", "其他", "总计"], ["5", "1", "4", "3", "2", "6", "21"]),
      (["商业企业", "法律服务机构", "社会组织", "科研机构", "其他"], ["5", "1", "4", "3", "2", "6", "21"]),
      (["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], ["5", "1", "2", "3", "4", "6", "21"]),
    ])
  func requests(header: [String], expected: [String]) throws {
    let report = try request(header)
    #expect(FormText.values(report, "granted") == expected)
    let isMoved = expected != values
    #expect(report.repairs.contains { $0.rule == "FM11" } == isMoved)
    #expect(FormText.statuses(report, at: "/tables/requests") == (isMoved ? [.placed] : []))
  }

  @Test("a header in another order of which a word cannot be read moves nothing, and says so")
  func doubtful() throws {
    let report = try request(["自然人", "商业企业", "法律服务机构", "社会公益组织", "科研", "其他", "总计"])
    #expect(FormText.values(report, "granted") == values)
    #expect(FormText.statuses(report, at: "/tables/requests") == [.ambiguous])
  }

  @Test("where header and rows lack the same column, the numbers are those of the others")
  func lacking() throws {
    let rows = FormText.requests().map { line in line.split(separator: "\t").dropLast(7).joined(separator: "\t") }
    let report = try FormText.report(
      ["\t\t\t自然人\t商业企业\t社会公益组织\t法律服务机构\t其他\t总计"] + rows.map { $0 + "\t5\t1\t3\t4\t6\t21" })
    #expect(FormText.values(report, "granted") == ["5", "1", nil, "3", "4", "6", "21"])
  }

  @Test("names on several rows of a header have the order of their columns")
  func namesOnSeveralRows() throws {
    let header = [
      "\t\t\t总计\t申请人情况", "\t\t\t\t自然人\t法人或其他组织", "\t\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他",
    ]
    let report = try FormText.report(header + FormText.requests(["granted": ["21", "5", "1", "2", "3", "4", "6"]]))
    #expect(FormText.values(report, "granted") == values)
    #expect(FormText.statuses(report, at: "/tables/requests") == [.placed])
  }

  @Test("a total that lines of the header name first stands first where the sums say so too")
  func totalFirst() throws {
    let header = ["总计 申请人情况", "自然人 法人或其他组织", "商业企业 科研机构 社会公益组织 法律服务机构 其他"]
    let rows = ["granted": ["21", "5", "1", "2", "3", "4", "6"]]
    let lines = FormText.requests(rows).map { $0.split(separator: "\t").joined(separator: " ") }
    #expect(FormText.values(try FormText.report(header + lines), "granted") == values)
    let usual = FormText.requests(["granted": values]).map { $0.split(separator: "\t").joined(separator: " ") }
    #expect(FormText.values(try FormText.report(header + usual), "granted") == values)
  }

  @Test("in a grid blanks stay in the columns of a header in another order")
  func blanksBelowMovedHeader() throws {
    let names = ["总计"] + Form.requestColumns.dropLast().map(\.label)
    let rows = Form.requests2021.rows.map { row in
      [row.label] + (row.path == "granted" ? ["5", "", "3", "", "2", "", ""] : Array(repeating: "", count: 7))
    }
    let report = try FormText.page(FormText.table([["项目"] + names] + rows))
    #expect(FormText.values(report, "granted") == [nil, "3", nil, "2", nil, nil, "5"])
    #expect(report.annotations.map(\.status) == [.placed])
  }

  @Test("the beginnings of names on one line have an order, though their ends stand on the next")
  func tornNames() throws {
    let header = ["自然人 科研机 商业企 社会公 法律服 其他 总计", "构 业 益组织 务机构"]
    let lines = FormText.requests(["granted": values]).map { $0.split(separator: "\t").joined(separator: " ") }
    let report = try FormText.report(header + lines)
    #expect(FormText.values(report, "granted") == ["5", "2", "1", "3", "4", "6", "21"])
  }

  @Test("a long line of the header whose names were run together still has an order")
  func tornNamesOnLongLine() throws {
    let header = ["申请人情况", "（本列数据的勾稽关系为：第一项加第二项之和，法人或其他组织等于第三项加第四项之和） 自然人科研机商业企社会公法律服其他总计", "构 业 益组织 务机构"]
    let lines = FormText.requests(["granted": values]).map { $0.split(separator: "\t").joined(separator: " ") }
    let report = try FormText.report(header + lines)
    #expect(FormText.values(report, "granted") == ["5", "2", "1", "3", "4", "6", "21"])
  }

  @Test("a header whose every word is known goes with its table, though its rows stand in another order")
  func movedHeaderIsTaken() throws {
    let names = ["总计"] + Form.requestColumns.dropLast().map(\.label)
    let rows = FormText.requests(
      ["granted": ["21", "5", "1", "2", "3", "4", "6"]], labels: Form.requests2021.rows.map(\.label))
    let lines = (["项目\t" + names.joined(separator: "\t")] + rows).map { "| " + $0.replacing("\t", with: " | ") + " |" }
    let report = try FormText.report(lines)
    #expect(FormText.values(report, "granted") == values)
    #expect(report.sections.flatMap(\.blocks).count == 1)
  }

  @Test("a header of one name a line that lacks a column is believed where the rows lack it too")
  func lackingOnLines() throws {
    let header = ["自然人", "商业企业", "科研机构", "法律服务机构", "其他", "总计"]
    let lines = Form.requests2021.rows.flatMap { row in
      row.labels + (row.path == "granted" ? ["5", "1", "2", "4", "6", "19"] : ["0", "0", "0", "0", "0", "0"])
    }
    let report = try FormText.report(header + lines)
    #expect(FormText.values(report, "granted") == ["5", "1", "2", nil, "4", "6", "19"])
    #expect(FormText.statuses(report, at: "/tables/requests") == [.placed])
  }

  @Test("groups and outcomes of section 四 follow the printed header")
  func reviewLitigation() throws {
    let outcomes = "结果纠正\t结果维持\t其他结果\t尚未审结\t总计"
    let report = try FormText.report([
      "行政诉讼\t\t\t\t\t\t\t\t\t\t行政复议\t\t\t\t", "未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\t\t\t\t\t",
      [outcomes, outcomes, outcomes].joined(separator: "\t"), "1\t2\t0\t2\t5\t3\t0\t4\t0\t7\t1\t4\t2\t3\t10",
    ])
    let table = try #require(report.tables[.reviewLitigation])
    #expect(table.row("review")?.cells.map { $0.value?.description } == ["4", "1", "2", "3", "10"])
    #expect(table.row("litigation_direct")?.cells.map { $0.value?.description } == ["2", "1", "0", "2", "5"])
    #expect(table.row("litigation_after_review")?.cells.map { $0.value?.description } == ["0", "3", "4", "0", "7"])
  }

  @Test("columns of section 二 follow the printed header")
  func proactive() throws {
    let report = try FormText.report([
      "第二十条第（一）项\t\t\t", "信息内容\t现行有效件数\t本年制发件数\t本年废止件数", "规章\t30\t1\t2", "行政规范性文件\t60\t4\t5",
    ])
    let row = try #require(report.tables[.proactive]?.row("art20_1/normative_documents"))
    #expect(row.cells.map { $0.value?.description } == ["4", "5", "60"])
  }

  @Test("a header without blanks between its words tells the form")
  func gluedHeader() throws {
    let report = try FormText.report([
      "第二十条第（一）项", "信息内容本年新制作数量本年新公开数量对外公开总数量", "规章\t0\t0\t0", "规范性文件\t2\t0\t3",
    ])
    #expect(report.tables[.proactive]?.generation == .form2019)
    #expect(report.tables[.proactive]?.value("art20_1/normative_documents", "total_disclosed") == 3)
  }
}
