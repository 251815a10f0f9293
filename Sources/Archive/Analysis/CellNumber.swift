import Evidence
import ReportModel

/// A number of a report on its way into a sum: in the unit of the form, or why it cannot be.
enum CellNumber: Sendable, Hashable {
  /// Nothing is printed, or nothing that is known.
  case none
  /// A number in the unit of the form.
  case plain(ExactDecimal)
  /// A number that the cell prints in another unit of money, converted exactly.
  case converted(ExactDecimal, from: String)
  /// A number in a unit that has no fixed relation to the form's, or that does not fit: it cannot be added.
  case foreign(unit: String)

  /// Takes a cell's value with the unit it prints; nil stands for the form's own.
  init(_ value: ExactDecimal?, in unit: String?, formUnit: String?) {
    guard let value else {
      self = .none
      return
    }
    guard let unit, unit != formUnit else {
      self = .plain(value)
      return
    }
    switch (Self.money[unit], formUnit.flatMap { Self.money[$0] }) {
    case (nil, nil): self = .plain(value)  // 3 件 and 3 个 are three things
    case (let from?, let to?) where from == to: self = .plain(value)
    case (let from?, let to?):
      self = value.timesTen(toThe: from - to).map { .converted($0, from: unit) } ?? .foreign(unit: unit)
    case (nil, _?), (_?, nil): self = .foreign(unit: unit)
    }
  }

  /// The number to add; nil where there is none.
  var value: ExactDecimal? {
    switch self {
    case .plain(let value), .converted(let value, _): value
    case .none, .foreign: nil
    }
  }

  /// Units of money by powers of ten.
  private static let money = ["元": 0, "万元": 4, "萬元": 4, "亿元": 8, "億元": 8]
}

/// What one report gives to a table of sums.
struct ReportNumbers: Sendable {
  let id: String
  let agency: String
  let year: Int?
  /// The numbers of the wanted cells, in their order.
  let numbers: [CellNumber]

  /// Whether it gives any.
  var hasNumbers: Bool { numbers.contains { $0 != .none } }

  /// Takes the wanted cells out of a report.
  init(_ report: Report, id: String, _ selection: TableSelection) {
    self.id = id
    agency = report.agency ?? ""
    year = report.year
    guard let table = report.tables[selection.table] else {
      numbers = selection.cells.map { _ in .none }
      return
    }
    let units = report.statedUnits
    numbers = selection.cells.map { cell in
      let pointer = table.pointer + "/" + cell.row + (cell.column.isEmpty ? "" : "/" + cell.column)
      return CellNumber(table.value(cell.row, cell.column), in: units[pointer], formUnit: cell.unit)
    }
  }
}
