import CanonicalJSON
import Evidence
import JSONText
import ReportModel

/// Where in the original every row and block of a report stands, trace.jsonl in a package.
///
/// The canonical JSON says what a cell holds, this says where it is printed and how, so that a cell can be traced
/// without converting again. One line a form row: `at`, the printed `row`, and for each cell the n-th `cell` of that
/// row, the words `printed` there and the `location`; the key of a row's only value is the empty string. Sections and
/// blocks have a line with `at` and `location`. What is not printed has none.
struct ReportTrace: Sendable {
  /// A form row with its cells by column, or a block without cells.
  struct Line: Sendable {
    var at: String
    var row: String?
    var location: SourceLocation?
    var cells: [(column: String, cell: FormCell)] = []
  }

  var entries: [Line] = []

  /// The trace of a report that was just converted; one that was read from JSON knows no places.
  init(of report: Report) {
    for key in TableKey.allCases { if let table = report.tables[key] { add(table) } }
    add(report.preamble, at: "/preamble")
    for (index, section) in report.sections.enumerated() {
      add(section.location, at: "/sections/\(index)")
      add(section.blocks, at: "/sections/\(index)/blocks")
    }
  }

  private mutating func add(_ table: FormTable) {
    for row in table.rows {
      add(zip(row.form.columns, row.cells).map { ($0.key, $1) }, at: row.form.pointer(in: table.key))
    }
    for (index, indicator) in table.unlisted.enumerated() {
      add([("", indicator.cell)], at: "\(table.pointer)/unlisted/\(index)/value")
    }
  }

  private mutating func add(_ cells: [(column: String, cell: FormCell)], at pointer: String) {
    var line = Line(at: pointer, row: cells.lazy.compactMap(\.cell.printedRow).first)
    line.cells = cells.filter { $0.cell.location != nil || $0.cell.printed != nil }
    if !line.cells.isEmpty { entries.append(line) }
  }

  private mutating func add(_ blocks: [ReportBlock], at pointer: String) {
    for (index, block) in blocks.enumerated() { add(block.location, at: "\(pointer)/\(index)") }
  }

  private mutating func add(_ location: SourceLocation, at pointer: String) {
    if location != .whole { entries.append(Line(at: pointer, location: location)) }
  }
}
