/// What it costs to take printed rows for rows of the form, or to leave either out.
struct RowCosts {
  /// The cost of taking rows for a row of the form, and how alike the labels are.
  struct Cost {
    var value: Double
    var similarity: Double

    /// They cannot be it.
    static let none = Cost(value: .infinity, similarity: 0)
  }

  /// How alike a label must be, of one row and of several together.
  private static let leastAlone = 0.65
  private static let leastTogether = 0.7
  /// What it costs to leave out a row of the form.
  static let skippedTarget = 0.3

  private let rows: NamedRows
  private let targets: FormTargets
  /// The costs of single rows, by row and target.
  private var singles: [Cost] = []
  /// The groups of two rows and more that may be one, by their first row, the shortest first.
  private var groups: [[RowGroup]] = []

  /// Weighs every row against every target, and finds the groups.
  init(_ rows: NamedRows, _ targets: FormTargets) {
    self.rows = rows
    self.targets = targets
    singles.reserveCapacity(rows.count * targets.targets.count)
    for index in rows.rows.indices { weigh(index) }
    let begins = rows.rows.map(\.beginsLabel)
    groups = rows.rows.indices.map { start in
      Self.lengths(from: start, rows).compactMap { RowGroup(start..<(start + $0), of: rows, begins: begins) }
    }
  }

  /// How many rows from `start` on may make one group: complete rows stand alone.
  private static func lengths(from start: Int, _ rows: NamedRows) -> ClosedRange<Int> {
    var length = 1
    while length < RowGroup.longest, start + length < rows.count, !rows.looks[start].isComplete,
      !rows.looks[start + length].isComplete
    {
      length += 1
    }
    return 1...length
  }
}

// The costs of rows that are left out, or taken for a row of the form.
extension RowCosts {
  /// What it costs to leave out a printed row.
  func skipping(_ index: Int) -> Double {
    let look = rows.looks[index]
    if look.hasValues { return targets.slots == 1 ? 0.75 : 1.5 }
    if look.isHeader || !look.hasLabel { return 0 }
    return look.isExact ? 0.4 : look.isNumbered ? 0.12 : 0.04
  }

  /// What it costs to take a row for a target.
  func single(_ index: Int, _ target: Int) -> Cost { singles[index * targets.targets.count + target] }

  /// The groups of rows from `start` on, the shortest first.
  func groups(from start: Int) -> [RowGroup] { groups[start] }

  /// What it costs to take rows for a target, one or several.
  func cost(_ range: Range<Int>, _ target: Int) -> Cost {
    if range.count == 1 { return single(range.lowerBound, target) }
    return groups[range.lowerBound].first { $0.range == range }.map { cost($0, target) } ?? .none
  }

  /// What it costs to take several rows as one: their labels must be better together than apart.
  func cost(_ group: RowGroup, _ target: Int) -> Cost {
    let start = group.range.lowerBound
    guard group.mayName(target, with: targets.targets[target].keys), rows.looks[start].isNamed || agrees(start, target)
    else { return .none }
    var similarity = 0.0
    for label in group.labels {
      similarity = max(similarity, targets.targets[target].similarity(to: label, least: Self.leastTogether))
    }
    guard similarity >= Self.leastTogether, group.isApart || similarity > apart(group, target) + 0.03 else {
      return .none
    }
    return Cost(value: 1 - similarity + group.surcharge, similarity: similarity)
  }

  /// How alike the label of one of a group's rows is.
  private func apart(_ group: RowGroup, _ target: Int) -> Double {
    var similarity = 0.0
    for index in group.range where rows.looks[index].isNamed {
      similarity = max(similarity, single(index, target).similarity)
    }
    return similarity
  }

  /// Weighs one row against every target.
  private mutating func weigh(_ index: Int) {
    let (look, names) = (rows.looks[index], rows.names[index])
    if look.isExact || !look.isNamed || look.isHeader && !look.hasValues {
      for target in targets.targets.indices {
        let isExact = names.contains(target)
        singles.append(isExact ? Cost(value: look.isBare ? 0.25 : 0, similarity: 1) : unnamed(index, target))
      }
    } else {
      let row = rows.rows[index]
      let label = ComparedLabel(row.key)
      let long = row.labels.count > 1 ? ComparedLabel(row.longKey) : nil
      for target in targets.targets.indices { singles.append(damaged(label, long, look, target)) }
    }
  }

  /// The cost of numbers without a label, which may stand for any row of the form.
  private func unnamed(_ index: Int, _ target: Int) -> Cost {
    let look = rows.looks[index]
    let isFree = targets.slots > 1 || !look.followsLabel
    guard !look.isNamed, look.hasValues, isFree, !isLone(index), agrees(index, target) else { return .none }
    return Cost(value: 0.5, similarity: 0)
  }

  /// Whether a row prints hardly a number where rows have many: that of a page as well as one of the form's.
  private func isLone(_ index: Int) -> Bool { targets.slots > 1 && rows.rows[index].values.count * 2 < targets.slots }

  /// The cost of a label that names no row of the form to the letter, by its last cell alone or all of them.
  private func damaged(_ label: ComparedLabel, _ long: ComparedLabel?, _ look: RowLook, _ target: Int) -> Cost {
    var similarity = targets.targets[target].similarity(to: label, least: Self.leastAlone)
    if let long {
      similarity = max(similarity, targets.targets[target].similarity(to: long, least: Self.leastAlone))
    }
    guard similarity >= Self.leastAlone else { return .none }
    let surcharge = targets.targets[target].agrees(with: look.numbering) ? 0 : 0.1
    return Cost(
      value: surcharge + (look.isBare ? 0.25 + (1 - similarity) / 2 : 1 - similarity), similarity: similarity)
  }

  /// Whether a number that stands apart has the unit that the form prints, or none.
  private func agrees(_ index: Int, _ target: Int) -> Bool {
    guard let unit = rows.rows[index].unit, let printed = targets.targets[target].row.unit else { return true }
    return unit == printed
  }
}
