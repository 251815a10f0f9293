import Evidence
import ReportModel

// What is to be said of rows and cells beside their numbers.
extension FormTableBuilder {
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
    annotate(
      Annotation(
        at: pointer, status: .unit, raw: added.cells[index].printed, unit: stated.unit,
        evidence: Message("the table states the unit beside the number", "单位由表中数字之外的文字注明"),
        location: stated.row.location))
  }

  /// Logs the columns that the form does not have, and keeps what their cells say: beside their rows, or where they only
  /// number the rows together.
  mutating func annotate(_ extra: ExtraColumns) {
    var ordinals: [HeaderColumns.Extra: [String]] = [:]
    for remark in extra.remarks {
      let printed = LogicalRow(remark.row)
      log(.extraColumn, printed, after: remark.rest.printed, pointer: table.pointer)
      for (column, text) in remark.cells where Blanks.removed(from: text) != column.name {
        if column.isOrdinal {
          ordinals[column, default: []].append(text)
        } else {
          annotate(column.name + "：" + text, of: column, at: pointer(of: remark.rest), printed)
        }
      }
    }
    for (column, texts) in ordinals.sorted(by: { $0.key.name < $1.key.name }) {
      let note = column.name + "：" + texts.joined(separator: "、")
      if let first = extra.remarks.first { annotate(note, of: column, at: table.pointer, LogicalRow(first.row)) }
    }
  }

  private mutating func annotate(
    _ note: String, of column: HeaderColumns.Extra, at pointer: String, _ printed: LogicalRow
  ) {
    annotate(
      Annotation(
        at: pointer, status: .note, raw: printed.printed, note: note,
        evidence: Message(
          "the form has no column 「\(column.name)」; its cells are no values of the table",
          "官方表格无“\(column.name)”列，该列内容不作为表内数据"),
        location: printed.sources.first?.location))
  }

  /// The pointer of the row that a printed row makes by itself, or of the table.
  private func pointer(of printed: PrintedRow) -> String {
    let row = table.rows.first { row in
      row.cells.contains { $0.printedRow == printed.printed }
        && row.cells.contains { cell in
          cell.location == printed.location || printed.cells.contains { $0.location == cell.location }
        }
    }
    return key == .reviewLitigation ? table.pointer : row?.form.pointer(in: key) ?? table.pointer
  }

  /// Says that the form's only row prints nothing.
  mutating func annotateBlank(_ printed: String?) {
    annotate(
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

  /// Says that the numbers of a row were found by the order of all numbers, which the sums prove.
  mutating func annotateProvedOrder(_ row: FormRow, _ printed: LogicalRow) {
    log(.tornLabel, printed, after: row.label, pointer: row.pointer(in: key), safety: .suggested)
    annotate(
      row.pointer(in: key), .placed, printed,
      Message("the numbers stand apart from their labels; the sums hold in one order alone", "数字与标签分离，按勾稽关系只有一种排列成立"))
  }

  /// Says how many numbers stand apart from their labels where no order of them is proved.
  mutating func annotateScattered(_ count: Int, cells: [Int]) {
    let sizes = cells.map(String.init)
    annotate(
      Annotation(
        at: table.pointer, status: .ambiguous,
        evidence: Message(
          "\(count) numbers, some apart from their labels, for \(sizes.joined(separator: " or ")) cells; the sums prove no order",
          "有数字与标签分离：共 \(count) 个数字，表格应有 \(sizes.joined(separator: "或")) 格，按勾稽关系无法定位")))
  }

  /// Says that a blank stands before the last three digits of a number.
  mutating func annotateThousands(_ row: FormRow, _ cell: PrintedCell) {
    annotate(
      Annotation(
        at: row.pointer(in: key), status: .note, raw: cell.text,
        evidence: Message("the blank in the number is taken for one of thousands", "数字中的空格按千位分隔处理"),
        location: cell.location))
  }

  /// Says that the outcomes of a group are printed as rows or as a list.
  mutating func annotateListed(_ row: FormRow, _ printed: LogicalRow) {
    annotate(
      row.pointer(in: key), .placed, printed,
      Message("the outcomes are printed below each other or as a list", "各结果按行或按列举印出，未按官方表格分列"))
  }

  /// Says that no header tells what the columns of a row are.
  mutating func annotateColumns(_ row: FormRow, _ printed: LogicalRow) {
    annotate(
      row.pointer(in: key), .placed, printed,
      Message("no header tells the columns; they follow from the rows", "无表头可据，各列按行定位"))
  }
}
