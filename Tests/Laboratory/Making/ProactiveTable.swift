import Evidence
import ReportModel

/// Makes the small tables of section 二.
struct ProactiveTable {
  let generation: Generation
  let wording: Wording

  private var groups: [FormGroup] {
    generation == .form2019 ? Form.proactiveGroups2019 : Form.proactiveGroups2021
  }

  /// One table for all groups, or one for each; the cells go into the truth.
  func grids(
    isOneTable: Bool, _ figures: ProactiveFigures, _ truth: inout Truth, _ dice: inout Dice
  ) -> [Grid] {
    truth.generations[.proactive] = generation
    var parts: [[Grid.Row]] = []
    for group in groups { parts.append(rows(of: group, figures, &truth, &dice)) }
    return isOneTable ? [Grid(.proactive, parts.flatMap { $0 })] : parts.map { Grid(.proactive, $0) }
  }

  private func rows(
    of group: FormGroup, _ figures: ProactiveFigures, _ truth: inout Truth, _ dice: inout Dice
  ) -> [Grid.Row] {
    let columns = group.rows.first?.columns ?? []
    let header = columns.enumerated().map { index, column in
      Grid.Cell.header(headerText(column, &dice), columns: span(index, of: columns.count))
    }
    var rows = [
      Grid.Row([.header(wording.label(group.label), columns: 4)]),
      Grid.Row([.header("信息内容")] + header),
    ]
    for row in group.rows {
      let values = columns.enumerated().map { index, column -> Grid.Cell in
        let cell = figures.cell(row, column, &dice)
        let pointer = row.pointer(in: .proactive) + "/" + column.key
        truth.add(cell, at: pointer)
        note(cell, &truth)
        return .value(cell, at: pointer, columns: span(index, of: columns.count))
      }
      rows.append(Grid.Row([.label(label(row, &dice))] + values))
    }
    return rows
  }

  private func span(_ index: Int, of count: Int) -> Int { index == count - 1 ? 4 - count : 1 }

  private func headerText(_ column: FormColumn, _ dice: inout Dice) -> String {
    dice.chance(20) ? dice.pick([column.label] + column.variants) : column.label
  }

  private func label(_ row: FormRow, _ dice: inout Dice) -> String {
    dice.chance(10) ? dice.pick([row.label] + row.variants) : row.label
  }

  private func note(_ cell: TruthCell, _ truth: inout Truth) {
    if cell.unit != nil { truth.note(feature: "unit-in-cell") }
    if cell.note != nil { truth.note(feature: "note-in-cell") }
    if cell.isNotApplicable { truth.note(feature: "marks") }
    if let value = cell.value, cell.unit == nil, cell.note == nil, value.description != cell.printed {
      truth.note(feature: "signed-or-grouped")
    }
  }
}
