import Evidence
import ReportModel

/// Recognises section 三: requests received and handled.
enum RequestsRecognizer {
  /// The table of a region; nil if no row of it was found. `used` are the printed rows that went into it.
  static func recognize(_ region: FormRegion, fallback: Generation) -> (builder: FormTableBuilder, used: [PrintedRow])?
  {
    let targets = FormTargets.requests
    let rows = LogicalRows.rows(of: region.rows, slots: SlotForm.requests.count)
    let copy = RepeatedCopy(GluedNumbers(.requests).separated(rows), of: targets)
    let paired = LabelPairing.paired(copy.first, targets)
    let alignment = RowAlignment(paired, to: targets)
    guard !alignment.matches.isEmpty else { return nil }
    let order = confirmed(HeaderOrder.requests(region.rows), by: alignment.matches)
    let isApart =
      alignment.matches.contains(where: \.isDetached) || alignment.unplaced.contains { paired[$0].hasValues }
    let scattered = isApart ? ScatteredRequests(region.rows) : nil
    if order == .usual, let matches = scattered?.matches { return proved(matches, of: region) }
    let layout = ValueLayout(alignment.matches.map(\.row), form: .requests, headers: region.rows, order: order)
    let found = alignment.matches.filter { !isGroupOnly($0, among: alignment.matches) }
    let (matches, moved) = withNewRows(found)
    var solver = RequestSolver(rows: matches.map { state($0, layout, order) })
    let isDamaged = layout.printsZeros || solver.rows.contains(where: \.isMisfit)
    solver.solve()
    solver.openUnprovedTotals()
    solver.weighBlanks(isDamaged: isDamaged && !layout.printsOnlySums)
    var builder = FormTableBuilder(key: .requests, generation: generation(alignment, fallback))
    builder.log(order, of: region.rows)
    add(solver.rows, to: &builder)
    for cell in LikenessReading(solver.rows).proved {
      builder.prove(targets.targets[cell.target].row, column: cell.column, cell.value)
    }
    if let count = scattered?.count, !isMostlyWhole(alignment.matches), mayMislead(count, solver.rows) {
      builder.annotateScattered(count, cells: ScatteredRequests.sizes)
    }
    for match in moved { builder.annotateGroupLabel(targets.targets[match.target].row, match.row) }
    let repeated = alignment.repeated(readings)
    let again = repeated.flatMap { paired[$0].sources } + copy.agreeing(with: alignment.matches)
    builder.logRepeated(again)
    return (builder, matches.flatMap(\.row.sources) + again)
  }

  /// The order of the columns; a header that lacks one is believed where the rows do too.
  private static func confirmed(_ order: HeaderOrder, by matches: [RowAlignment.Match]) -> HeaderOrder {
    guard case .lacking = order else { return order }
    let count = SlotForm.requests.count
    let whole = matches.count { $0.row.values.count >= count }
    return whole * 4 <= matches.count { $0.row.values.count == count - 1 } ? order : .usual
  }

  /// What the cells of a row say up to the last that says something.
  private static func readings(of row: LogicalRow) -> [CellReading] {
    let readings = row.values.map(\.reading)
    return Array(readings.prefix((readings.lastIndex { $0 != .blank } ?? -1) + 1))
  }

  /// Whether numbers apart from their labels put the others in doubt: not those of a table with blanks for zeros all of
  /// whose rows are open anyway.
  private static func mayMislead(_ count: Int, _ rows: [RequestSolver.RowState]) -> Bool {
    ScatteredRequests.sizes.allSatisfy { count * 2 >= $0 } || rows.contains { !$0.isDoubtful && $0.match.row.hasValues }
  }

  /// Whether at least half of the rows print their numbers with their label.
  private static func isMostlyWhole(_ matches: [RowAlignment.Match]) -> Bool {
    matches.count { $0.similarity > 0 && $0.row.hasValues && !$0.isDetached } * 2 >= matches.count
  }

  /// The table of numbers that stand apart from their labels, in the only order in which all sums hold.
  private static func proved(
    _ matches: [RowAlignment.Match], of region: FormRegion
  ) -> (builder: FormTableBuilder, used: [PrintedRow]) {
    let targets = FormTargets.requests.targets
    let isNew = matches.contains { FormTargets.isPartOfOtherHandling(targets[$0.target].row) }
    var builder = FormTableBuilder(key: .requests, generation: isNew ? .form2021 : .form2019)
    for match in matches {
      let row = targets[match.target].row
      let cells = match.row.values.filter(\.reading.isValue)
      builder.add(row, match: match, cells: cells, readings: [row.columns.indices.map { .printed($0) }])
      if match.isDetached { builder.annotateProvedOrder(row, match.row) }
    }
    return (builder, region.rows.filter { $0.valueCount > 0 })
  }

  /// The label （六）其他处理 of 2021, which has no numbers of its own beside its three rows.
  private static func isGroupOnly(_ match: RowAlignment.Match, among matches: [RowAlignment.Match]) -> Bool {
    let targets = FormTargets.requests.targets
    guard targets[match.target].row.path == FormTargets.otherHandling else { return false }
    guard match.row.sources.count > 1 || !match.row.hasValues else { return false }
    return matches.contains(where: isNewRow)
  }

  /// Whether a match is surely one of the three rows into which 2021 divides （六）.
  private static func isNewRow(_ match: RowAlignment.Match) -> Bool {
    FormTargets.isPartOfOtherHandling(FormTargets.requests.targets[match.target].row) && match.similarity > 0.8
  }

  /// In a table with the new rows of （六）, numbers beside the label of the group are those of its first row, whose own
  /// label may stand on other lines.
  private static func withNewRows(
    _ matches: [RowAlignment.Match]
  ) -> (matches: [RowAlignment.Match], moved: [RowAlignment.Match]) {
    let targets = FormTargets.requests.targets
    guard matches.contains(where: { isNewRow($0) && $0.row.hasValues }),
      let place = matches.firstIndex(where: { targets[$0.target].row.path == FormTargets.otherHandling })
    else { return (matches, []) }
    var matches = matches
    if let first = matches.firstIndex(where: { $0.target == matches[place].target + 1 }) {
      guard !matches[first].row.hasValues else { return (matches, [matches[place]]) }
      matches[place].row = LogicalRow(joining: [matches[place].row, matches[first].row][...])
      matches.remove(at: first)
    }
    matches[place].target += 1
    return (matches, [matches[place]])
  }

  /// The value cells of a row and how they may be read.
  private static func state(
    _ match: RowAlignment.Match, _ layout: ValueLayout, _ order: HeaderOrder
  ) -> RequestSolver.RowState {
    let printed = layout.cells(of: match.row)
    let match = printed.isBelowNumbers ? withBlanks(match, printed.cells) : match
    // What was taken for the sum stands in the form's column already.
    let isPlaced = if case .onlySum = printed.remark { true } else { false }
    let arranged =
      match.isDetached || match.row.isDoubtful ? nil : isPlaced ? printed.cells : order.arranged(printed.cells)
    let cells = arranged ?? printed.cells
    return RequestSolver.RowState(
      match: match, cells: cells,
      remark: printed.remark ?? (match.row.isCutApart ? .cutApart : blanks(cells, layout)),
      readings: arranged.flatMap { readings(of: $0, order) } ?? [], places: ([match.target] + match.rivals).sorted())
  }

  /// A row of text with the blanks between its numbers, which its columns tell.
  private static func withBlanks(_ match: RowAlignment.Match, _ cells: [PrintedCell]) -> RowAlignment.Match {
    var match = match
    match.row = LogicalRow(PrintedRow(match.row.sources[0], values: cells))
    return match
  }

  /// All readings of a row; where the header lacks a column, its cells are those of the others.
  private static func readings(of cells: [PrintedCell], _ order: HeaderOrder) -> [[Slot]]? {
    let all = SlotReadings.readings(of: cells, in: .requests)
    guard case .lacking(let column) = order, cells.count == SlotForm.requests.count - 1 else { return all }
    return [SlotReadings.lacking(column, in: .requests)]
  }

  /// Blanks in a complete row among zeros, or beside a sum that the others do not make; a sum may stand alone where
  /// every row prints no more.
  private static func blanks(_ cells: [PrintedCell], _ layout: ValueLayout) -> LayoutRemark? {
    guard cells.count == SlotForm.requests.count, cells.contains(where: { $0.reading == .blank }) else { return nil }
    let parts = cells.dropLast().compactMap(\.reading.value)
    if parts.contains(where: \.isZero) { return .mixedBlanks }
    guard let total = cells.last?.reading.value, !layout.printsOnlySums else { return nil }
    return total.isZero || ExactDecimal.sum(parts) == total ? nil : .unprovedBlanks
  }

  private static func add(_ rows: [RequestSolver.RowState], to builder: inout FormTableBuilder) {
    let targets = FormTargets.requests.targets
    var doubtful: [Int: (match: RowAlignment.Match, places: [Int])] = [:]
    var sure: [Int: RequestSolver.RowState] = [:]
    for row in rows {
      if row.places.count == 1 {
        sure[row.places[0]] = row
      } else {
        for place in row.places { doubtful[place] = (row.match, row.places) }
      }
    }
    for index in targets.indices {
      if let row = sure[index] {
        builder.add(targets[index].row, match: row.match, cells: row.cells, readings: row.readings)
        if let remark = row.remark { builder.annotate(remark, targets[index].row, row.match.row) }
      } else if let row = doubtful[index] {
        builder.addUnplaced(targets[index].row, match: row.match, among: row.places.map { targets[$0].row })
      }
    }
  }

  /// 2021 if one of the three rows of （六） is printed, 2019 if the one row is.
  private static func generation(_ alignment: RowAlignment, _ fallback: Generation) -> Generation {
    if alignment.matches.contains(where: isNewRow) { return .form2021 }
    let isPrinted = { (isWanted: (FormRow) -> Bool) in
      alignment.matches.contains { $0.similarity > 0.5 && isWanted(FormTargets.requests.targets[$0.target].row) }
    }
    if isPrinted({ $0.path == FormTargets.otherHandling }) { return .form2019 }
    return isPrinted(FormTargets.isPartOfOtherHandling) ? .form2021 : fallback
  }
}
