import ReportModel

/// The rows of a form table that a document prints twice in one piece.
struct RepeatedCopy {
  /// So many labels in a run that were printed before begin a second copy; fewer are rows that a page turn repeats.
  private static let leastRepeated = 3

  /// The rows of the first copy.
  let first: [LogicalRow]
  private let second: [LogicalRow]
  private let targets: FormTargets

  /// Finds where a second copy begins.
  init(_ rows: [LogicalRow], of targets: FormTargets) {
    self.targets = targets
    let start = Self.start(rows, targets.key) ?? rows.count
    first = Array(rows[..<start])
    second = Array(rows[start...])
  }

  private static func start(_ rows: [LogicalRow], _ key: TableKey) -> Int? {
    let names = rows.indices.compactMap { index -> (row: Int, target: Int)? in
      let found = rows[index].values.isEmpty ? [] : FormLexicon.shared.targets(of: rows[index].longKey, in: key)
      return found.count == 1 ? (index, found[0]) : nil
    }
    var seen: Set<Int> = []
    for (place, name) in names.enumerated() {
      let next = names[place...].prefix(leastRepeated)
      if next.count == leastRepeated, next.allSatisfy({ seen.contains($0.target) }) { return name.row }
      seen.insert(name.target)
    }
    return nil
  }

  /// The printed rows of the second copy that say what the first says.
  func agreeing(with matches: [RowAlignment.Match]) -> [PrintedRow] {
    guard !second.isEmpty else { return [] }
    let said = Dictionary(
      matches.map { ($0.target, $0.row.values.map(\.reading)) }, uniquingKeysWith: { first, _ in first })
    return RowAlignment(second, to: targets).matches.filter { said[$0.target] == $0.row.values.map(\.reading) }
      .flatMap(\.row.sources)
  }
}
