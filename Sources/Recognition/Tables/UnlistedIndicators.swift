import ReportModel

/// Gathers the indicators that no form knows: label, unit and number, on one row or on several lines.
///
/// A label that is torn over lines is put together as far as its number or the rows around it tell where it begins and
/// ends; where they do not, the indicator is doubtful.
struct UnlistedIndicators {
  /// One indicator.
  struct Indicator {
    /// The rows that make it, as one.
    var row: LogicalRow
    /// The indices of these rows.
    var range: Range<Int>
    /// Whether another reading of its label is possible.
    var isDoubtful: Bool
  }

  /// The indicators in printed order.
  private(set) var indicators: [Indicator] = []

  private let rows: [LogicalRow]
  private let free: Set<Int>

  /// How many lines a label may have before its number, and behind it.
  private static let mostBefore = 4
  private static let mostBehind = 2

  /// Gathers what the `unplaced` of `rows` say.
  init(_ rows: [LogicalRow], unplaced: [Int]) {
    self.rows = rows
    free = Set(unplaced)
    var end = 0
    for index in unplaced where index >= end && isIndicator(rows[index]) {
      let indicator = whole(index, from: end)
      guard indicator.row.hasLabel else { continue }
      indicators.append(indicator)
      end = indicator.range.upperBound
    }
  }

  /// A row with a number, or the unknown heading of such rows in a table.
  private func isIndicator(_ row: LogicalRow) -> Bool {
    if row.hasValues { return true }
    guard row.hasLabel, !FormLexicon.shared.isHeader(row.key, in: .statistics), !row.sources[0].isLine else {
      return false
    }
    return !row.values.isEmpty && row.longKey.count <= 30 && !isDebris(row)
  }

  /// An indicator with the pieces of its label on the lines before and behind it.
  private func whole(_ index: Int, from start: Int) -> Indicator {
    guard rows[index].hasValues, rows[index].sources.allSatisfy(\.isLine) else {
      return Indicator(row: rows[index], range: index..<(index + 1), isDoubtful: false)
    }
    let (first, isBeginSure) = beginning(of: index, from: start)
    let (end, isEndSure) = self.end(of: index, isWhole: isBeginSure && first < index)
    return Indicator(
      row: first + 1 == end ? rows[index] : LogicalRow(joining: rows[first..<end]), range: first..<end,
      isDoubtful: !isBeginSure || !isEndSure)
  }

  /// Where the label begins: at a line that is numbered as labels are, if one stands near.
  private func beginning(of index: Int, from start: Int) -> (first: Int, isSure: Bool) {
    if rows[index].beginsLabel { return (index, true) }
    let pieces = (max(start, index - Self.mostBefore)..<index).reversed().prefix {
      free.contains($0) && isPiece(rows[$0])
    }
    if let first = pieces.first(where: { rows[$0].beginsLabel }) { return (first, true) }
    let own = pieces.prefix { !rows[$0].hasLabel || !isDebris(rows[$0]) }
    guard let first = own.last(where: { rows[$0].hasLabel }) else {
      return (index, pieces.isEmpty && rows[index].hasLabel)
    }
    return (first, pieces.count == 1)
  }

  /// Where the label ends: behind the lines that begin no label of their own.
  private func end(of index: Int, isWhole: Bool) -> (end: Int, isSure: Bool) {
    var end = index + 1
    while end <= index + Self.mostBehind, free.contains(end), isPiece(rows[end]), rows[end].hasLabel,
      !rows[end].beginsLabel
    {
      end += 1
    }
    guard end > index + 1 else { return (end, true) }
    if isWhole { return (index + 1, false) }
    return (end, end == rows.count || !free.contains(end) || !isPiece(rows[end]) || rows[end].beginsLabel)
  }

  /// A line of a torn label, or a unit on its own line.
  private func isPiece(_ row: LogicalRow) -> Bool {
    guard row.values.isEmpty, row.sources.allSatisfy(\.isLine) else { return false }
    if !row.hasLabel { return row.unit != nil }
    return row.longKey.count <= 30 && !FormLexicon.shared.isHeader(row.key, in: .statistics)
  }

  private func isDebris(_ row: LogicalRow) -> Bool { LabelDebris.shared.contains(row.longKey, in: .statistics) }
}
