import Evidence
import ReportModel

/// Reports of a fictional agency, made by hand.
enum SampleReport {
  static let source = SourceInfo(
    name: "年报.txt", size: 12, sha256: String(repeating: "ab", count: 32), mediaType: "text/plain", encoding: "UTF-8")

  /// A report with something in every member.
  static var complete: Report {
    var report = Report(source: source)
    report.title = "云岭县水务局2023年政府信息公开工作年度报告"
    report.agency = "云岭县水务局"
    report.year = 2023
    report.period = Period(from: "2023-01-01", to: "2023-12-31")
    report.contact.phone = "0000—1234567"
    report.contact.address = "云岭县河东路 1 号"
    report.preamble = [ReportBlock(.paragraph("本报告由\"三\"部分组成。"))]
    report.sections = [
      Section(
        number: "一", heading: "一、总体情况", role: .overview,
        blocks: [
          ReportBlock(.heading(level: 2, "（一）主动公开。")), ReportBlock(.listItem("1.网站")),
          ReportBlock(.table([[OtherCell(text: "序号", rowSpan: 2), OtherCell(text: "事项", columnSpan: 2)]])),
        ]),
      Section(
        number: nil, heading: "附表", role: nil,
        blocks: [ReportBlock(.formTable(.requests)), ReportBlock(.formTable(.statistics))]),
    ]
    report.tables = [.requests: requests, .statistics: statistics, .proactive: proactive, .reviewLitigation: review]
    report.annotations = annotations
    report.findings = [
      Finding(
        check: "CK03", severity: .error, message: Message("sums differ", "合计不符"),
        at: ["/tables/requests/granted/total"], left: ExactDecimal(1), right: ExactDecimal(2),
        location: SourceLocation(line: 3, column: 1, bytes: 10..<20))
    ]
    report.repairs = repairs
    report.fragments = [Fragment(kind: "page-number", text: "- 3 -", location: SourceLocation(line: 9))]
    return report
  }

  static var requests: FormTable {
    let rows = Form.requests2021.rows.prefix(3).map { row in
      FormTableRow(form: row, cells: (0..<7).map { FormCell(value: $0 == 1 ? nil : ExactDecimal($0)) })
    }
    return FormTable(key: .requests, generation: .form2021, rows: rows)
  }

  static var statistics: FormTable {
    let rows = Form.statistics2014.rows.prefix(10).map {
      FormTableRow(form: $0, cells: [FormCell(value: ExactDecimal(mantissa: 4500, scale: 2))])
    }
    let other = UnlistedIndicator(label: "目录更新次数", unit: "次", cell: FormCell(value: ExactDecimal(4)))
    return FormTable(key: .statistics, generation: .form2014, rows: rows, unlisted: [other])
  }

  static var proactive: FormTable {
    let rows = Form.proactive2019.rows.map { row in
      FormTableRow(form: row, cells: row.columns.map { _ in FormCell(value: ExactDecimal(7)) })
    }
    return FormTable(key: .proactive, generation: .form2019, rows: rows)
  }

  static var review: FormTable {
    let rows = Form.reviewLitigation2021.rows.map { row in
      FormTableRow(form: row, cells: (1...5).map { FormCell(value: ExactDecimal($0)) })
    }
    return FormTable(key: .reviewLitigation, generation: .form2021, rows: rows)
  }

  private static var annotations: [Annotation] {
    [
      Annotation(
        at: "/tables/proactive/art20_9/government_procurement/amount", status: .unit, raw: "7 万元", unit: "万元",
        location: SourceLocation(element: "word/document.xml#body/tbl[1]")),
      Annotation(
        at: "/tables/requests/granted/commercial_enterprise", status: .ambiguous, raw: "1 0",
        candidates: [ExactDecimal(1), nil, ExactDecimal(10)], evidence: Message("two readings", "两种读法")),
      Annotation(at: "/tables/requests/carried_in/commercial_enterprise", status: .inferred, value: ExactDecimal(3)),
    ]
  }

  private static var repairs: [RepairRecord] {
    let operations: [RepairOperation?] = [
      .replace(TextPlace(block: 1), offset: 2, length: 3),
      .replace(TextPlace(block: 1, cell: CellPlace(row: 2, cell: 3)), offset: 0, length: 1),
      .join(block: 1, next: 2), .joinTables(block: 3, next: 4),
      .extract(block: 1, offset: 0, length: 4, newBlock: 9, kind: "microblog-post"),
      .split(block: 1, offset: 3, newBlock: 10), .demote(block: 5, kind: "page-number"),
      .retype(block: 6, headingLevel: 0), nil,
    ]
    return operations.map {
      RepairRecord(
        rule: "TX01", at: SourceLocation(line: 1, page: PagePlace(number: 2, box: [0, 0.5, 1, 2])), before: "2023 年",
        after: "2023年", safety: .suggested, operation: $0, pointer: $0 == nil ? "/tables/requests" : nil,
        reason: $0 == nil ? Message("by sums", "据合计") : nil)
    }
  }
}
