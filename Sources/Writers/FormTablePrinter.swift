import Evidence
import ReportModel

/// One line of a form table as a writer prints it.
struct PrintedRow: Sendable, Hashable {
  /// Whether the line heads columns or a small table.
  var isHeader = false
  /// The labels from the outermost to the row's own.
  var labels: [String] = []
  /// The cells under the columns.
  var cells: [String] = []
  /// The whole row as the source prints it, tabs between the cells, where recognition could not decide.
  var verbatim: String?
}

/// Prints form tables with their official labels, complete in every row.
struct FormTablePrinter {
  private var annotations: [String: [Annotation]] = [:]
  /// The printed rows that found no place in a form table and stand nowhere else in the report.
  private var unplaced: [String: [String]] = [:]

  init(_ report: Report) {
    for annotation in report.annotations { annotations[annotation.at, default: []].append(annotation) }
    collectUnplaced(report)
  }

  private mutating func collectUnplaced(_ report: Report) {
    var open: [(pointer: String, row: String)] = []
    for table in report.tables.values {
      for annotation in annotations[table.pointer] ?? [] where annotation.status == .ambiguous {
        if let row = annotation.raw { open.append((table.pointer, row)) }
      }
    }
    if open.isEmpty { return }
    let kept = Set((report.preamble + report.sections.flatMap(\.blocks)).flatMap(\.rows))
    for (pointer, row) in open {
      let words = row.withoutWhiteSpace
      if !words.isEmpty, !kept.contains(words) { unplaced[pointer, default: []].append(row) }
    }
  }

  /// The lines of a table, headers first; rows that the report lacks are absent.
  ///
  /// A row that is left undecided and that the source prints on several lines is put together as far as a line says no
  /// more than the beginning of a label or one cell.
  func rows(of table: FormTable) -> [PrintedRow] {
    let unplaced = unplaced[table.pointer]?.map { PrintedRow(verbatim: $0) } ?? []
    return (officialRows(of: table) + unplaced).flatMap { row in
      guard let verbatim = row.verbatim else { return [row] }
      return verbatim.rowLines.map { line in
        var part = row
        part.verbatim = line.asRow
        return part
      }
    }
  }

  private func officialRows(of table: FormTable) -> [PrintedRow] {
    switch table.key {
    case .proactive: proactiveRows(of: table)
    case .requests: requestRows(of: table)
    case .reviewLitigation: reviewLitigationRows(of: table)
    case .statistics: statisticsRows(of: table)
    }
  }

  private func proactiveRows(of table: FormTable) -> [PrintedRow] {
    var result: [PrintedRow] = []
    var article: String?
    for row in table.rows {
      if row.form.labels.first != article {
        article = row.form.labels.first
        let blanks = row.form.columns.map { _ in "" }
        result.append(PrintedRow(isHeader: true, labels: [article ?? ""], cells: blanks))
        let headers = row.form.columns.map { header($0, under: article, in: table) }
        result.append(PrintedRow(isHeader: true, labels: ["信息内容"], cells: headers))
      }
      result.append(line(row, labels: [row.form.label], in: table))
    }
    return result
  }

  private func requestRows(of table: FormTable) -> [PrintedRow] {
    let header = PrintedRow(
      isHeader: true, labels: ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"],
      cells: Form.requestColumns.map(\.label))
    let rows = table.rows.map { line($0, labels: $0.form.labels, in: table) }
    guard let printed = printedHeader(of: table), rows.allSatisfy({ $0.verbatim != nil }) else {
      return [header] + rows
    }
    return [PrintedRow(isHeader: true, verbatim: printed)] + rows
  }

  /// The header as the source prints it, where it has other columns than the form: rows that all stand as they are printed
  /// stand below it.
  private func printedHeader(of table: FormTable) -> String? {
    annotations[table.pointer]?.lazy.filter { $0.status == .placed }.compactMap(\.raw).first { $0.isRow }
  }

  /// The official layout has one row for all groups, so the row is verbatim as soon as one group is.
  private func reviewLitigationRows(of table: FormTable) -> [PrintedRow] {
    let groups = table.rows.map { line($0, labels: [], in: table) }
    let verbatim = groups.lazy.compactMap(\.verbatim).first
    return [
      PrintedRow(isHeader: true, cells: spread(table.rows) { $0.form.labels.first }),
      PrintedRow(isHeader: true, cells: spread(table.rows) { $0.form.labels.count > 1 ? $0.form.label : nil }),
      PrintedRow(isHeader: true, cells: table.rows.flatMap { $0.form.columns.map(\.label) }),
      PrintedRow(cells: groups.flatMap(\.cells), verbatim: verbatim),
    ]
  }

  private func statisticsRows(of table: FormTable) -> [PrintedRow] {
    let header = PrintedRow(isHeader: true, labels: ["统计指标"], cells: ["单位", "统计数"])
    let rows = table.rows.map { row in
      var printed = line(row, labels: row.form.labels, in: table)
      let stated = unitBeside(row.pointer(in: table.key, column: 0))
      printed.cells.insert(stated ?? row.form.unit ?? "", at: 0)
      return printed
    }
    let unlisted = table.unlisted.map {
      PrintedRow(labels: [$0.label], cells: [$0.unit ?? "", text(of: $0.cell, at: [])])
    }
    return [header] + rows + unlisted
  }

  /// One label a group of columns, above its first column; a label that repeats stands once.
  private func spread(_ rows: [FormTableRow], label: (FormTableRow) -> String?) -> [String] {
    var last: String?
    return rows.flatMap { row in
      let text = label(row)
      let isNew = text != last
      last = text
      return row.form.columns.indices.map { $0 == 0 && isNew ? text ?? "" : "" }
    }
  }

  private func line(_ row: FormTableRow, labels: [String], in table: FormTable) -> PrintedRow {
    var verbatim = undecidedRow(
      at: row.form.pointer(in: table.key), printedRow: row.cells.lazy.compactMap(\.printedRow).first)
    let rowRaw = commonRaw(of: row, in: table)
    let cells = row.cells.indices.map { index in
      guard index < row.form.columns.count else { return "" }
      let pointer = row.pointer(in: table.key, column: index)
      verbatim = verbatim ?? undecided(at: pointer, printedRow: row.cells[index].printedRow)
      return text(of: row.cells[index], besides: rowRaw, at: annotations[pointer] ?? [])
    }
    return PrintedRow(labels: labels, cells: cells, verbatim: verbatim)
  }

  /// The printed row of a row that evidence placed, proved or left open; one without a number is but a label.
  private func undecidedRow(at pointer: String, printedRow: String?) -> String? {
    let open = (annotations[pointer] ?? []).filter { $0.status == .ambiguous }.compactMap(\.raw)
    if let label = open.first(where: { !$0.isRow }) { return label }
    // Of several the longest also prints what stands below the row and may belong to it.
    return open.max { $0.utf8.count < $1.utf8.count } ?? undecided(at: pointer, printedRow: printedRow)
  }

  /// The printed row of something that evidence placed, proved or left open; nil where all is plain.
  private func undecided(at pointer: String, printedRow: String?) -> String? {
    for annotation in annotations[pointer] ?? [] {
      switch annotation.status {
      case .unit, .note, .notApplicable, .unreadable: continue
      case .ambiguous, .placed, .inferred:
        if let raw = annotation.raw, raw.isRow { return raw }
        if annotation.status == .ambiguous, annotation.raw != nil { continue }
        if let printedRow, printedRow.isRow { return printedRow }
      }
    }
    return nil
  }

  /// What the annotations of all cells of a row quote: the print of the row, not of a cell.
  private func commonRaw(of row: FormTableRow, in table: FormTable) -> String? {
    let raws = row.cells.indices.map { index in
      annotations[row.pointer(in: table.key, column: index)]?.first { $0.status == .ambiguous }?.raw
    }
    return raws.count > 1 && Set(raws).count == 1 ? raws[0] : nil
  }

  private func text(of cell: FormCell, besides rowRaw: String? = nil, at annotations: [Annotation]) -> String {
    if let printed = cell.printed { return printed }
    if let raw = annotations.lazy.compactMap(\.raw).first(where: { !$0.isRow && $0 != rowRaw }) { return raw }
    return cell.value?.description ?? ""
  }

  /// The official header; where the source states another unit beside its numbers, with that unit.
  private func header(_ column: FormColumn, under article: String?, in table: FormTable) -> String {
    for row in table.rows where row.form.labels.first == article {
      guard let index = row.form.columns.firstIndex(of: column),
        let unit = unitBeside(row.pointer(in: table.key, column: index)),
        unit != column.unit || !Array(column.label.utf8).contains(run: unit.utf8)
      else { continue }
      return column.label.prefix { $0 != "（" } + "（\(column.label.contains("单位：") ? "单位：" : "")\(unit)）"
    }
    return column.label
  }

  /// The unit of a cell that does not print it itself.
  private func unitBeside(_ pointer: String) -> String? {
    for annotation in annotations[pointer] ?? [] where annotation.status == .unit {
      guard let unit = annotation.unit, let raw = annotation.raw else { continue }
      if !Array(raw.utf8).contains(run: unit.utf8) { return unit }
    }
    return nil
  }
}

extension ReportBlock {
  /// Its lines, or the rows of a table that is no form table, without white space.
  fileprivate var rows: [String] {
    switch content {
    case .paragraph(let text), .heading(_, let text), .listItem(let text): [text.withoutWhiteSpace]
    case .table(let rows): rows.map { $0.map(\.text).joined().withoutWhiteSpace }
    case .formTable: []
    }
  }
}
