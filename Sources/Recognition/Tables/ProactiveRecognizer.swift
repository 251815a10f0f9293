import Evidence
import ReportModel

/// Recognises section 二: the small tables under the items of article 20.
enum ProactiveRecognizer {
  /// The tables of a region; nil if no row of them was found.
  static func recognize(_ region: FormRegion, fallback: Generation) -> (builder: FormTableBuilder, used: [PrintedRow])?
  {
    let rows = ProactiveLines.joined(LogicalRows.rows(of: region.rows, slots: 3))
    let alignment = RowAlignment(rows, to: .proactive)
    let matches = alignment.matches.filter { $0.similarity > 0.6 && !$0.row.values.isEmpty }
    guard !matches.isEmpty else { return nil }
    let evidence = GenerationEvidence(rows: rows, matches: matches, fallback: fallback)
    var builder = FormTableBuilder(key: .proactive, generation: evidence.overall)
    var layouts: [Int: ValueLayout] = [:]
    for match in matches {
      let path = FormTargets.proactive.targets[match.target].row.path
      let (generation, isSure) = evidence.generation(of: match)
      guard let row = row(path, generation) else { continue }
      let count = row.columns.count
      let layout =
        layouts[count] ?? ValueLayout(matches.map(\.row), form: .plain(count), headers: region.rows)
      layouts[count] = layout
      add(row, match, region, to: &builder, layout: layout)
      if match.row.isTurned { builder.annotate(.belowHeaders, row, match.row) }
      if !isSure { builder.annotateColumns(row, match.row) }
    }
    return (builder, matches.flatMap(\.row.sources))
  }

  private static func row(_ path: String, _ generation: Generation) -> FormRow? {
    let forms = generation == .form2021 ? [Form.proactive2021, .proactive2019] : [Form.proactive2019, .proactive2021]
    return forms.lazy.flatMap(\.rows).first { $0.path == path }
  }

  private static func add(
    _ row: FormRow, _ match: RowAlignment.Match, _ region: FormRegion, to builder: inout FormTableBuilder,
    layout: ValueLayout
  ) {
    let count = row.columns.count
    let merged = MergedColumns.cells(of: match.row, below: region.rows)
    let printed = merged.flatMap { $0.count == count ? $0 : nil } ?? layout.cells(of: match.row).cells
    let order = match.row.sources.first.map { HeaderOrder.proactive(row.columns, above: $0, in: region.rows) } ?? .usual
    let arranged = match.isDetached || match.row.isDoubtful ? nil : order.arranged(printed)
    let cells = arranged ?? printed
    let readings = arranged.flatMap { SlotReadings.readings(of: $0, in: .plain(count)) } ?? []
    if order != .usual { builder.log(.movedColumns, match.row, after: row.label, pointer: row.pointer(in: .proactive)) }
    builder.add(row, match: match, cells: cells, readings: readings)
    for (index, column) in row.columns.enumerated() {
      if let stated = StatedUnit(above: match.row, column: column, in: region.rows) {
        builder.annotate(stated, row, column: index)
      }
    }
  }
}

/// Merged cells that a converter has written out once for every column.
enum MergedColumns {
  /// The value cells of a row, one for each label of the header above it; nil without such a header, or where cells
  /// under one label differ.
  static func cells(of row: LogicalRow, below rows: [PrintedRow]) -> [PrintedCell]? {
    guard row.sources.count == 1, let source = row.sources.first, !source.isLine else { return nil }
    guard let header = header(of: source, in: rows) else { return nil }
    var result: [(label: LabelKey, cell: PrintedCell)] = []
    for cell in source.values {
      guard let above = header.cells.last(where: { $0.column <= cell.column }) else { return nil }
      let label = LabelFolding.key(above.text)
      if label.isEmpty, cell.reading == .blank { continue }
      if let last = result.last, last.label == label {
        if last.cell.text != cell.text { return nil }
      } else {
        result.append((label, cell))
      }
    }
    return result.map(\.cell)
  }

  /// The nearest row of words above, as wide as the row.
  private static func header(of row: PrintedRow, in rows: [PrintedRow]) -> PrintedRow? {
    let above = rows.filter { $0.block == row.block && ($0.row ?? 0) < (row.row ?? 0) && $0.valueCount == 0 }
    return above.last { $0.width == row.width && $0.cells.count { $0.reading.isWords } > 1 }
  }
}
