import Evidence
import ReportModel

/// Recognises the annex of 2014 to 2018: one indicator a row.
enum StatisticsRecognizer {
  /// The table of a region; nil if no row of it was found.
  static func recognize(_ region: FormRegion) -> (builder: FormTableBuilder, used: [PrintedRow])? {
    let targets = FormTargets.statistics
    let copy = RepeatedCopy(LogicalRows.rows(of: region.rows, slots: 1, hasUnit: true), of: targets)
    let scattered = ScatteredIndicators(copy.first)
    if let matches = scattered?.matches { return proved(matches) }
    let rows = LabelPairing.paired(copy.first, targets)
    let alignment = RowAlignment(rows, to: targets)
    guard !alignment.matches.isEmpty else { return nil }
    var builder = FormTableBuilder(key: .statistics, generation: .form2014)
    var again = copy.agreeing(with: alignment.matches)
    var used: [PrintedRow] = []
    let hasUnits = hasUnitColumn(alignment.matches)
    let lone = loneNumbers(alignment.matches)
    for (index, match) in alignment.matches.enumerated() {
      used += match.row.sources
      let row = targets.targets[match.target].row
      let whole = thousands(match.row)
      let cells = hasUnits && match.row.endsWithLabel ? [] : value(of: match.row, whole)
      let isLone = lone.contains(index)
      let isOpen = match.isDetached || match.row.isDoubtful || isLone
      let readings = isOpen ? nil : SlotReadings.readings(of: cells, in: .plain(1))
      builder.add(row, match: match, cells: cells, readings: readings ?? [])
      if let whole { builder.annotateThousands(row, whole) }
      if isPrintedTwice(match.row) { builder.annotate(.printedTwice, row, match.row) }
      if let stated = StatedUnit(of: match.row, form: row) { builder.annotate(stated, row, column: 0) }
      if isLone { builder.annotateLoneNumber(row, match.row) }
    }
    if let scattered { builder.annotateScattered(scattered.numbers, cells: [scattered.labels]) }
    annotateTornBeginnings(alignment, rows, in: &builder)
    let repeated = alignment.repeated(readings)
    again += repeated.flatMap { rows[$0].sources }
    let unplaced = alignment.unplaced.filter { !repeated.contains($0) }
    for indicator in UnlistedIndicators(rows, unplaced: unplaced).indicators {
      let names = FormLexicon.shared.targets(of: indicator.row.longKey, in: .statistics)
      if alignment.repeats(indicator.row, names, readings) {
        again += indicator.row.sources
      } else if add(indicator, to: &builder) {
        used += indicator.row.sources
      }
    }
    builder.logRepeated(again)
    return (builder, used + again)
  }

  /// The table of numbers that stand behind all labels, as many as these and with all sums.
  private static func proved(_ matches: [RowAlignment.Match]) -> (builder: FormTableBuilder, used: [PrintedRow]) {
    var builder = FormTableBuilder(key: .statistics, generation: .form2014)
    for match in matches {
      let row = FormTargets.statistics.targets[match.target].row
      builder.add(row, match: match, cells: match.row.values, readings: [[.printed(0)]])
      builder.annotateProvedOrder(row, match.row)
    }
    return (builder, matches.flatMap(\.row.sources))
  }

  /// Whether nearly all rows of a table print the unit in a cell between label and number.
  private static func hasUnitColumn(_ matches: [RowAlignment.Match]) -> Bool {
    let filled = matches.count { $0.row.hasCells && $0.row.hasValues }
    return matches.count { $0.row.hasUnitCell && $0.row.hasValues } * 4 > filled * 3
  }

  /// The numbers that stand alone on a line where nearly all others stand beside their label or their unit: any of them
  /// may be the number of a page.
  private static func loneNumbers(_ matches: [RowAlignment.Match]) -> Set<Int> {
    let alone = matches.indices.filter { index in
      let sources = matches[index].row.sources
      return sources.count > 1 && sources.contains { $0.isLine && $0.cells.count == 1 && $0.valueCount == 1 }
    }
    return alone.count * 4 < matches.count ? Set(alone) : []
  }

  /// Marks the rows right below a line that begins a label and found no place: it may be the beginning of theirs.
  private static func annotateTornBeginnings(
    _ alignment: RowAlignment, _ rows: [LogicalRow], in builder: inout FormTableBuilder
  ) {
    let left = Set(
      alignment.unplaced.filter { rows[$0].beginsLabel && rows[$0].values.isEmpty && rows[$0].sources[0].isLine })
    for match in alignment.matches where left.contains(match.range.lowerBound - 1) && !match.row.beginsLabel {
      let above = rows[match.range.lowerBound - 1].longKey
      let target = FormTargets.statistics.targets[match.target]
      // The beginning of the row's own label is none of another.
      let beginnings = [above, above.withOfficialWords]
      if target.keys.contains(where: { key in beginnings.contains { key.units.starts(with: $0.units) } }) { continue }
      builder.annotateTornBeginning(target.row, match.row)
    }
  }

  /// The one value of a row; blanks beside it belong to no column.
  private static func value(of row: LogicalRow) -> [PrintedCell] { value(of: row, thousands(row)) }

  /// The same of a row whose number `whole` may be printed in pieces.
  private static func value(of row: LogicalRow, _ whole: PrintedCell?) -> [PrintedCell] {
    let numbers = row.values.filter { $0.reading.isValue || $0.isUnreadable && !isLabel($0.text) }
    if numbers.count == 1 { return numbers }
    if let whole { return [whole] }
    if numbers.isEmpty { return (row.values.last { $0.reading != .blank } ?? row.values.last).map { [$0] } ?? [] }
    return isPrintedTwice(row) ? [numbers[0]] : numbers
  }

  /// Whether words name anything of the annex, as the heading of its other half beside a row does.
  private static func isLabel(_ text: String) -> Bool {
    FormLexicon.shared.meanings(of: LabelFolding.key(text)).contains { $0.table == .statistics }
  }

  /// Whether a row prints one number in several cells and nothing else; digits side by side in one cell or on one line are
  /// the pieces of one number.
  private static func isPrintedTwice(_ row: LogicalRow) -> Bool {
    let printed = row.values.filter { $0.reading != .blank }
    return row.hasCells && printed.count > 1 && Set(printed.map(\.reading)).count == 1
      && printed[0].reading.isValue && Set(printed.map(\.number)).count == printed.count
  }

  /// The number of one cell of a table that prints a blank before its last three digits: there is one column alone.
  private static func thousands(_ row: LogicalRow) -> PrintedCell? {
    let pieces = row.values.filter(\.reading.isValue)
    guard pieces.count == 2, let first = pieces.first, let last = pieces.last, first.number == last.number,
      first.location == last.location, last.text.utf8.count == 3, first.text.utf8.count <= 3, first.text != "0"
    else { return nil }
    return first.joined(to: last)
  }

  /// What the one value of a row says.
  private static func readings(of row: LogicalRow) -> [CellReading] { value(of: row).map(\.reading) }

  /// The printed label without the blanks that stand between Chinese characters.
  private static func label(of row: LogicalRow) -> String {
    var result = String.UnicodeScalarView()
    for word in Blanks.words(row.labels.joined(separator: " ")) {
      if let before = result.last, let next = word.unicodeScalars.first, before.isASCII || next.isASCII {
        result.append(" ")
      }
      result.append(contentsOf: word.unicodeScalars)
    }
    return String(result)
  }

  /// Adds an indicator that no form knows, with one number or none.
  private static func add(_ indicator: UnlistedIndicators.Indicator, to builder: inout FormTableBuilder) -> Bool {
    let row = indicator.row
    let cells = value(of: row)
    guard cells.count <= 1 else { return false }
    let pointer = "/tables/statistics/unlisted/\(builder.table.unlisted.count)"
    let cell = cells.first.map { builder.cell($0, row: row.printed, pointer: pointer + "/value") }
    builder.add(
      unlisted: UnlistedIndicator(label: label(of: row), unit: row.unit, cell: cell ?? FormCell()))
    if indicator.range.count > 1 { builder.logTornIndicator(row, at: pointer) }
    if LabelDebris.shared.contains(row.longKey, in: .statistics) { builder.annotateStrayIndicator(row, at: pointer) }
    if indicator.isDoubtful { builder.annotateDoubtfulIndicator(row) }
    return true
  }
}
