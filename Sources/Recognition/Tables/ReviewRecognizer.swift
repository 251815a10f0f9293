import Evidence
import ReportModel

/// Recognises section 四: one row of fifteen numbers in three groups.
enum ReviewRecognizer {
  /// The table of a region; nil if it has no row of numbers.
  static func recognize(_ region: FormRegion, fallback: Generation) -> (builder: FormTableBuilder, used: [PrintedRow])?
  {
    if let entries = ReviewEntries(region.rows), let row = entries.row(in: region.rows) {
      return listed(entries, LogicalRow(row), of: region, fallback)
    }
    let form = SlotForm.reviewLitigation
    let rows = GluedNumbers(form).separated(LogicalRows.rows(of: region.rows, slots: form.count))
    guard let row = dataRow(rows, count: form.count) else { return blank(region, fallback) }
    let layout = ValueLayout([row], form: form, headers: region.rows, usesLast: true)
    let printed = cellsBelowHeader(row, region.rows) ?? layout.cells(of: row).cells
    let order = HeaderOrder.reviewLitigation(region.rows)
    let arranged = row.isDoubtful ? nil : order.arranged(printed)
    let cells = arranged ?? printed
    let readings = arranged.flatMap { SlotReadings.readings(of: $0, in: form) } ?? []
    var builder = FormTableBuilder(key: .reviewLitigation, generation: fallback)
    builder.log(order, of: region.rows)
    let settled = SettledRow(readings: readings, cells: cells, count: form.count)
    let glued = GluedNumbers(form).possibleCut(cells).map { $0 / 5 }
    for (index, formRow) in Form.reviewLitigation2021.rows.enumerated() {
      let slots = (index * 5)..<(index * 5 + 5)
      let part = Array(cells[min(slots.lowerBound, cells.count)..<min(slots.upperBound, cells.count)])
      let match = RowAlignment.Match(target: index, row: row, range: 0..<1, similarity: 1, rivals: [])
      if cells.count == form.count, arranged != nil {
        builder.add(formRow, match: match, cells: part, readings: [(0..<5).map { .printed($0) }])
      } else if index == glued {
        builder.add(formRow, match: match, cells: cells, readings: [])
      } else {
        builder.add(formRow, match: match, cells: cells, settled: settled.part(slots))
      }
    }
    if row.isCutApart {
      for formRow in Form.reviewLitigation2021.rows { builder.annotate(.cutApart, formRow, row) }
    }
    if !row.hasValues { builder.annotateBlank(row.printed) }
    if cells.count == form.count { annotateShifts(cells, row, &builder) }
    return (builder, region.rows.filter { $0.valueCount == 0 } + row.sources)
  }

  /// The table of outcomes that are printed as rows or as a list.
  private static func listed(
    _ entries: ReviewEntries, _ printed: LogicalRow, of region: FormRegion, _ generation: Generation
  ) -> (builder: FormTableBuilder, used: [PrintedRow]) {
    var builder = FormTableBuilder(key: .reviewLitigation, generation: generation)
    for group in entries.printed {
      let row = Form.reviewLitigation2021.rows[group]
      let cells = entries.groups[group].compactMap { $0 }
      var next = 0
      let slots = entries.groups[group].map { cell -> Slot in
        defer { next += cell == nil ? 0 : 1 }
        return cell == nil ? .hole(nil) : .printed(next)
      }
      let match = RowAlignment.Match(target: group, row: printed, range: 0..<1, similarity: 1, rivals: [])
      builder.add(row, match: match, cells: cells, readings: [slots])
      builder.annotateListed(row, printed)
    }
    return (builder, region.isProse ? [] : region.rows.filter(ReviewEntries.isNamed))
  }

  /// The cells of a row in the columns of its header, where that spans as many as the form has and only blanks stand
  /// beside them; nil where it does not.
  private static func cellsBelowHeader(_ row: LogicalRow, _ rows: [PrintedRow]) -> [PrintedCell]? {
    let count = SlotForm.reviewLitigation.count
    guard row.hasCells, !row.hasLabel, row.values.count >= count, row.values.first?.column == 0,
      row.values.dropFirst(count).allSatisfy({ $0.reading == .blank })
    else { return nil }
    let words = rows.filter { $0.block == row.sources[0].block && $0.valueCount == 0 }.flatMap(\.cells).filter(
      \.reading.isWords)
    guard words.contains(where: { $0.column == 0 }), words.contains(where: { $0.column == count - 1 }),
      words.allSatisfy({ $0.column < count })
    else { return nil }
    let cells = Array(row.values.prefix(count))
    return isExact(row, below: words) || ReviewGroups(cells).areSumsOrFull ? cells : nil
  }

  /// Whether every cell of a grid stands below an outcome: then every blank is in its column.
  private static func isExact(_ row: LogicalRow, below words: [PrintedCell]) -> Bool {
    let columns = Array(0..<SlotForm.reviewLitigation.count)
    guard row.sources[0].hasGrid, row.values.map(\.column) == columns else { return false }
    let outcomes = words.filter { cell in
      if case .value = ColumnRole(cell.text, in: .reviewLitigation) { cell.columnSpan == 1 } else { false }
    }
    return Set(outcomes.map(\.column)) == Set(columns)
  }

  /// Marks the groups where cells are blank and the sums do not prove that every number is in its place.
  private static func annotateShifts(_ cells: [PrintedCell], _ row: LogicalRow, _ builder: inout FormTableBuilder) {
    let groups = ReviewGroups(cells)
    guard groups.hasBlanks, !groups.isProved, !(row.sources[0].hasGrid && groups.areSums) else { return }
    // In a grid as wide as the form no number stands in the group beside its own.
    let isExact = row.sources[0].hasGrid && row.values.count == cells.count
    for (index, form) in Form.reviewLitigation2021.rows.enumerated() where !isExact || groups.isOpen(index) {
      builder.annotate(.unprovedBlanks, form, row)
    }
  }

  /// The table of a header with no number anywhere below it.
  private static func blank(_ region: FormRegion, _ generation: Generation) -> (FormTableBuilder, [PrintedRow]) {
    var builder = FormTableBuilder(key: .reviewLitigation, generation: generation)
    for row in Form.reviewLitigation2021.rows {
      builder.add(FormTableRow(form: row, cells: row.columns.map { _ in FormCell() }), annotations: [])
    }
    builder.annotateBlank(nil)
    return (builder, region.rows)
  }

  /// The row with the most numbers; rows of numbers that follow each other and fill the form together are one.
  private static func dataRow(_ rows: [LogicalRow], count: Int) -> LogicalRow? {
    let numeric = rows.filter { $0.values.count { $0.reading.isValue } >= 1 && $0.values.count >= 3 || isLoose($0) }
    let full = numeric.filter { $0.values.count == count }
    if let row = full.first(where: { $0.values.contains { $0.reading.value != nil } }) ?? full.first { return row }
    if numeric.count > 1, numeric.reduce(0, { $0 + $1.values.count }) == count {
      return LogicalRow(joining: numeric[...])
    }
    return numeric.max { $0.values.count < $1.values.count } ?? blankRow(rows, count: count)
  }

  private static func isLoose(_ row: LogicalRow) -> Bool { !row.hasLabel && row.hasValues }

  /// A row of nothing but blanks below the header.
  private static func blankRow(_ rows: [LogicalRow], count: Int) -> LogicalRow? {
    rows.last { !$0.hasLabel && $0.values.count >= count && $0.values.allSatisfy { $0.reading == .blank } }
  }
}

/// The three groups of five cells of section 四, weighed by their sums: blanks may hide that a number is lost.
private struct ReviewGroups {
  private let groups: [ArraySlice<PrintedCell>]

  init(_ cells: [PrintedCell]) { groups = (0..<3).map { cells[($0 * 5)..<($0 * 5 + 5)] } }

  /// Whether any cell is blank.
  var hasBlanks: Bool { groups.contains(where: hasBlank) }

  /// Whether every group that prints anything prints its sum behind the parts that make it, or all three print sums alone.
  var isProved: Bool {
    let printed = groups.filter { group in group.contains { $0.reading != .blank } }
    let areSums = groups.allSatisfy { group in
      group.last?.reading != .blank && group.dropLast().allSatisfy { $0.reading == .blank }
    }
    return printed.allSatisfy { isSum($0, alone: areSums) }
  }

  /// Whether every group prints the sum of its parts, zero only where it prints all of them: in a grid no number of
  /// such a row can stand in another column.
  var areSums: Bool {
    groups.allSatisfy { group in
      guard let total = group.last?.reading.value else { return false }
      let parts = group.dropLast().compactMap(\.reading.value)
      return ExactDecimal.sum(parts) == total && (!total.isZero || !hasBlank(group))
    }
  }

  /// Whether a group has blanks beside numbers that do not make its sum.
  func isOpen(_ index: Int) -> Bool {
    hasBlank(groups[index]) && !isSum(groups[index], alone: true) && groups[index].contains { $0.reading != .blank }
  }

  /// Whether no group has a blank beside numbers that do not make its sum.
  var areSumsOrFull: Bool {
    groups.allSatisfy { group in
      !hasBlank(group) || isSum(group, alone: true) || group.allSatisfy { $0.reading == .blank }
    }
  }

  private func hasBlank(_ group: ArraySlice<PrintedCell>) -> Bool { group.contains { $0.reading == .blank } }

  private func isSum(_ group: ArraySlice<PrintedCell>, alone: Bool) -> Bool {
    guard let total = group.last?.reading.value else { return false }
    let parts = group.dropLast().compactMap(\.reading.value)
    if parts.isEmpty { return alone }
    let isMixed = parts.contains(where: \.isZero) && hasBlank(group)
    return !isMixed && ExactDecimal.sum(parts) == total
  }
}
