import Evidence
import ReportModel

/// Recognises the annex of 2014 to 2018: one indicator a row.
enum StatisticsRecognizer {
  /// The table of a region; nil if no row of it was found.
  static func recognize(_ region: FormRegion) -> (builder: FormTableBuilder, used: [PrintedRow])? {
    let targets = FormTargets.statistics
    let rows = LabelPairing.paired(LogicalRows.rows(of: region.rows, slots: 1, hasUnit: true), targets)
    let alignment = RowAlignment(rows, to: targets)
    guard !alignment.matches.isEmpty else { return nil }
    var builder = FormTableBuilder(key: .statistics, generation: .form2014)
    var used: [PrintedRow] = []
    for match in alignment.matches {
      used += match.row.sources
      let row = targets.targets[match.target].row
      let cells = value(of: match.row)
      builder.add(row, match: match, cells: cells, readings: SlotReadings.readings(of: cells, in: .plain(1)) ?? [])
    }
    for index in alignment.unplaced {
      if isRepeated(rows[index], alignment.names(of: index), alignment.matches) {
        used += rows[index].sources
        continue
      }
      guard let indicator = unlisted(rows[index], number: builder.table.unlisted.count, builder: &builder) else {
        continue
      }
      builder.add(unlisted: indicator)
      used += rows[index].sources
    }
    return (builder, used)
  }

  /// The one value of a row; blanks beside it belong to no column.
  private static func value(of row: LogicalRow) -> [PrintedCell] {
    let numbers = row.values.filter { $0.reading.isValue }
    if numbers.count == 1 { return numbers }
    if numbers.isEmpty { return Array(row.values.suffix(1)) }
    return Set(numbers.map(\.reading)).count == 1 ? [numbers[0]] : numbers
  }

  /// A row that a page turn has printed twice: the same label and the same value.
  private static func isRepeated(_ row: LogicalRow, _ names: [Int], _ matches: [RowAlignment.Match]) -> Bool {
    matches.contains { match in
      names.contains(match.target) && value(of: match.row).map(\.reading) == value(of: row).map(\.reading)
    }
  }

  /// A row with a label that no form knows, and one number or none.
  private static func unlisted(
    _ row: LogicalRow, number: Int, builder: inout FormTableBuilder
  ) -> UnlistedIndicator? {
    let cells = value(of: row)
    guard row.hasLabel, cells.count <= 1, isIndicator(row) else { return nil }
    let pointer = "/tables/statistics/unlisted/\(number)/value"
    let cell = cells.first.map { builder.cell($0, row: row.printed, pointer: pointer) } ?? FormCell()
    return UnlistedIndicator(label: row.labels.joined(separator: " "), unit: row.unit, cell: cell)
  }

  /// An unknown indicator with the pieces of its label on the lines before and behind it.
  private static func whole(_ index: Int, _ rows: [LogicalRow], _ unplaced: Set<Int>) -> LogicalRow {
    guard rows[index].hasValues, rows[index].sources.allSatisfy(\.isLine) else { return rows[index] }
    var range = index..<(index + 1)
    let before = rows[..<index].lastIndex { $0.hasLabel || $0.hasValues } ?? index
    let isFree = before < index && unplaced.contains(before) && isLoosePiece(rows[before])
    if isFree, !rows[index].hasLabel || !startsLabel(rows[index]) && !isDebris(rows[before]) {
      range = before..<range.upperBound
    }
    if unplaced.contains(index + 1), isLoosePiece(rows[index + 1]), !startsLabel(rows[index + 1]) {
      range = range.lowerBound..<(index + 2)
    }
    return range.count == 1 ? rows[index] : LogicalRow(joining: rows[range])
  }

  private static func isLoosePiece(_ row: LogicalRow) -> Bool {
    row.hasLabel && row.values.isEmpty && row.longKey.count <= 30 && row.sources.allSatisfy(\.isLine)
      && !FormLexicon.shared.isHeader(row.key, in: .statistics)
  }

  private static func isDebris(_ row: LogicalRow) -> Bool { LabelDebris.shared.contains(row.longKey, in: .statistics) }

  private static func startsLabel(_ row: LogicalRow) -> Bool {
    LabelFolding.key(row.labels.last ?? "") != LabelFolding.key(row.labels.last ?? "", keepsNumber: true)
  }

  /// A row of a table with a number, or the unknown heading of such rows.
  private static func isIndicator(_ row: LogicalRow) -> Bool {
    if row.hasValues { return true }
    guard !FormLexicon.shared.isHeader(row.key, in: .statistics), !row.sources[0].isLine else { return false }
    return !row.values.isEmpty && row.longKey.count <= 30 && !LabelDebris.shared.contains(row.longKey, in: .statistics)
  }
}
