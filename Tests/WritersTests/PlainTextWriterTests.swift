import Evidence
import ReportModel
import Testing
import Writers

@Suite("Clean text")
struct PlainTextWriterTests {
  private func lines(_ report: Report) -> [String] {
    String(decoding: PlainTextWriter.write(report), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func report(_ table: FormTable, _ annotations: [Annotation] = []) -> Report {
    var report = Report(source: SampleReport.source)
    report.title = "云岭县水务局年度报告"
    report.tables[table.key] = table
    report.annotations = annotations
    return report
  }

  @Test("title, prose and headings stand one a line, and an agency that they name is not repeated")
  func prose() {
    var report = Report(source: SampleReport.source)
    report.title = "云岭县水务局2023年年度报告"
    report.agency = "云岭县水务局"
    report.preamble = [ReportBlock(.paragraph("根据规定，\n编制本报告。")), ReportBlock(.paragraph("see\tpage 2"))]
    report.sections = [
      Section(number: "一", heading: "一、总体情况", role: .overview, blocks: [ReportBlock(.listItem("1.网站。"))])
    ]
    #expect(lines(report) == ["云岭县水务局2023年年度报告", "根据规定，编制本报告。", "see page 2", "一、总体情况", "1.网站。", ""])
  }

  @Test("an agency that no line names stands below the title")
  func byline() {
    var report = Report(source: SampleReport.source)
    report.title = "2023年年度报告"
    report.agency = "云岭县水务局"
    report.preamble = [ReportBlock(.paragraph("我局编制本报告。"))]
    #expect(lines(report) == ["2023年年度报告", "云岭县水务局", "我局编制本报告。", ""])
  }

  @Test("labels are complete in every row and blank cells are empty")
  func requests() {
    let lines = lines(report(SampleReport.requests))
    #expect(lines[1].hasSuffix("\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"))
    #expect(lines[2] == "一、本年新收政府信息公开申请数量\t0\t\t2\t3\t4\t5\t6")
    #expect(lines[4] == "三、本年度办理结果\t（一）予以公开\t0\t\t2\t3\t4\t5\t6")
  }

  @Test("small tables of section two stand under their lines, with the unit that the source's header names")
  func proactive() {
    let pointer = "/tables/proactive/art20_9/government_procurement/amount"
    let lines = lines(report(SampleReport.proactive, [Annotation(at: pointer, status: .unit, raw: "7", unit: "万元")]))
    #expect(
      Array(lines[1...4]) == ["第二十条第（一）项\t\t\t", "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量", "规章\t7\t7\t7", "规范性文件\t7\t7\t7"])
    #expect(lines.suffix(4) == ["第二十条第（九）项\t\t", "信息内容\t采购项目数量\t采购总金额（万元）", "政府集中采购\t7\t7", ""])
  }

  @Test("section four has its three header lines and one line of fifteen numbers")
  func review() {
    let lines = lines(report(SampleReport.review))
    #expect(lines[1] == "行政复议\t\t\t\t\t行政诉讼" + String(repeating: "\t", count: 9))
    #expect(lines[2] == String(repeating: "\t", count: 5) + "未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t")
    #expect(lines[4] == "1\t2\t3\t4\t5\t1\t2\t3\t4\t5\t1\t2\t3\t4\t5")
  }

  @Test("what is printed beside a number stays beside it, and marks stay marks")
  func printedCells() {
    var table = SampleReport.requests
    table.rows[0].cells[0] = FormCell(value: ExactDecimal(22), printed: "22（其中修订 16 件）")
    table.rows[0].cells[2] = FormCell()
    let mark = Annotation(
      at: "/tables/requests/new_requests/research_institution", status: .notApplicable, raw: "/")
    #expect(lines(report(table, [mark]))[2] == "一、本年新收政府信息公开申请数量\t22（其中修订 16 件）\t\t/\t3\t4\t5\t6")
  }

  @Test(
    "a row that was not decided is printed as the source prints it",
    arguments: [Annotation.Status.ambiguous, .placed, .inferred])
  func undecided(status: Annotation.Status) {
    let raw = "\t(一) 予以公开\t0\t1\t2"
    let note = Annotation(at: "/tables/requests/granted", status: status, raw: raw)
    #expect(lines(report(SampleReport.requests, [note]))[4] == raw)
  }

  @Test("a cell that was not decided is printed alone, the rest of the row keeps its labels")
  func undecidedCell() {
    let note = Annotation(at: "/tables/requests/granted/commercial_enterprise", status: .ambiguous, raw: "1 0")
    #expect(lines(report(SampleReport.requests, [note]))[4] == "三、本年度办理结果\t（一）予以公开\t0\t1 0\t2\t3\t4\t5\t6")
  }

  @Test("indicators carry all their labels, the unit and the value; unlisted ones come last")
  func statistics() {
    let lines = lines(report(SampleReport.statistics))
    #expect(lines[1] == "统计指标\t单位\t统计数")
    #expect(lines[3] == "一、主动公开情况\t（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）\t其中：主动公开规范性文件数\t条\t45.00")
    #expect(lines.suffix(2) == ["目录更新次数\t次\t4", ""])
  }

  @Test("other tables become rows with a blank for every further place a cell covers; a blank line parts two tables")
  func otherTables() {
    var report = Report(source: SampleReport.source)
    let spans = [
      [OtherCell(text: "a", rowSpan: 2), OtherCell(text: "b", columnSpan: 2)],
      [OtherCell(text: "c"), OtherCell(text: "d")],
    ]
    let other = [[OtherCell(text: " f\n "), OtherCell(text: "总\n 数")]]
    report.preamble = [ReportBlock(.table(spans)), ReportBlock(.table(other))]
    #expect(lines(report) == ["a\tb\t", "\tc\td", "", "f\t总数", ""])
  }

  @Test("a table that fills no more than its first column is printed as lines, as it is read again")
  func narrowTable() {
    var report = Report(source: SampleReport.source)
    let rows = [[OtherCell(text: "a"), OtherCell(text: "")], [OtherCell(text: " ")], [OtherCell(text: "b")]]
    report.preamble = [ReportBlock(.table(rows))]
    #expect(lines(report) == ["a", "b", ""])
  }

  @Test("an undecided row stays on as many lines as it was printed on, without layout spaces")
  func undecidedLines() {
    let raw = "\t（一）予 以公\t0\t \t2\n\t开\t\t\t"
    let note = Annotation(at: "/tables/requests/granted", status: .inferred, raw: raw)
    #expect(lines(report(SampleReport.requests, [note]))[4...5] == ["\t（一）予以公\t0\t\t2", "\t开\t\t\t"])
  }

  @Test("cells one a line are put beside their label, whatever the width of their digits, but not behind a whole row")
  func undecidedCells() {
    func printed(_ raw: String) -> [String] {
      let note = Annotation(at: "/tables/requests/granted", status: .inferred, raw: raw)
      return Array(lines(report(SampleReport.requests, [note]))[4...])
    }
    #expect(printed("（一）予以公开\n４\n0\n２")[0] == "（一）予以公开\t４\t0\t２")
    #expect(printed("（一）予以公开\t4\t0\n9")[...1] == ["（一）予以公开\t4\t0", "9\t"])
  }

  @Test("an undecided row without a number is a label alone, not the label in every cell")
  func undecidedLabel() {
    let cells = ["", "/natural_person", "/total"].map {
      Annotation(at: "/tables/requests/granted" + $0, status: .ambiguous, raw: "（一）予以 公开")
    }
    #expect(lines(report(SampleReport.requests, cells))[4] == "（一）予以公开\t")
  }

  @Test("a printed row that found no place stands below the table")
  func unplaced() {
    let note = Annotation(at: "/tables/requests", status: .ambiguous, raw: "其他\t7\t0")
    #expect(lines(report(SampleReport.requests, [note])).suffix(2) == ["其他\t7\t0", ""])
  }

  @Test("a cell prints what was printed in it, not the number that its row quotes")
  func rowsNumberIsNoCell() {
    var table = SampleReport.requests
    let row = table.rows[1]
    table.rows[1].cells = row.cells.map { _ in FormCell() }
    let annotations = row.form.columns.indices.map { index in
      Annotation(at: row.pointer(in: .requests, column: index), status: .ambiguous, raw: "0")
    }
    let line = lines(report(table, annotations))[3]
    #expect(line.hasSuffix("\t\t\t\t\t\t\t"))
  }
}
