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

  private let rows: [LogicalRow]
  private let targets: FormTargets
  private var exact: [[Int]] = []
  /// What the numbers of the rows' labels are written with.
  private var numbering: [LabelNumber.Kind?] = []
  /// What is asked of each row again and again.
  private var looks: [RowLook] = []
  /// The costs that are known, by group length, row and target; negative where not yet asked for.
  private var costs: [Cost] = []
  /// The groups of two rows and more, by length and first row.
  private var groups: [Group] = []
  /// Whether each row begins a label.
  private var begins: [Bool] = []

  private struct Cost {
    var value: Double
    var similarity: Double
  }

  private static let never = 1e6
  /// How alike a label must be, of one row and of several together.
  private static let leastAlone = 0.65
  private static let leastTogether = 0.7
  private static let longestGroup = 5

  /// Aligns rows to a form.
  init(_ rows: [LogicalRow], to targets: FormTargets) {
    self.rows = rows
    self.targets = targets
    var followsLabel = false
    for row in rows {
      let kind = LabelNumber.kind(row.labels.last ?? "")
      let named = Self.named(by: row, in: targets.key)
      var look = RowLook(row, isHeader: named.isHeader, isExact: !named.targets.isEmpty, in: targets.key)
      look.followsLabel = followsLabel
      followsLabel = look.mayLead(row)
      let agreeing = named.targets.filter { targets.targets[$0].agrees(with: kind) }
      numbering.append(kind)
      exact.append(agreeing.isEmpty ? named.targets : agreeing)
      looks.append(look)
    }
    if !matchInOrder() { solve() }
  }

  /// The plain case: every row with values names its target to the letter and the targets come in order.
  private mutating func matchInOrder() -> Bool {
    var found: [Match] = []
    var last = -1
    for (index, row) in rows.enumerated() {
      if looks[index].isBare {
        guard !looks[index].hasLabel || looks[index].isHeader else { return false }
        continue
      }
      guard let target = exact[index].first(where: { $0 > last }) else {
        guard looks[index].isHeader, !looks[index].hasValues else { return false }
        continue
      }
      found.append(Match(target: target, row: row, range: index..<(index + 1), similarity: 1, rivals: []))
      last = target
    }
    matches = found
    return !found.isEmpty
  }

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

  /// The targets that the label of the row at `index` names to the letter.
  func names(of index: Int) -> [Int] { exact[index] }

  // MARK: costs

  private func skipRow(_ index: Int) -> Double {
    let look = looks[index]
    if look.hasValues { return targets.slots == 1 ? 0.75 : 1.5 }
    if look.isHeader || !look.hasLabel { return 0 }
    return look.isExact ? 0.4 : look.isNumbered ? 0.12 : 0.04
  }

  private func skipTarget(_ index: Int) -> Double { 0.3 }

  private mutating func cost(_ start: Int, _ length: Int, _ target: Int) -> Cost {
    let place = ((length - 1) * rows.count + start) * targets.targets.count + target
    if costs[place].value < 0 {
      costs[place] = length == 1 ? single(start, target) : group(start, length, target)
    }
    return costs[place]
  }

  private func single(_ index: Int, _ target: Int) -> Cost {
    let look = looks[index]
    let none = Cost(value: Self.never, similarity: 0)
    if look.isExact, exact[index].contains(target) { return Cost(value: look.isBare ? 0.25 : 0, similarity: 1) }
    if !look.isNamed {
      let isFree = targets.slots > 1 || !look.followsLabel
      return look.hasValues && isFree && agrees(index, target) ? Cost(value: 0.5, similarity: 0) : none
    }
    if look.isExact || look.isHeader && !look.hasValues { return none }
    let similarity = similarity(index, target)
    guard similarity >= Self.leastAlone else { return Cost(value: Self.never, similarity: similarity) }
    let surcharge = targets.targets[target].agrees(with: numbering[index]) ? 0 : 0.1
    return Cost(
      value: surcharge + (look.isBare ? 0.25 + (1 - similarity) / 2 : 1 - similarity), similarity: similarity)
  }

  /// How alike the label of one row is to a target's, its last cell alone or all of them.
  private func similarity(_ index: Int, _ target: Int) -> Double {
    let own = targets.targets[target].similarity(to: rows[index].key, least: Self.leastAlone)
    guard rows[index].labels.count > 1 else { return own }
    return max(own, targets.targets[target].similarity(to: rows[index].longKey, least: Self.leastAlone))
  }

  /// Several rows that may be one, as far as that does not depend on the target.
  private struct Group {
    /// The labels one behind the other, and with the form's words for those of traditional texts; none for rows that
    /// cannot be one.
    var keys: [LabelKey] = []
    /// Whether one row has the label and others the values.
    var isApart = false
    /// What it costs beside the label.
    var surcharge = 0.0
  }

  /// At most one of the rows has values, at least one a label.
  private func joined(_ range: Range<Int>) -> Group {
    let slice = looks[range]
    if slice.contains(where: \.isComplete) || !slice.contains(where: \.isNamed) { return Group() }
    let (first, last) = (looks[range.lowerBound], looks[range.upperBound - 1])
    let startsWithValues = !first.isNamed
    if startsWithValues && first.followsLabel || last.isHeader && !last.isExact { return Group() }
    if let whole = range.first(where: { rows[$0].hasValues && looks[$0].isNamed }),
      begins[(whole + 1)..<range.upperBound].contains(true)
    {
      return Group()
    }
    let filled = slice.count(where: \.hasValues)
    let labelled = labels(in: range)
    let isApart = labelled.count == 1
    guard filled <= 1, !isApart || filled == 1 && !looks[labelled[0]].hasValues else { return Group() }
    let units = labelled.flatMap { rows[$0].longKey.units }
    guard units.count <= 80 else { return Group() }
    let key = LabelKey(units: units)
    let official = key.withOfficialWords
    return Group(
      keys: official == key ? [key] : [key, official], isApart: isApart,
      surcharge: 0.05 * Double(range.count - 1) + (filled == 0 ? 0.2 : 0) + (startsWithValues ? 0.2 : 0))
  }

  /// The rows of a group that have labels; beside one that names a target, scraps of another label are none.
  private func labels(in range: Range<Int>) -> [Int] {
    let named = range.filter { looks[$0].isNamed }
    let exactly = named.filter { looks[$0].isExact }
    let isAmongScraps = exactly.count == 1 && named.allSatisfy { $0 == exactly[0] || isScrap($0) }
    return isAmongScraps ? exactly : named
  }

  /// A character or two of an upright label.
  private func isScrap(_ index: Int) -> Bool {
    looks[index].isBare && rows[index].longKey.count <= 3 && !looks[index].isHeader
  }

  /// Whether a label names targets, but not this one.
  private func namesOther(_ index: Int, _ target: Int) -> Bool {
    looks[index].isExact && !exact[index].contains(target)
  }

  /// Whether a label names another target, be it beside this one.
  private func namesAnyOther(_ index: Int, _ target: Int) -> Bool { exact[index].contains { $0 != target } }

  /// Several rows as one: the labels must be better together than apart.
  private func group(_ start: Int, _ length: Int, _ target: Int) -> Cost {
    let none = Cost(value: Self.never, similarity: 0)
    let group = groups[(length - 2) * rows.count + start]
    if group.keys.isEmpty { return none }
    let range = start..<(start + length)
    if !group.isApart, range.contains(where: { namesAnyOther($0, target) }) {
      let isWhole = begins[start] && group.keys.contains(where: targets.targets[target].keys.contains)
      guard isWhole, !range.contains(where: { begins[$0] && namesAnyOther($0, target) }) else { return none }
    }
    if group.isApart, range.contains(where: { namesOther($0, target) }) { return none }
    guard looks[start].isNamed || agrees(start, target) else { return none }
    let similarity =
      group.keys.map { targets.targets[target].similarity(to: $0, least: Self.leastTogether) }.max() ?? 0
    guard similarity >= Self.leastTogether else { return none }
    if !group.isApart {
      let apart = range.lazy.map { looks[$0].isNamed ? single($0, target).similarity : 0 }.max() ?? 0
      guard similarity > apart + 0.03 else { return none }
    }
    return Cost(value: 1 - similarity + group.surcharge, similarity: similarity)
  }

  /// Whether a number that stands apart has the unit that the form prints, or none.
  private func agrees(_ index: Int, _ target: Int) -> Bool {
    guard let unit = rows[index].unit, let printed = targets.targets[target].row.unit else { return true }
    return unit == printed
  }

  // MARK: the cheapest reading

  private mutating func solve() {
    let rowCount = rows.count
    let targetCount = targets.targets.count
    costs = Array(repeating: Cost(value: -1, similarity: 0), count: Self.longestGroup * rowCount * targetCount)
    begins = rows.map(\.beginsLabel)
    groups = (2...Self.longestGroup).flatMap { length in
      (0..<rowCount).map { $0 + length <= rowCount ? joined($0..<($0 + length)) : Group() }
    }
    let forward = sweep(rowCount, targetCount)
    var row = rowCount
    var target = targetCount
    var found: [Match] = []
    while row > 0 || target > 0 {
      let step = forward.steps[row * (targetCount + 1) + target]
      switch step {
      case .skipTarget: target -= 1
      case .skipRow:
        row -= 1
        unplaced.append(row)
      case .match(let length):
        row -= length
        target -= 1
        let cost = cost(row, length, target)
        found.append(
          Match(
            target: target, row: length == 1 ? rows[row] : LogicalRow(joining: rows[row..<(row + length)]),
            range: row..<(row + length), similarity: cost.similarity, rivals: []))
      }
    }
    matches = found.reversed()
    unplaced.reverse()
    findRivals()
    findDetached()
    adoptStrays()
  }

  /// A complete row whose label names one row of the form, and that is not taken, is that row wherever it stands.
  private mutating func adoptStrays() {
    for index in unplaced where looks[index].isComplete && exact[index].count == 1 {
      let target = exact[index][0]
      guard !matches.contains(where: { $0.target == target }) else { continue }
      matches.append(
        Match(target: target, row: rows[index], range: index..<(index + 1), similarity: 1, rivals: []))
    }
    matches.sort { $0.target < $1.target }
    let placed = Set(matches.map(\.range.lowerBound))
    unplaced.removeAll(where: placed.contains)
  }

  private enum Step { case skipTarget, skipRow, match(Int) }

  private mutating func sweep(_ rowCount: Int, _ targetCount: Int) -> (costs: [Double], steps: [Step]) {
    let width = targetCount + 1
    var best = [Double](repeating: .infinity, count: (rowCount + 1) * width)
    var steps = [Step](repeating: .skipTarget, count: best.count)
    best[0] = 0
    for row in 0...rowCount {
      let skipped = row < rowCount ? skipRow(row) : 0
      let longest = row < rowCount ? longestGroup(at: row) : 0
      for target in 0...targetCount {
        let here = best[row * width + target]
        guard here < .infinity else { continue }
        func relax(_ place: Int, _ cost: Double, _ step: Step) {
          if here + cost < best[place] - 1e-9 {
            best[place] = here + cost
            steps[place] = step
          }
        }
        if target < targetCount { relax(row * width + target + 1, skipTarget(target), .skipTarget) }
        if row < rowCount { relax((row + 1) * width + target, skipped, .skipRow) }
        guard row < rowCount, target < targetCount else { continue }
        for length in 1...longest {
          let price = cost(row, length, target).value
          if price < Self.never { relax((row + length) * width + target + 1, price, .match(length)) }
        }
      }
    }
    return (best, steps)
  }

  /// How many rows from `row` on may make one: complete rows stand alone.
  private func longestGroup(at row: Int) -> Int {
    var length = 1
    while length < Self.longestGroup, row + length < rows.count, !looks[row].isComplete, !looks[row + length].isComplete
    {
      length += 1
    }
    return length
  }

  /// Numbers that stand apart from their labels are known by order alone, so there must be as many rows of them as
  /// labels, or as rows of the form, between the complete rows around them. Where labels alone are left over, the numbers
  /// behind a single label are its own, and those behind several may be those of any.
  private mutating func findDetached() {
    var start = 0
    while start < matches.count {
      let run = matches[start...].prefix { !isAnchored($0) }
      if !run.isEmpty, !isEven(run) {
        let isRegular = run.count(where: isLabelFirst) * 4 >= run.count * 3
        let hasOrphans = run.contains { $0.similarity == 0 } && !isRegular
        for index in run.indices where matches[index].similarity == 0 || isApart(matches[index]) {
          let isBehindLabels = matches[..<index].suffix(2).count(where: isBare) == 2
          matches[index].isDetached = hasOrphans || isBehindLabels || !isLabelFirst(matches[index])
        }
      }
      start = run.endIndex + 1
    }
  }

  /// Whether label and numbers stand on one row.
  private func isAnchored(_ match: Match) -> Bool { match.range.contains { looks[$0].isNamed && looks[$0].hasValues } }

  private func isApart(_ match: Match) -> Bool { match.range.contains { !looks[$0].isNamed && looks[$0].hasValues } }

  /// Whether a label stands right before one row of numbers.
  private func isLabelFirst(_ match: Match) -> Bool {
    guard looks[match.range.lowerBound].isNamed, isApart(match) else { return false }
    return match.row.values.count { $0.reading != .blank } <= targets.slots
  }

  /// Whether a label is printed and neither number nor unit with it or right behind it.
  private func isBare(_ match: Match) -> Bool {
    let end = match.range.upperBound
    return !match.row.hasValues && match.row.unit == nil && !(end < rows.count && rows[end].isUnit)
  }

  private func isEven(_ run: ArraySlice<Match>) -> Bool {
    let rowStart = run.startIndex > 0 ? matches[run.startIndex - 1].range.upperBound : 0
    let rowEnd = run.endIndex < matches.count ? matches[run.endIndex].range.lowerBound : rows.count
    let numbers = (rowStart..<max(rowStart, rowEnd)).count { looks[$0].hasValues && !looks[$0].isNamed }
    let labels = run.count { $0.similarity > 0 }
    if labels == run.count { return labels == numbers }
    if run.contains(where: { $0.similarity > 0 && !$0.row.hasValues }) { return false }
    let first = run.startIndex > 0 ? matches[run.startIndex - 1].target + 1 : 0
    let last = run.endIndex < matches.count ? matches[run.endIndex].target : targets.targets.count
    let places = targets.targets[first..<max(first, last)].map(\.row)
    let parts = places.count(where: FormTargets.isPartOfOtherHandling)
    let isEither = parts > 0 && places.contains { $0.path == FormTargets.otherHandling }
    return isEither ? [places.count - 1, places.count - parts].contains(numbers) : numbers == places.count
  }

  /// A match without a sure label may slide to a neighbouring target that stays empty: those are its rivals.
  private mutating func findRivals() {
    let taken = Set(matches.map(\.target))
    for index in matches.indices where matches[index].similarity < 0.85 {
      let lower = index > 0 ? matches[index - 1].target + 1 : 0
      let upper = index + 1 < matches.count ? matches[index + 1].target : targets.targets.count
      let match = matches[index]
      let own = cost(match.range.lowerBound, match.range.count, match.target).value
      for target in lower..<max(lower, upper) where target != match.target && !taken.contains(target) {
        guard match.range.count > 1 || targets.targets[target].agrees(with: numbering[match.range.lowerBound]) else {
          continue
        }
        let other = cost(match.range.lowerBound, match.range.count, target).value
        if other < own + 0.15 { matches[index].rivals.append(target) }
      }
    }
  }
}
