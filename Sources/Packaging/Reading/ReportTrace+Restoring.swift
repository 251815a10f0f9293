import Evidence
import ReportModel

extension ReportTrace {
  /// Gives a report that was read from JSON the places back, so that it equals the one that was converted.
  func restore(into report: inout Report) {
    let lines = Dictionary(entries.map { ($0.at, $0) }, uniquingKeysWith: { first, _ in first })
    for key in report.tables.keys { Self.restore(lines, into: &report.tables[key]) }
    Self.restore(lines, into: &report.preamble, at: "/preamble")
    for index in report.sections.indices {
      if let location = lines["/sections/\(index)"]?.location { report.sections[index].location = location }
      Self.restore(lines, into: &report.sections[index].blocks, at: "/sections/\(index)/blocks")
    }
  }

  private static func restore(_ lines: [String: Line], into table: inout FormTable?) {
    guard var changed = table else { return }
    for index in changed.rows.indices {
      let form = changed.rows[index].form
      guard let line = lines[form.pointer(in: changed.key)] else { continue }
      for (column, cell) in zip(form.columns, changed.rows[index].cells.indices) {
        restore(line, column: column.key, into: &changed.rows[index].cells[cell])
      }
    }
    for index in changed.unlisted.indices {
      guard let line = lines["\(changed.pointer)/unlisted/\(index)/value"] else { continue }
      restore(line, column: "", into: &changed.unlisted[index].cell)
    }
    table = changed
  }

  private static func restore(_ line: Line, column: String, into cell: inout FormCell) {
    guard let printed = line.cells.first(where: { $0.column == column })?.cell else { return }
    let value = cell.value
    cell = printed
    cell.value = value
  }

  private static func restore(_ lines: [String: Line], into blocks: inout [ReportBlock], at pointer: String) {
    for index in blocks.indices {
      if let location = lines["\(pointer)/\(index)"]?.location { blocks[index].location = location }
    }
  }
}
