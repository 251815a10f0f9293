import ReportModel

/// The columns of a form by what is printed above them, or beside them where rows and columns are exchanged.
struct ColumnNames: Sendable {
  /// The columns by all their names.
  private(set) var columns: [LabelKey: Int] = [:]
  /// The official name of each column.
  let keys: [LabelKey]

  /// How many columns there are.
  var count: Int { keys.count }

  /// The columns of section 三.
  static let requests = ColumnNames(Form.requestColumns)

  /// Folds the names of columns once.
  init(_ columns: [FormColumn]) {
    keys = columns.map { LabelFolding.key($0.label) }
    for (index, column) in columns.enumerated() {
      for label in [column.label] + column.variants { self.columns[LabelFolding.key(label)] = index }
    }
  }

  /// The column that the first cell of a row names, with or without its unit.
  func column(of row: PrintedRow) -> Int? {
    guard let text = row.cells.first?.text else { return nil }
    return column(of: LabelFolding.key(text))
      ?? UnitWords.bracketed(in: text).flatMap { column(of: LabelFolding.key($0.label)) }
  }

  /// The column that a folded label names.
  func column(of key: LabelKey) -> Int? { columns[key] }
}
