import Evidence
import ReportModel

/// Finds where in the source the values of a report stand.
public struct ReportPlaces: Sendable {
  private var cells: [String: FormCell] = [:]
  private var rows: [String: SourceLocation] = [:]

  /// Gathers the places of a report.
  public init(_ report: Report) {
    for (key, table) in report.tables {
      for row in table.rows {
        for (index, cell) in row.cells.enumerated() where index < row.form.columns.count {
          cells[row.pointer(in: key, column: index)] = cell
        }
        guard let location = row.cells.lazy.compactMap(\.location).first else { continue }
        rows[row.form.pointer(in: key)] = location
        rows[table.pointer] = rows[table.pointer] ?? location
      }
      for (index, indicator) in table.unlisted.enumerated() {
        cells["\(table.pointer)/unlisted/\(index)/value"] = indicator.cell
      }
    }
    for annotation in report.annotations {
      if let location = annotation.location { rows[annotation.at] = rows[annotation.at] ?? location }
    }
  }

  /// The cell that a JSON Pointer names.
  public func cell(_ pointer: String) -> FormCell? { cells[pointer] }

  /// Where the value, row or table stands that a JSON Pointer names; nil where it is not printed.
  public func location(_ pointer: String) -> SourceLocation? { cells[pointer]?.location ?? rows[pointer] }

  /// Every pointer to a cell, in order.
  public var pointers: [String] { cells.keys.sorted() }
}
