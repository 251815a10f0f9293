import ReportModel

/// The printed rows of a table with the rows of the form that their labels name to the letter.
struct NamedRows {
  let rows: [LogicalRow]
  /// What is asked of each row again and again.
  private(set) var looks: [RowLook] = []
  /// The targets that the label of each row names to the letter.
  private(set) var names: [[Int]] = []

  /// Looks at every row once.
  init(_ rows: [LogicalRow], in targets: FormTargets) {
    self.rows = rows
    looks.reserveCapacity(rows.count)
    names.reserveCapacity(rows.count)
    var followsLabel = false
    for row in rows {
      let named = Self.named(by: row, in: targets.key)
      var look = RowLook(row, isHeader: named.isHeader, isExact: !named.targets.isEmpty, in: targets.key)
      look.followsLabel = followsLabel
      followsLabel = look.mayLead(row)
      let agreeing = named.targets.filter { targets.targets[$0].agrees(with: look.numbering) }
      names.append(agreeing.isEmpty ? named.targets : agreeing)
      looks.append(look)
    }
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// The targets that the label of a row names to the letter, and whether it is a header or a group.
  private static func named(by row: LogicalRow, in table: TableKey) -> (targets: [Int], isHeader: Bool) {
    let lexicon = FormLexicon.shared
    let last = lexicon.meanings(of: row.key)
    let whole = row.longKey == row.key ? [] : lexicon.meanings(of: row.longKey)
    let isHeader = !row.isNumbered && (last.nameHeader(in: table) || whole.nameHeader(in: table))
    let own = last.targets(in: table)
    let long = whole.targets(in: table)
    if isHeader, long.isEmpty, mayBeHeader(row) { return ([], true) }
    if long.count == 1 || own.isEmpty && !long.isEmpty { return (long, isHeader) }
    if !own.isEmpty { return (own, isHeader) }
    let tail = row.tails.lazy.map { lexicon.targets(of: $0, in: table) }.first { !$0.isEmpty }
    return (tail ?? [], isHeader)
  }

  /// Three different words or more without numbers: beside other columns 其他 is one, not a row.
  private static func mayBeHeader(_ row: LogicalRow) -> Bool {
    row.labels.count > 2 && !row.hasValues && Set(row.labels).count > 2
  }
}
