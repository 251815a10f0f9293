import ReportModel

/// A unit of money that a table states beside its numbers, in the header or in a column of units, and that is not the
/// one of the official form: 3500 below 「本年收费金额（单位：元）」 is not 3500 万元.
struct StatedUnit {
  /// The unit in the words of the form.
  let unit: String
  /// The row that states it.
  let row: PrintedRow

  /// The unit that a row of the annex prints between label and number.
  init?(of row: LogicalRow, form: FormRow) {
    guard let printed = row.unit, let source = row.sources.first else { return nil }
    self.init(stating: printed, instead: form.unit, in: source)
  }

  /// The unit in the nearest header above a row that names the column.
  init?(above row: LogicalRow, column: FormColumn, in rows: [PrintedRow]) {
    guard column.unit != nil, let source = row.sources.first else { return nil }
    let labels = ([column.label] + column.variants).map { LabelFolding.key($0).units }
    guard let label = labels.min(by: { $0.count < $1.count }) else { return nil }
    let above = rows.prefix { $0.block != source.block || $0.row != source.row }
    for header in above.reversed() {
      let cell = header.cells.first { LabelFolding.key($0.text).units.starts(with: label) }
      guard let cell else { continue }
      self.init(stating: cell.text, instead: column.unit, in: header)
      return
    }
    return nil
  }

  private init?(stating text: String, instead official: String?, in row: PrintedRow) {
    guard let official, Self.money.contains(where: { $0.unit == official }) else { return nil }
    let key = FormLabel(text)
    guard let stated = Self.money.first(where: { key.contains($0.label) }), stated.unit != official else { return nil }
    unit = stated.unit
    self.row = row
  }

  /// Longer words first, since each of them ends with the last one.
  private static let money = ["亿元", "万元", "元"].map { (unit: $0, label: FormLabel($0)) }
}
