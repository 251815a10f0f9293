import ReportModel

/// The columns of a form by what is printed above them, or beside them where rows and columns are exchanged.
struct ColumnNames: Sendable {
  private var columns: [LabelKey: Int] = [:]
  /// How many columns there are.
  let count: Int

  /// The columns of section 三.
  static let requests = ColumnNames(Form.requestColumns)

  /// Folds the names of columns once.
  init(_ columns: [FormColumn]) {
    count = columns.count
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
