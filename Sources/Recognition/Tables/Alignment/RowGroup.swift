/// Several printed rows that may be one row of the form, as far as that does not depend on which one.
struct RowGroup {
  /// More rows than this are never one.
  static let longest = 5
  /// Labels longer than this together are those of several rows.
  private static let longestLabel = 80

  /// The indices of the rows.
  let range: Range<Int>
  /// The labels one behind the other, and with the form's words for those of traditional texts.
  let labels: [ComparedLabel]
  /// Whether one row has the label and others the values.
  let isApart: Bool
  /// What it costs beside the label.
  let surcharge: Double
  /// Whether its first row begins a label.
  let beginsLabel: Bool
  /// The targets that any of its rows names to the letter, and those that its rows do which begin a label.
  private let names: [Int]
  private let begunNames: [Int]
  /// The targets that all rows name which name any; nil where none does.
  private let commonNames: [Int]?

  /// Joins rows; nil for rows that cannot be one: at most one of them has values, at least one a label.
  init?(_ range: Range<Int>, of rows: NamedRows, begins: [Bool]) {
    let looks = rows.looks[range]
    if looks.contains(where: \.isComplete) || !looks.contains(where: \.isNamed) { return nil }
    let (first, last) = (looks[range.lowerBound], looks[range.upperBound - 1])
    let startsWithValues = !first.isNamed
    if startsWithValues && first.followsLabel || last.isHeader && !last.isExact { return nil }
    if let whole = range.first(where: { looks[$0].hasValues && looks[$0].isNamed }),
      begins[(whole + 1)..<range.upperBound].contains(true)
    {
      return nil
    }
    let filled = looks.count(where: \.hasValues)
    let labelled = Self.labelled(range, rows)
    isApart = labelled.count == 1
    guard filled <= 1, !isApart || filled == 1 && !looks[labelled[0]].hasValues else { return nil }
    guard let labels = Self.labels(labelled, rows) else { return nil }
    self.range = range
    self.labels = labels
    surcharge = 0.05 * Double(range.count - 1) + (filled == 0 ? 0.2 : 0) + (startsWithValues ? 0.2 : 0)
    beginsLabel = begins[range.lowerBound]
    names = range.flatMap { rows.names[$0] }
    begunNames = names.isEmpty ? [] : range.flatMap { begins[$0] ? rows.names[$0] : [] }
    commonNames = Self.commonNames(range, rows)
  }

  /// The rows of a group that have labels; beside one that names a target, scraps of another label are none.
  private static func labelled(_ range: Range<Int>, _ rows: NamedRows) -> [Int] {
    let named = range.filter { rows.looks[$0].isNamed }
    let exactly = named.filter { rows.looks[$0].isExact }
    let isAmongScraps = exactly.count == 1 && named.allSatisfy { $0 == exactly[0] || isScrap($0, rows) }
    return isAmongScraps ? exactly : named
  }

  /// A character or two of an upright label.
  private static func isScrap(_ index: Int, _ rows: NamedRows) -> Bool {
    rows.looks[index].isBare && rows.rows[index].longKey.count <= 3 && !rows.looks[index].isHeader
  }

  private static func labels(_ labelled: [Int], _ rows: NamedRows) -> [ComparedLabel]? {
    let units = labelled.flatMap { rows.rows[$0].longKey.units }
    guard units.count <= longestLabel else { return nil }
    let key = LabelKey(units: units)
    let official = key.withOfficialWords
    let keys =
      (official == key ? [key] : [key, official])
      + (LabelColumns(labelled.map { rows.rows[$0] }).map { [$0.key] } ?? [])
    return keys.map { ComparedLabel($0) }
  }

  private static func commonNames(_ range: Range<Int>, _ rows: NamedRows) -> [Int]? {
    var common: [Int]?
    for index in range where rows.looks[index].isExact {
      common = common?.filter(rows.names[index].contains) ?? rows.names[index]
    }
    return common
  }

  /// Whether its labels may stand on a row of the form, by what they name to the letter.
  func mayName(_ target: Int, with keys: [LabelKey]) -> Bool {
    if isApart { return commonNames?.contains(target) ?? true }
    if !names.contains(where: { $0 != target }) { return true }
    // Only a whole label holds that of another row.
    let isWhole = beginsLabel && labels.contains { keys.contains($0.key) }
    return isWhole && !begunNames.contains { $0 != target }
  }
}
