import DocumentModel
import Evidence
import ReportModel

/// What was recognised of the form tables of a document.
struct TableRecognition: Sendable {
  var tables: [TableKey: FormTable] = [:]
  var annotations: [Annotation] = []
  /// The decisions that were taken.
  var records: [RepairRecord] = []
  /// The document's blocks, with one placeholder for each form table and without the rows that went into it.
  var blocks: [Block] = []
  /// The placeholders, by block id.
  var places: [Int: TableKey] = [:]
}

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
      case .printed(let number):
        formRow.cells.append(cell(cells[number], row: printedRow, pointer: formRow.pointer(in: key, column: index)))
      case .unknown(let candidates):
        formRow.cells.append(FormCell(location: match.row.sources.first?.location, printedRow: printedRow))
        annotations.append(unknown(formRow.pointer(in: key, column: index), candidates, match.row))
      }
    }
    table.rows.append(formRow)
    note(row, match: match, settled: settled, cells: cells)
  }

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
    guard let header = rows.first(where: { $0.valueCount == 0 }).map({ LogicalRow($0) }) else { return }
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

  /// Marks the rows, or the table, below which printed rows with numbers found no place: what stands in a table right
  /// below a row, without a label, may be the rest of its numbers.
  mutating func annotateUnplaced(_ rows: [PrintedRow], used: [PrintedRow]) {
    for (index, row) in rows.enumerated() where row.valueCount > 0 {
      if used.contains(where: { $0.block == row.block && $0.row == row.row }) { continue }
      let owner = row.labelCount == 0 && !row.isLine && index > 0 ? pointer(ofRow: rows[index - 1].printed) : nil
      annotations.append(
        Annotation(
          at: owner ?? table.pointer, status: .ambiguous,
          raw: owner == nil ? row.printed : rows[index - 1].printed + "\n" + row.printed,
          evidence: Message("a printed row with numbers found no place in the form", "有一行数字未能归入表内"),
          location: row.location))
    }
  }

  /// The pointer of the row of the form that a printed row makes by itself.
  private func pointer(ofRow printed: String) -> String? {
    table.rows.first { $0.cells.contains { $0.printedRow == printed } }?.form.pointer(in: key)
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

  /// Says what was seen when the cells of a row were put in place.
  mutating func annotate(_ remark: LayoutRemark, _ row: FormRow, _ printed: LogicalRow) {
    annotate(row.pointer(in: key), remark.status, printed, remark.evidence)
  }

  /// Says that the number of a cell is in another unit than the form's; a unit that the cell prints itself holds.
  mutating func annotate(_ stated: StatedUnit, _ row: FormRow, column index: Int) {
    guard let added = table.rows.last, added.form == row, index < added.cells.count, added.cells[index].value != nil
    else { return }
    let pointer = added.pointer(in: key, column: index)
    if annotations.contains(where: { $0.at == pointer && $0.unit != nil }) { return }
    annotations.append(
      Annotation(
        at: pointer, status: .unit, raw: added.cells[index].printed, unit: stated.unit,
        evidence: Message("the table states the unit beside the number", "单位由表中数字之外的文字注明"),
        location: stated.row.location))
  }

  /// Says that the form's only row prints nothing.
  mutating func annotateBlank(_ printed: String?) {
    annotations.append(
      Annotation(
        at: table.pointer, status: .ambiguous, raw: printed,
        evidence: Message("no number is printed below the header", "表头下未印数字")))
  }

  /// Logs that the label of an unknown indicator was put together of several lines.
  mutating func logTornIndicator(_ printed: LogicalRow, at pointer: String) {
    log(.tornLabel, printed, after: printed.labels.joined(), pointer: pointer)
  }

  /// Says that the label of an unknown indicator may begin or end elsewhere.
  mutating func annotateDoubtfulIndicator(_ printed: LogicalRow) {
    annotate(
      table.pointer + "/unlisted", .ambiguous, printed,
      Message("an indicator that no form knows; where its label begins and ends cannot be told", "表外指标，标签起止无法确定"))
  }

  /// Says that an indicator no form knows has a label much like one that the form knows.
  mutating func annotateStrayIndicator(_ printed: LogicalRow, at pointer: String) {
    annotate(
      pointer, .ambiguous, printed,
      Message("the label is like one of the form, or a piece of it, but found no place", "标签近似表内指标或为其片段，但未能归位"))
  }

  /// Says that a number stands on a line of its own, as page numbers do.
  mutating func annotateLoneNumber(_ row: FormRow, _ printed: LogicalRow) {
    annotate(
      row.pointer(in: key), .ambiguous, printed,
      Message("the number stands alone on its line, as those of pages do", "数字独占一行，或为页码"))
  }

  /// Says that the line above may be the beginning of a row's label.
  mutating func annotateTornBeginning(_ row: FormRow, _ printed: LogicalRow) {
    annotate(
      row.pointer(in: key), .ambiguous, printed,
      Message("the line above begins a label and found no place; it may belong to this one", "上一行似为标签开头而未能归位，或属本行"))
  }

  /// Says that the numbers of a group's first row stand beside the label of the group.
  mutating func annotateGroupLabel(_ row: FormRow, _ printed: LogicalRow) {
    annotate(
      row.pointer(in: key), .placed, printed,
      Message("the numbers stand beside the label of the group; they are taken for its first row", "数字印在分组标签旁，按该组首行处理"))
  }

  /// Says that no header tells what the columns of a row are.
  mutating func annotateColumns(_ row: FormRow, _ printed: LogicalRow) {
    annotate(
      row.pointer(in: key), .placed, printed,
      Message("no header tells the columns; they follow from the rows", "无表头可据，各列按行定位"))
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

  private mutating func annotate(_ pointer: String, _ status: Annotation.Status, _ row: LogicalRow, _ evidence: Message)
  {
    annotations.append(
      Annotation(
        at: pointer, status: status, raw: row.printed, evidence: evidence, location: row.sources.first?.location))
  }
}

/// A row after its readings were weighed: for every cell what is printed there, or what may stand there.
struct SettledRow {
  /// One cell of the form.
  enum Outcome {
    case printed(Int)
    case unknown([ExactDecimal?])
  }

  private(set) var outcomes: [Outcome] = []
  /// Whether every cell is known or proved.
  private(set) var isSure = true

  init(readings: [[Slot]], cells: [PrintedCell], count: Int) {
    if readings.count == 1 {
      outcomes = readings[0].prefix(count).map(Self.outcome)
    } else if readings.isEmpty {
      outcomes = (0..<count).map { _ in .unknown([]) }
    } else {
      var used: Set<Int> = []
      outcomes = (0..<count).map { column in
        let outcome = Self.outcome(readings.map { $0[column] }, cells, used: used)
        if case .printed(let index) = outcome { used.insert(index) }
        return outcome
      }
    }
    isSure = outcomes.allSatisfy { outcome in
      switch outcome {
      case .printed: true
      case .unknown(let candidates): candidates.count == 1 && candidates[0] != nil && readings.count == 1
      }
    }
  }

  /// The part of a row that makes one row of the form.
  func part(_ columns: Range<Int>) -> SettledRow {
    var part = self
    part.outcomes = Array(outcomes[columns])
    return part
  }

  /// The values as the form has them, tabs between them.
  func printed(_ cells: [PrintedCell]) -> String {
    let texts = outcomes.map { outcome in
      switch outcome {
      case .printed(let index): cells[index].text
      case .unknown: ""
      }
    }
    return texts.joined(separator: "\t")
  }

  /// What the only reading says.
  private static func outcome(_ slot: Slot) -> Outcome {
    switch slot {
    case .printed(let index): .printed(index)
    case .hole(let value): .unknown([value])
    }
  }

  /// What the readings agree on: one printed cell; or cells of one value, of which the first unused one is taken.
  private static func outcome(_ slots: [Slot], _ cells: [PrintedCell], used: Set<Int>) -> Outcome {
    var values: [ExactDecimal?] = []
    var printed: [Int] = []
    for slot in slots {
      let value = SlotReadings.value(slot, cells)
      if !values.contains(value) { values.append(value) }
      if case .printed(let index) = slot, !printed.contains(index) { printed.append(index) }
    }
    guard values.count == 1, let free = printed.first(where: { !used.contains($0) }) else { return .unknown(values) }
    return values[0] != nil || slots.count == 1 ? .printed(free) : .unknown(values)
  }
}
