import ReportModel

/// What the alignment asks of each printed row again and again.
struct RowLook {
  /// Whether it is a header or the label of a group.
  var isHeader: Bool
  /// Whether it names a target to the letter.
  var isExact: Bool
  /// Whether it prints a number or a mark, and whether it prints nothing behind its label, not even a blank.
  var hasValues: Bool
  var isBare: Bool
  var isNumbered: Bool
  var hasLabel: Bool
  /// Whether it has a label of its own: the label of its group alone beside numbers is none.
  var isNamed: Bool
  /// What the number of its label is written with.
  var numbering: LabelNumber.Kind?
  /// Whether a label without numbers stands right before it: its numbers are not those of a label behind them.
  var followsLabel = false

  /// Whether it needs no other: its label is exact and its values stand beside it.
  var isComplete: Bool { isExact && hasValues }

  init(_ row: LogicalRow, isHeader: Bool, isExact: Bool, in table: TableKey) {
    self.isHeader = isHeader
    self.isExact = isExact
    hasValues = row.hasValues
    isBare = row.values.isEmpty
    isNumbered = row.isNumbered
    hasLabel = row.hasLabel
    isNamed = hasLabel && !(table == .requests && isHeader && hasValues && !isExact)
    numbering = LabelNumber.kind(row.labels.last ?? "")
  }

  /// Whether the numbers on the next row may be its own.
  func mayLead(_ row: LogicalRow) -> Bool { !isHeader && !hasValues && row.longKey.count >= 4 }
}
