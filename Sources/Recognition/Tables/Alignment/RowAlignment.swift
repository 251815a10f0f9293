import ReportModel

/// Which printed rows stand for which rows of the form.
///
/// The printed order is the form's order; within it the labels decide. Rows without a label go where their neighbours
/// leave room. The cheapest reading is taken; a row for which another place is nearly as cheap is called doubtful.
struct RowAlignment {
  /// One row of the form that was found.
  struct Match: Sendable {
    /// The index of the row in the form's targets.
    var target: Int
    /// The logical rows that make it.
    var row: LogicalRow
    /// The indices of these rows.
    var range: Range<Int>
    /// How alike the label is, from 0 to 1; 0 without a label.
    var similarity: Double
    /// Other targets that would do nearly as well.
    var rivals: [Int]
    /// Whether its numbers stand apart from labels that are more or fewer than the numbers' rows.
    var isDetached = false

    /// Whether its numbers stand on lines above its label.
    var startsWithNumbers: Bool {
      guard similarity > 0, row.hasLabel, let first = row.sources.first else { return false }
      return first.labelCount == 0 && first.valueCount > 0
    }
  }

  /// The matches in the order of the form.
  private(set) var matches: [Match] = []
  /// The indices of logical rows that found no place.
  private(set) var unplaced: [Int] = []

  private let rows: NamedRows
  private let targets: FormTargets

  /// Aligns rows to a form.
  init(_ rows: [LogicalRow], to targets: FormTargets) {
    self.rows = NamedRows(rows, in: targets)
    self.targets = targets
    if !matchInOrder() { takeCheapest() }
  }

  /// The targets that the label of the row at `index` names to the letter.
  func names(of index: Int) -> [Int] { rows.names[index] }

  /// The unplaced rows that a page turn has printed twice: the label and the values of a row that found its place.
  func repeated(_ values: (LogicalRow) -> [CellReading]) -> [Int] {
    unplaced.filter { index in rows.looks[index].hasValues && repeats(rows.rows[index], names(of: index), values) }
  }

  /// Whether a row that may name some targets prints the values of one of them.
  func repeats(_ row: LogicalRow, _ names: [Int], _ values: (LogicalRow) -> [CellReading]) -> Bool {
    matches.contains { names.contains($0.target) && values($0.row) == values(row) }
  }

  /// The plain case: every row with values names its target to the letter and the targets come in order.
  private mutating func matchInOrder() -> Bool {
    var found: [Match] = []
    var last = -1
    for (index, look) in rows.looks.enumerated() {
      if look.isBare {
        guard !look.hasLabel || look.isHeader else { return false }
        continue
      }
      guard let target = rows.names[index].first(where: { $0 > last }) else {
        guard look.isHeader, !look.hasValues else { return false }
        continue
      }
      found.append(match(target, index..<(index + 1), similarity: 1))
      last = target
    }
    matches = found
    return !found.isEmpty
  }

  /// The general case: the cheapest reading of all rows.
  private mutating func takeCheapest() {
    let costs = RowCosts(rows, targets)
    let reading = CheapestReading(rows.count, targets.targets.count, costs)
    unplaced = reading.unplaced
    matches = reading.places.map { match($0.target, $0.rows, similarity: costs.cost($0.rows, $0.target).similarity) }
    let rivals = MatchRivals(matches: matches, rows: rows, targets: targets, costs: costs)
    for index in rivals.matches.indices { matches[index].rivals = rivals.rivals(of: index) }
    for index in DetachedMatches(matches, rows, targets).indices { matches[index].isDetached = true }
    doubtStolenNumbers()
    adoptStrays()
  }

  private func match(_ target: Int, _ range: Range<Int>, similarity: Double) -> Match {
    let whole = range.count == 1 ? rows.rows[range.lowerBound] : joined(rows.rows[range], for: target)
    return Match(target: target, row: whole, range: range, similarity: similarity, rivals: [])
  }

  /// Several rows as one, by the columns of their labels where the last of them names the target to the letter.
  private func joined(_ rows: ArraySlice<LogicalRow>, for target: Int) -> LogicalRow {
    if let columns = LabelColumns(Array(rows)), targets.targets[target].keys.contains(columns.key) {
      return LogicalRow(joining: rows, columns: columns)
    }
    return LogicalRow(joining: rows)
  }

  /// Doubts numbers that were placed by their order although a label stands right before them that names another row and
  /// found no place itself.
  private mutating func doubtStolenNumbers() {
    let labels = unplaced.filter { rows.looks[$0].isExact && !rows.looks[$0].hasValues }
    for index in matches.indices where matches[index].similarity == 0 {
      let match = matches[index]
      guard labels.contains(match.range.lowerBound - 1) else { continue }
      let names = rows.names[match.range.lowerBound - 1]
      if names.count == 1, names[0] != match.target { matches[index].isDetached = true }
    }
  }

  /// A complete row whose label names one row of the form, and that is not taken, is that row wherever it stands.
  private mutating func adoptStrays() {
    for index in unplaced where rows.looks[index].isComplete && rows.names[index].count == 1 {
      let target = rows.names[index][0]
      guard !matches.contains(where: { $0.target == target }) else { continue }
      matches.append(match(target, index..<(index + 1), similarity: 1))
    }
    matches.sort { $0.target < $1.target }
    let placed = Set(matches.map(\.range.lowerBound))
    unplaced.removeAll(where: placed.contains)
  }
}
