import Evidence
import ReportModel

/// Makes the table of section 三.
struct RequestsTable {
  let form: Form
  let wording: Wording

  /// The table as it stands on paper; its cells go into the truth.
  func grid(_ cells: [[TruthCell]], _ truth: inout Truth) -> Grid {
    var rows = headerRows
    for (index, row) in form.rows.enumerated() {
      let values = zip(row.columns, cells[index]).map { column, cell in
        Grid.Cell.value(cell, at: row.pointer(in: .requests) + "/" + column.key)
      }
      for (value, cell) in zip(values, cells[index]) { truth.add(cell, at: value.pointer ?? "") }
      rows.append(Grid.Row(labels(of: index) + values))
    }
    truth.generations[.requests] = form.generation
    return Grid(.requests, rows)
  }

  private var headerRows: [Grid.Row] {
    let total = wording.saysHeji ? "合计" : "总计"
    let names = form.rows.first?.columns.map { wording.label($0.label) } ?? []
    return [
      Grid.Row([
        .header(wording.label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), rows: 3, columns: 3),
        .header("申请人情况", columns: 7),
      ]),
      Grid.Row([.header("自然人", rows: 2), .header("法人或其他组织", columns: 5), .header(total, rows: 2)]),
      Grid.Row(names.dropFirst().dropLast().map { .header($0) }),
    ]
  }

  /// The labels that start in this row; those that hang down from above are not repeated.
  private func labels(of index: Int) -> [Grid.Cell] {
    let own = form.rows[index].labels
    let above = index > 0 ? form.rows[index - 1].labels : []
    var cells: [Grid.Cell] = []
    for depth in own.indices {
      let isLast = depth == own.count - 1
      if !isLast, above.prefix(depth + 1) == own.prefix(depth + 1) { continue }
      let following = form.rows[index...].prefix { $0.labels.prefix(depth + 1) == own.prefix(depth + 1) }
      cells.append(
        .label(wording.label(own[depth]), rows: isLast ? 1 : following.count, columns: isLast ? 3 - depth : 1))
    }
    return cells
  }
}
