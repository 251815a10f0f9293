import Evidence

/// The four form tables of a report, in printed order.
public enum TableKey: String, Sendable, CaseIterable {
  /// Section 二: the five (2019) or four (2021) small tables.
  case proactive
  /// Section 三: requests received and handled.
  case requests
  /// Section 四: review and litigation.
  case reviewLitigation = "review_litigation"
  /// The annex of 2014 to 2018.
  case statistics
}

/// The official form that a table follows.
public enum Generation: String, Sendable, CaseIterable {
  case form2014 = "2014"
  case form2019 = "2019"
  case form2021 = "2021"
}

/// A form table that was recognised, with the rows that the report prints.
public struct FormTable: Sendable, Hashable {
  /// Which table it is.
  public var key: TableKey
  /// Which form it follows, by its own header and rows.
  public var generation: Generation
  /// The rows that the report prints, in the order of the form.
  public var rows: [FormTableRow]
  /// Indicator rows that no form knows (generation 2014).
  public var unlisted: [UnlistedIndicator]

  /// Makes a table.
  public init(
    key: TableKey, generation: Generation, rows: [FormTableRow] = [], unlisted: [UnlistedIndicator] = []
  ) {
    self.key = key
    self.generation = generation
    self.rows = rows
    self.unlisted = unlisted
  }

  /// The JSON Pointer of the table.
  public var pointer: String { "/tables/" + key.rawValue }

  /// The row with that path, if the report prints it.
  public func row(_ path: String) -> FormTableRow? { rows.first { $0.form.path == path } }

  /// The value of a cell; nil where it is blank, unknown or absent.
  public func value(_ path: String, _ column: String = "") -> ExactDecimal? { row(path)?.value(column) }
}

/// One printed row of a form table.
public struct FormTableRow: Sendable, Hashable {
  /// The row of the form.
  public var form: FormRow
  /// The cells, as many and in the order as `form.columns`.
  public var cells: [FormCell]

  /// Makes a row; `cells` must be as many as the form's columns.
  public init(form: FormRow, cells: [FormCell]) {
    self.form = form
    self.cells = cells
  }

  /// The value of a cell; nil where it is blank, unknown or no such column exists.
  public func value(_ column: String) -> ExactDecimal? {
    guard let index = form.columns.firstIndex(where: { $0.key == column }), index < cells.count else { return nil }
    return cells[index].value
  }

  /// The JSON Pointer of a cell of this row, by the column's index.
  public func pointer(in key: TableKey, column index: Int) -> String {
    let column = form.columns[index].key
    return form.pointer(in: key) + (column.isEmpty ? "" : "/" + column)
  }
}

/// A value and where it comes from.
public struct FormCell: Sendable, Hashable {
  /// The number; nil for a blank, a mark such as `/`, or a value that cannot be known.
  public var value: ExactDecimal?
  /// The cell as printed; nil where nothing is printed or its place is unknown.
  public var printed: String?
  /// Where it is printed.
  public var location: SourceLocation?
  /// The printed row it stands in, tabs between the cells; nil where unknown.
  public var printedRow: String?
  /// The n-th cell of the printed row, counted from 1; 0 where unknown.
  public var cellNumber: Int

  /// Makes a cell.
  public init(
    value: ExactDecimal? = nil, printed: String? = nil, location: SourceLocation? = nil, printedRow: String? = nil,
    cellNumber: Int = 0
  ) {
    self.value = value
    self.printed = printed
    self.location = location
    self.printedRow = printedRow
    self.cellNumber = cellNumber
  }
}

/// An indicator row that no form knows; it is kept, never dropped.
public struct UnlistedIndicator: Sendable, Hashable {
  /// The printed label.
  public var label: String
  /// The printed unit.
  public var unit: String?
  /// The printed value.
  public var cell: FormCell

  /// Makes an indicator.
  public init(label: String, unit: String?, cell: FormCell) {
    self.label = label
    self.unit = unit
    self.cell = cell
  }
}
