import Evidence

/// The true content of one cell of a form table.
struct TruthCell: Hashable {
  /// The number; nil for a blank or a mark such as `/`.
  var value: ExactDecimal?
  /// The cell as printed.
  var printed: String
  /// The unit that it prints beside the number.
  var unit: String?
  /// The words that it prints beside the number.
  var note: String?
  /// Whether it prints `/`, `-` or `—`.
  var isNotApplicable = false

  /// An integer as printed.
  static func number(_ value: Int) -> TruthCell { TruthCell(value: ExactDecimal(value), printed: String(value)) }

  /// A cell with nothing in it.
  static let blank = TruthCell(value: nil, printed: "")

  /// A cell that prints a mark instead of a number.
  static func mark(_ mark: String) -> TruthCell { TruthCell(value: nil, printed: mark, isNotApplicable: true) }
}
