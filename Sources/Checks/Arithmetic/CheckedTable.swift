import Evidence
import ReportModel

/// A form table laid out on its form, so that the relations find its cells by number.
struct CheckedTable {
  private let table: FormTable
  private let form: Form
  /// The place of each row of the form among the printed rows; nil for a row that is absent.
  private let places: [Int?]

  /// Lays out a table; nil for a table that no form describes.
  init?(_ table: FormTable) {
    guard let form = Form.form(table.key, table.generation) else { return nil }
    var places = [Int?](repeating: nil, count: form.rows.count)
    var next = 0
    for (place, row) in table.rows.enumerated() {
      let index = Self.index(of: row.form.path, in: form.rows, from: next)
      guard let index else { continue }
      places[index] = place
      next = index + 1
    }
    (self.table, self.form, self.places) = (table, form, places)
  }

  /// Rows mostly stand in the form's order, so the search goes on where the last one ended.
  private static func index(of path: String, in rows: [FormRow], from start: Int) -> Int? {
    rows[min(start, rows.count)...].firstIndex { $0.path == path } ?? rows.firstIndex { $0.path == path }
  }

  /// The sum of cells; nil where one of them is not known, or its row is absent.
  func sum(_ cells: [CellIndex]) -> ExactDecimal? {
    var sum = ExactDecimal(0)
    for cell in cells {
      guard let place = places[cell.row], cell.column < table.rows[place].cells.count,
        let value = table.rows[place].cells[cell.column].value, let next = sum.adding(value)
      else { return nil }
      sum = next
    }
    return cells.isEmpty ? nil : sum
  }

  /// Whether the table prints the row of a cell.
  func prints(_ cell: CellIndex) -> Bool { places[cell.row] != nil }

  /// The label of the row of a cell.
  func label(_ cell: CellIndex) -> String { form.rows[cell.row].label }

  /// The JSON Pointer of a cell.
  func pointer(_ cell: CellIndex) -> String {
    let row = form.rows[cell.row]
    let column = row.columns[cell.column].key
    return row.pointer(in: table.key) + (column.isEmpty ? "" : "/" + column)
  }
}
