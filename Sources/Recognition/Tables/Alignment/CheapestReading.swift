/// The cheapest way to read printed rows as rows of a form, in the order of both.
struct CheapestReading {
  /// The printed rows that stand for a target.
  typealias Place = (target: Int, rows: Range<Int>)

  /// The places in the order of the form.
  private(set) var places: [Place] = []
  /// The rows that are left out.
  private(set) var unplaced: [Int] = []

  /// The last step of the cheapest way to a point: past so many rows and so many targets.
  private enum Step { case skipTarget, skipRow, match(Int) }

  private let rowCount: Int
  private let targetCount: Int
  /// The least cost and the last step to every point.
  private var best: [Double]
  private var steps: [Step]

  /// Finds the cheapest way through so many rows and so many targets.
  init(_ rowCount: Int, _ targetCount: Int, _ costs: RowCosts) {
    (self.rowCount, self.targetCount) = (rowCount, targetCount)
    best = Array(repeating: .infinity, count: (rowCount + 1) * (targetCount + 1))
    steps = Array(repeating: .skipTarget, count: best.count)
    best[0] = 0
    for row in 0..<rowCount { goOn(from: row, costs) }
    for target in 0..<targetCount { relax(rowCount, target, RowCosts.skippedTarget, (0, 1), .skipTarget) }
    traceBack()
  }

  /// Takes all steps from the points past `row` rows.
  private mutating func goOn(from row: Int, _ costs: RowCosts) {
    let skipped = costs.skipping(row)
    for target in 0..<targetCount {
      relax(row, target, RowCosts.skippedTarget, (0, 1), .skipTarget)
      relax(row, target, skipped, (1, 0), .skipRow)
      relax(row, target, costs.single(row, target).value, (1, 1), .match(1))
    }
    relax(row, targetCount, skipped, (1, 0), .skipRow)
    for group in costs.groups(from: row) {
      let length = group.range.count
      for target in 0..<targetCount {
        relax(row, target, costs.cost(group, target).value, (length, 1), .match(length))
      }
    }
  }

  /// Takes a step if no cheaper way to its end is known.
  private mutating func relax(
    _ row: Int, _ target: Int, _ cost: Double, _ length: (rows: Int, targets: Int), _ step: Step
  ) {
    let here = row * (targetCount + 1) + target
    let there = here + length.rows * (targetCount + 1) + length.targets
    let total = best[here] + cost
    guard total < best[there] - 1e-9 else { return }
    best[there] = total
    steps[there] = step
  }

  /// Goes the cheapest way back from the end.
  private mutating func traceBack() {
    var (row, target) = (rowCount, targetCount)
    while row > 0 || target > 0 {
      switch steps[row * (targetCount + 1) + target] {
      case .skipTarget: target -= 1
      case .skipRow:
        row -= 1
        unplaced.append(row)
      case .match(let length):
        (row, target) = (row - length, target - 1)
        places.append((target, row..<(row + length)))
      }
    }
    places.reverse()
    unplaced.reverse()
  }
}
