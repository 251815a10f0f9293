import Evidence
import ReportModel

/// Makes the table of section 四.
struct ReviewTable {
  let wording: Wording

  /// Fifteen figures, every fifth the sum of the four before it.
  static func figures(profile: FigureProfile, _ dice: inout Dice) -> [[Int]] {
    (0..<3).map { _ in
      let parts = (0..<4).map { _ -> Int in
        switch profile {
        case .zeros, .onlyPersons: dice.chance(3) ? 1 : 0
        case .few: dice.chance(12) ? dice.within(1...3) : 0
        case .rich, .huge: dice.chance(40) ? dice.within(1...24) : 0
        }
      }
      return parts + [parts.reduce(0, +)]
    }
  }

  /// The table as it stands on paper; its cells go into the truth.
  func grid(_ cells: [[TruthCell]], generation: Generation, _ truth: inout Truth) -> Grid {
    let outcomes = Form.outcomeColumns.map { $0.key == "total" && wording.saysHeji ? "合计" : $0.label }
    let groups = Form.reviewLitigation2021.rows
    var values: [Grid.Cell] = []
    for (group, row) in zip(groups, cells) {
      for (column, cell) in zip(group.columns, row) {
        let pointer = group.pointer(in: .reviewLitigation) + "/" + column.key
        truth.add(cell, at: pointer)
        values.append(.value(cell, at: pointer))
      }
    }
    truth.generations[.reviewLitigation] = generation
    return Grid(
      .reviewLitigation,
      [
        Grid.Row([.header("行政复议", columns: 5), .header("行政诉讼", columns: 10)]),
        Grid.Row(
          outcomes.map { .header($0, rows: 2) }
            + [.header("未经复议直接起诉", columns: 5), .header("复议后起诉", columns: 5)]),
        Grid.Row((outcomes + outcomes).map { .header($0) }),
        Grid.Row(values),
      ])
  }
}
