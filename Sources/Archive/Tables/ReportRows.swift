import Evidence
import ReportModel

/// The rows that one report gives to the tables of values and findings.
struct ReportRows: Sendable {
  private(set) var values = CSVRows()
  private(set) var findings = CSVRows()
  /// The units that the report states itself, by cell.
  private let units: [String: String]

  init(_ report: Report, id: String) {
    let annotations = Dictionary(report.annotations.map { ($0.at, $0) }, uniquingKeysWith: { first, _ in first })
    units = report.statedUnits
    var head = CSVRows()
    head.field(id)
    head.field(report.agency)
    head.field(report.year)
    for key in TableKey.allCases {
      guard let table = report.tables[key] else { continue }
      var tableHead = head
      tableHead.field(key.rawValue)
      for row in table.rows { add(row, of: table, head: tableHead.bytes, annotations) }
      for (number, indicator) in table.unlisted.enumerated() {
        add(
          "unlisted/\(number + 1)/\(indicator.label)", "value", indicator.cell.value, unit: indicator.unit, nil,
          tableHead.bytes)
      }
    }
    for finding in report.findings { add(finding, id: id) }
  }

  private mutating func add(
    _ row: FormTableRow, of table: FormTable, head: [UInt8], _ annotations: [String: Annotation]
  ) {
    let whole = annotations[row.form.pointer(in: table.key)] ?? annotations[table.pointer]
    for (index, column) in row.form.columns.enumerated() where index < row.cells.count {
      let pointer = row.pointer(in: table.key, column: index)
      let own = annotations[pointer]
      let value = row.cells[index].value
      add(
        row.form.path, column.key.isEmpty ? "value" : column.key, value,
        unit: units[pointer] ?? row.form.unit(of: column),
        own ?? (value == nil ? whole : nil), head)
    }
  }

  private mutating func add(
    _ row: String, _ column: String, _ value: ExactDecimal?, unit: String?, _ annotation: Annotation?, _ head: [UInt8]
  ) {
    let digits = value?.description
    values.joined(head)
    values.field(row)
    values.field(column)
    values.field(digits)
    values.field(unit)
    values.field(annotation?.status.rawValue ?? (digits == nil ? "blank" : "printed"))
    values.field(annotation?.raw ?? digits)
    values.end()
  }

  private mutating func add(_ finding: Finding, id: String) {
    findings.field(id)
    findings.field(finding.check)
    findings.field(finding.severity.rawValue)
    findings.field(finding.location?.description)
    findings.field(finding.at.joined(separator: " "))
    findings.field(finding.left?.description)
    findings.field(finding.right?.description)
    findings.field(finding.message.english)
    findings.field(finding.message.chinese)
    findings.end()
  }
}
