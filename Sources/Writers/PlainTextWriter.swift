import Evidence
import ReportModel

/// Writes the clean text of a report.
///
/// UTF-8 with LF and one trailing newline: the title, then one paragraph, list item or heading a line, and tables as
/// tab-separated rows. No hard wraps, no layout spaces, no emphasis, no page furniture, no fragments. Reading the
/// text again yields the same report: what recognition could not decide is printed as the source prints it, so that
/// it is met by the same evidence again. Spans of tables that are no form tables become blank cells.
///
/// No blank line stands between lines of prose, since a sentence torn by a page turn always has one inside; the only
/// blank lines separate two tables that follow each other.
public enum PlainTextWriter {
  /// The clean text of `report`; empty for a report without any text.
  public static func write(_ report: Report) -> [UInt8] {
    var text = PlainText(printer: FormTablePrinter(report))
    if let title = report.title { text.line(title) }
    let bodyStart = text.bytes.count
    text.blocks(report.preamble, of: report)
    for section in report.sections {
      text.line(section.heading)
      text.blocks(section.blocks, of: report)
    }
    for key in TableKey.allCases where !text.printed.contains(key) {
      if let table = report.tables[key] { text.formTable(table) }
    }
    if let agency = report.agency, !text.bytes.contains(run: agency.utf8) {
      text.insert(line: agency, at: bodyStart)
    }
    return text.bytes
  }
}

/// The clean text while it grows.
private struct PlainText {
  let printer: FormTablePrinter
  private(set) var bytes: [UInt8] = []
  /// The form tables that stand in it.
  private(set) var printed: Set<TableKey> = []
  private var endsWithTable = false

  init(printer: FormTablePrinter) {
    self.printer = printer
    bytes.reserveCapacity(32 << 10)
  }

  mutating func line(_ text: String) {
    bytes.append(oneLine: text)
    bytes.append(newline)
    endsWithTable = false
  }

  mutating func insert(line: String, at index: Int) {
    var inserted: [UInt8] = []
    inserted.append(oneLine: line)
    inserted.append(newline)
    bytes.insert(contentsOf: inserted, at: index)
  }

  mutating func blocks(_ blocks: [ReportBlock], of report: Report) {
    for block in blocks {
      switch block.content {
      case .paragraph(let text), .heading(_, let text), .listItem(let text): line(text)
      case .formTable(let key): if let table = report.tables[key] { formTable(table) }
      case .table(let rows): otherTable(rows)
      }
    }
  }

  mutating func formTable(_ table: FormTable) {
    guard printed.insert(table.key).inserted else { return }
    startTable()
    for row in printer.rows(of: table) {
      if let verbatim = row.verbatim {
        bytes.append(contentsOf: verbatim.utf8)
      } else {
        cells(row.labels + row.cells)
      }
      bytes.append(newline)
    }
  }

  /// Prints a table that is no form table; one that fills no more than its first column reads back as lines.
  private mutating func otherTable(_ table: [[OtherCell]]) {
    let rows = TableGrid.texts(of: table)
    guard rows.contains(where: { $0.dropFirst().contains { !$0.isEmpty } }) else {
      for row in rows where row.first?.utf8.contains(where: { $0 > 0x20 }) == true { line(row[0]) }
      return
    }
    startTable()
    for row in rows {
      cells(row)
      if row.count < 2 { bytes.append(tab) }
      bytes.append(newline)
    }
  }

  private mutating func cells(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(tab) }
      bytes.append(oneLine: cell)
    }
  }

  private mutating func startTable() {
    if endsWithTable { bytes.append(newline) }
    endsWithTable = true
  }
}

private let tab = UInt8(ascii: "\t")
private let newline = UInt8(ascii: "\n")
