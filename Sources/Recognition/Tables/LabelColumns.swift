/// What lines of text print in the columns of their labels, where those of groups stand before those of rows.
struct LabelColumns {
  /// The label of the row: what the last column says, line by line.
  let own: String
  /// What the columns before it say.
  let others: String

  /// The folded label of the row.
  var key: LabelKey { LabelFolding.key(own) }

  /// Looks at lines; nil where none of them has a column before the last, or their last columns do not begin below each
  /// other.
  init?(_ rows: [LogicalRow]) {
    var own = ""
    var others = ""
    var start: Int?
    for row in rows where row.hasLabel {
      guard row.sources.count == 1, let label = row.sources[0].labelColumn,
        abs(label.column - (start ?? label.column)) <= 1
      else { return nil }
      start = label.column
      own += label.own
      others += Blanks.words(label.others).joined()
    }
    if others.isEmpty { return nil }
    (self.own, self.others) = (own, others)
  }
}
