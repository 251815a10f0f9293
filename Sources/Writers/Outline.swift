import Evidence
import ReportModel

/// A piece of a report in reading order, free of any notation; the notations differ only in how they print it.
enum OutlineItem {
  case title(String)
  /// Pairs of a name and a value: agency, year, contact.
  case facts([(name: String, value: String)])
  /// A heading; 2 for the sections.
  case heading(level: Int, String)
  case paragraph(String)
  case listItem(String)
  case table([(isHeader: Bool, cells: [String])])
  case finding(Severity, id: String, String)
}

/// The pieces of a report for people who look rather than read back: facts first, findings last.
struct Outline {
  let items: [OutlineItem]

  init(_ report: Report) {
    let printer = FormTablePrinter(report)
    var items: [OutlineItem] = report.title.map { [.title($0)] } ?? []
    let facts = Self.facts(of: report)
    if !facts.isEmpty { items.append(.facts(facts)) }
    items += report.preamble.compactMap { Self.item($0, of: report, printer) }
    for section in report.sections {
      items.append(.heading(level: 2, section.heading))
      items += section.blocks.compactMap { Self.item($0, of: report, printer) }
    }
    if !report.findings.isEmpty {
      items.append(.heading(level: 2, "核对结果"))
      items += report.findings.map { .finding($0.severity, id: $0.check, $0.message.chinese) }
    }
    self.items = items
  }

  private static func facts(of report: Report) -> [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = []
    if let agency = report.agency { facts.append(("发布机关", agency)) }
    if let year = report.year { facts.append(("报告年度", String(year))) }
    if let period = report.period { facts.append(("统计期限", "\(period.from) 至 \(period.to)")) }
    return facts + report.contact.named
  }

  private static func item(_ block: ReportBlock, of report: Report, _ printer: FormTablePrinter) -> OutlineItem? {
    switch block.content {
    case .paragraph(let text): .paragraph(text)
    case .heading(let level, let text): .heading(level: min(max(level + 1, 3), 6), text)
    case .listItem(let text): .listItem(text)
    case .formTable(let key): report.tables[key].map { .table(printer.grid(of: $0)) }
    case .table(let rows): .table(TableGrid.texts(of: rows).map { (false, $0) })
    }
  }
}
