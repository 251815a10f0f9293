import Evidence
import ReportModel

/// The figures of one report that another year's report must fit.
struct YearFigures: Sendable {
  /// One figure of a report.
  struct Cell: Sendable, Hashable {
    let table: TableKey
    let row: String
    let column: String

    /// Where it stands in the canonical JSON.
    var pointer: String { "/tables/\(table.rawValue)/\(row)/\(column)" }
  }

  let id: String
  let agency: String?
  let year: Int?
  /// The figures in the order of `cells`; nil where none is printed or it is no integer.
  private let values: [Int32?]

  init(_ report: Report, id: String) {
    self.id = id
    agency = report.agency
    year = report.year
    values = Self.cells.map { cell in
      report.tables[cell.table]?.value(cell.row, cell.column)?.integer.flatMap(Int32.init(exactly:))
    }
  }

  /// Figures as `text` gives them.
  init(id: String, agency: String?, year: Int?, text: String) {
    self.id = id
    self.agency = agency
    self.year = year
    values = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { digits in
      Int32(Substring(digits))
    }
  }

  /// The figures, divided by commas; nothing where there is none.
  var text: String { values.map { $0.map(String.init) ?? "" }.joined(separator: ",") }

  /// The value of a figure.
  func value(_ cell: Cell) -> Int? {
    guard let place = Self.places[cell], place < values.count else { return nil }
    return values[place].map(Int.init)
  }

  private static let cells: [Cell] =
    requestCells("carried_in") + requestCells("carried_out") + documentCells + itemCells
  private static let places = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($0.element, $0.offset) })

  /// The columns of section 三.
  static let requestColumns = Form.requestColumns.map(\.key)
  /// The rows of documents in section 二.
  static let documentRows = ["art20_1/regulations", "art20_1/normative_documents"]
  /// The rows of section 二 that count items (2019 form).
  static let itemRows = Form.proactive2019.rows.filter { row in row.columns.contains { $0.key == "change" } }.map(
    \.path)

  private static func requestCells(_ row: String) -> [Cell] {
    requestColumns.map { Cell(table: .requests, row: row, column: $0) }
  }

  private static var documentCells: [Cell] {
    documentRows.flatMap { row in
      ["issued", "repealed", "in_force"].map { Cell(table: .proactive, row: row, column: $0) }
    }
  }

  private static var itemCells: [Cell] {
    itemRows.flatMap { row in
      ["previous_year_items", "change"].map { Cell(table: .proactive, row: row, column: $0) }
    }
  }
}
