import DocumentModel
import Evidence
import ReportModel

/// Collects the rows of one form table with what is to be said of them.
struct FormTableBuilder {
  private(set) var table: FormTable
  private(set) var annotations: [Annotation] = []
  private(set) var records: [RepairRecord] = []

  init(key: TableKey, generation: Generation) { table = FormTable(key: key, generation: generation) }

  var key: TableKey { table.key }

  /// Adds a row whose cells are what the readings agree on, or unknown where they differ.
  mutating func add(_ row: FormRow, match: RowAlignment.Match, cells: [PrintedCell], readings: [[Slot]]) {
    let settled = SettledRow(readings: readings, cells: cells, count: row.columns.count)
    add(row, match: match, cells: cells, settled: settled)
  }

  /// Adds a row that was weighed before.
  mutating func add(_ row: FormRow, match: RowAlignment.Match, cells: [PrintedCell], settled: SettledRow) {
    var formRow = FormTableRow(form: row, cells: [])
    formRow.cells.reserveCapacity(row.columns.count)
    let printedRow = match.row.printed
    let key = key
    for (index, outcome) in settled.outcomes.enumerated() {
      switch outcome {
      case .printed(let number) where index >= row.columns.count || canStand(cells[number], in: row, index):
        formRow.cells.append(cell(cells[number], row: printedRow, pointer: formRow.pointer(in: key, column: index)))
      case .printed(let number):
        formRow.cells.append(FormCell(location: match.row.sources.first?.location, printedRow: printedRow))
        let candidates = [cells[number].reading.value, nil]
        annotations.append(unknown(formRow.pointer(in: key, column: index), candidates, match.row))
      case .unknown(let candidates):
        formRow.cells.append(FormCell(location: match.row.sources.first?.location, printedRow: printedRow))
        annotations.append(unknown(formRow.pointer(in: key, column: index), candidates, match.row))
      }
    }
    table.rows.append(formRow)
    note(row, match: match, settled: settled, cells: cells)
  }

  /// Whether a column can hold a number: where things are counted, a fraction belongs to another one.
  private func canStand(_ cell: PrintedCell, in row: FormRow, _ index: Int) -> Bool {
    guard let value = cell.reading.value, value.integer == nil else { return true }
    return row.unit(of: row.columns[index]) == Self.money
  }

  private static let money = "万元"

  /// Adds a row of which only the place in the form is doubtful: all its cells are unknown.
  mutating func addUnplaced(_ row: FormRow, match: RowAlignment.Match, among rows: [FormRow]) {
    let cells = row.columns.map { _ in
      FormCell(location: match.row.sources.first?.location, printedRow: match.row.printed)
    }
    table.rows.append(FormTableRow(form: row, cells: cells))
    annotations.append(
      Annotation(
        at: row.pointer(in: key), status: .ambiguous, raw: match.row.printed,
        evidence: Message(
          "the row has no sure label; it may be \(rows.map(\.label).joined(separator: " or "))",
          "该行无确定标签，可能是：\(rows.map(\.label).joined(separator: "、"))"),
        location: match.row.sources.first?.location))
  }

  /// Adds an indicator that no form knows.
  mutating func add(unlisted indicator: UnlistedIndicator) { table.unlisted.append(indicator) }

  /// Adds a finished row.
  mutating func add(_ row: FormTableRow, annotations: [Annotation]) {
    table.rows.append(row)
    self.annotations += annotations
  }

  /// Logs a decision.
  mutating func log(
    _ rule: PlacementRule, _ row: LogicalRow, after: String, pointer: String?, safety: Safety = .safe,
    reason: Message? = nil
  ) {
    records.append(
      RepairRecord(
        rule: rule.rawValue, at: row.sources.first?.location ?? .whole, before: row.printed, after: after,
        safety: safety, pointer: pointer, reason: reason))
  }

  /// Logs that the header moves the columns, or says that it cannot be told how.
  mutating func log(_ order: HeaderOrder, of rows: [PrintedRow], at pointer: String? = nil) {
    guard order != .usual, let header = header(in: rows) else { return }
    switch order {
    case .usual: return
    case .moved(let columns):
      let after = columns.map { String($0 + 1) }.joined(separator: " ")
      log(.movedColumns, header, after: after, pointer: pointer ?? table.pointer)
      annotate(
        pointer ?? table.pointer, .placed, header,
        Message("the columns follow the printed header, whose order is not the form's", "各列按所印表头的顺序，与官方表格不同"))
    case .lacking:
      annotate(
        pointer ?? table.pointer, .placed, header,
        Message("the header lacks a column, and so do the rows", "表头与各行均缺一列"))
    case .doubtful:
      annotate(
        pointer ?? table.pointer, .ambiguous, header,
        Message("the header seems to print the columns in another order than the form", "表头各列顺序似与官方表格不同"))
    }
  }

  /// Logs that the table goes on in another block, once for each block after the first.
  mutating func logPieces(of rows: [PrintedRow]) {
    guard key != .proactive else { return }
    var block = rows.first?.block
    for row in rows where !row.isLine && row.block != block {
      block = row.block
      records.append(
        RepairRecord(
          rule: PlacementRule.tornTable.rawValue, at: row.location, before: row.printed, after: row.printed,
          pointer: table.pointer,
          reason: Message("the rows go on where the piece before ended", "行序与上一段衔接")))
    }
  }

  /// The rows that name columns as one, so that they are quoted as a whole; the first without numbers where none does.
  private func header(in rows: [PrintedRow]) -> LogicalRow? {
    let headers = rows.filter { $0.valueCount == 0 }
    let named = headers.filter { row in
      key == .requests
        && row.cells.contains { ColumnNames.requests.column(of: LabelFolding.key($0.text)) != nil }
    }
    return named.isEmpty ? headers.first.map { LogicalRow($0) } : LogicalRow(joining: named.map { LogicalRow($0) }[...])
  }

  /// Logs that the rows of a table were set upright.
  mutating func logLayout(of region: FormRegion) {
    guard let layout = region.layout, let header = region.rows.first.map({ LogicalRow($0) }) else { return }
    switch layout {
    case .turned:
      log(
        .movedColumns, header, after: header.printed, pointer: table.pointer,
        reason: Message("rows and columns are exchanged", "行列互换"))
    case .split:
      log(
        .tornTable, header, after: header.printed, pointer: table.pointer,
        reason: Message("the columns are printed in two halves below each other", "各列分左右两半先后印出"))
    case .moved:
      log(.movedColumns, header, after: header.printed, pointer: table.pointer)
    }
  }

  /// Logs the printed rows that say what others of the table say.
  mutating func logRepeated(_ rows: [PrintedRow]) {
    records += rows.map { row in
      RepairRecord(
        rule: PlacementRule.repeatedRow.rawValue, at: row.location, before: row.printed, after: "",
        pointer: table.pointer)
    }
  }

  /// Marks the rows, or the table, below which printed rows with numbers found no place: what stands right below a row
  /// that lacks a number, without a label, may be the rest of its numbers.
  mutating func annotateUnplaced(_ rows: [PrintedRow], used: [PrintedRow]) {
    for (index, row) in rows.enumerated() where row.valueCount > 0 {
      if used.contains(where: { $0.block == row.block && $0.row == row.row }) { continue }
      let owner = row.labelCount == 0 && index > 0 ? pointer(ofOpenRow: rows[index - 1].printed) : nil
      annotations.append(
        Annotation(
          at: owner ?? table.pointer, status: .ambiguous,
          raw: owner == nil ? row.printed : rows[index - 1].printed + "\n" + row.printed,
          evidence: Message("a printed row with numbers found no place in the form", "有一行数字未能归入表内"),
          location: row.location))
    }
  }

  /// The pointer of the row of the form that a printed row makes by itself, where it lacks a number.
  private func pointer(ofOpenRow printed: String) -> String? {
    table.rows.first { row in
      row.cells.contains { $0.printedRow == printed } && row.cells.contains { $0.value == nil }
    }?.form.pointer(in: key)
  }

  /// A printed cell as a cell of the form, with what its words say.
  mutating func cell(_ cell: PrintedCell, row: String, pointer: @autoclosure () -> String) -> FormCell {
    if !cell.reading.isPlain { annotate(cell, at: pointer()) }
    return FormCell(
      value: cell.reading.value, printed: cell.text, location: cell.location, printedRow: row, cellNumber: cell.number)
  }

  private mutating func annotate(_ cell: PrintedCell, at pointer: String) {
    var annotation = Annotation(at: pointer, status: .note, raw: cell.text, location: cell.location)
    switch cell.reading {
    case .blank, .number: return
    case .notApplicable: annotation.status = .notApplicable
    case .words:
      annotation.status = CellReader.isEmptyWord(cell.text) ? .note : .unreadable
      annotation.note = annotation.status == .note ? cell.text : nil
    case .wordedNumber(let value, let unit, let note):
      annotation.status = unit != nil ? .unit : .note
      annotation.unit = unit
      annotation.note = note
      let rule: PlacementRule = unit != nil ? .unitInNumber : .wordsInNumber
      records.append(
        RepairRecord(
          rule: rule.rawValue, at: cell.location, before: cell.text, after: value.description, pointer: pointer))
    }
    annotations.append(annotation)
  }

  private func unknown(_ pointer: String, _ candidates: [ExactDecimal?], _ row: LogicalRow) -> Annotation {
    let proved = candidates.count == 1 ? candidates[0] : nil
    return Annotation(
      at: pointer, status: proved == nil ? .ambiguous : .inferred, raw: row.printed, value: proved,
      candidates: proved == nil ? candidates : [],
      evidence: proved == nil
        ? Message("the printed row leaves several readings", "该行有多种读法")
        : Message("not printed; the row's own sum gives it", "未印出，由本行合计推得"),
      location: row.sources.first?.location)
  }

  /// Says what was decided of the row as a whole.
  private mutating func note(_ row: FormRow, match: RowAlignment.Match, settled: SettledRow, cells: [PrintedCell]) {
    noteLabel(row, match)
    guard cells.count != row.columns.count else { return }
    let isPadded = cells.count < row.columns.count && match.row.values.count >= row.columns.count
    let rule: PlacementRule =
      cells.count > row.columns.count ? .surplusCell : isPadded ? .paddedRow : .missingCell
    let pointer = row.pointer(in: key)
    log(rule, match.row, after: settled.printed(cells), pointer: pointer, safety: .suggested)
    annotate(
      pointer, settled.isSure ? .placed : .ambiguous, match.row,
      Message(
        "\(cells.count) cells for \(row.columns.count) columns; \(settled.isSure ? "the sums leave one reading" : "several readings are possible")",
        "\(cells.count) 个单元格对应 \(row.columns.count) 列；\(settled.isSure ? "按勾稽关系只有一种读法" : "有多种读法")"))
  }

  /// Says how the row was known by its label.
  private mutating func noteLabel(_ row: FormRow, _ match: RowAlignment.Match) {
    let isShifted = match.row.isShifted(for: row)
    guard isShifted || match.row.sources.count > 1 || match.similarity < 1 else { return }
    let pointer = row.pointer(in: key)
    if isShifted { log(.shiftedLabel, match.row, after: row.label, pointer: pointer) }
    if match.row.sources.count > 1 {
      log(.tornLabel, match.row, after: row.label, pointer: pointer)
    } else if match.similarity > 0, match.similarity < 1 {
      log(.damagedLabel, match.row, after: row.label, pointer: pointer)
    }
    if match.row.hasOwnBlanks {
      annotate(
        pointer, .ambiguous, match.row,
        Message("the label's own cells are blank; the numbers stand on a row without a label", "标签所在行为空，数字在无标签的行上"))
    }
    if match.startsWithNumbers {
      annotate(pointer, .placed, match.row, Message("the numbers stand above their label", "数字在标签之上"))
    }
    if match.similarity > 0, match.similarity < 0.8 {
      annotate(pointer, .placed, match.row, Message("the printed label is only like the form's", "标签与官方标签仅相似"))
    }
    if match.similarity == 0 {
      log(.missingLabel, match.row, after: row.label, pointer: pointer, safety: .suggested)
      annotate(
        pointer, .placed, match.row, Message("no label is printed; the order of the rows leaves one place", "无标签，按行序定位")
      )
    }
  }

  /// Says of a cell that cannot be read that sums prove its value.
  mutating func prove(_ row: FormRow, column: Int, _ value: ExactDecimal) {
    let pointer = row.pointer(in: key) + "/" + row.columns[column].key
    guard let index = annotations.firstIndex(where: { $0.at == pointer && $0.status == .unreadable }) else { return }
    annotations[index].status = .inferred
    annotations[index].value = value
    annotations[index].evidence = Message(
      "what is printed looks like it, and the sums of the row and the column prove it", "印出的字符与之形近，本行合计与本列勾稽均成立")
  }

  /// Adds an annotation.
  mutating func annotate(_ annotation: Annotation) { annotations.append(annotation) }

  /// Says something of what stands at a pointer.
  mutating func annotate(_ pointer: String, _ status: Annotation.Status, _ row: LogicalRow, _ evidence: Message) {
    annotations.append(
      Annotation(
        at: pointer, status: status, raw: row.printed, evidence: evidence, location: row.sources.first?.location))
  }
}
