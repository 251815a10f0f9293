import Evidence

/// The orders in which text extraction may print the numbers of section 三, as far as every row makes its sum.
///
/// Column by column; or row by row, where the number beside a label may come too early or too late, as the label does.
struct NumberOrders {
  /// The index of the number of each cell, row by row.
  typealias Order = [[Int]]

  /// How many cells a row has.
  static let width = SlotForm.requests.count

  private(set) var all: [Order] = []
  private let numbers: [ExactDecimal]
  /// How many more steps the search may take.
  private var steps = 20_000

  private static let mostTogether = 3
  private static let mostOrders = 64

  /// Finds the orders of numbers that fill whole rows; nil where they are too many to be weighed.
  init?(_ numbers: [ExactDecimal]) {
    self.numbers = numbers
    let rows = numbers.count / Self.width
    let byColumns = (0..<rows).map { row in (0..<Self.width).map { $0 * rows + row } }
    if byColumns.allSatisfy(isSum) { all.append(byColumns) }
    search([])
    if steps <= 0 || all.count > Self.mostOrders { return nil }
  }

  /// Whether the last number of a row is the sum of those before it.
  private func isSum(_ row: [Int]) -> Bool {
    ExactDecimal.sum(row.dropLast().map { numbers[$0] }) == row.last.map { numbers[$0] }
  }

  /// Goes on with one row, or with two or three whose first numbers stand together.
  private mutating func search(_ order: Order) {
    steps -= 1
    guard steps > 0, all.count <= Self.mostOrders else { return }
    let start = order.count * Self.width
    if start == numbers.count {
      all.append(order)
      return
    }
    for (index, pattern) in Self.patterns.enumerated() where start + pattern.count * Self.width <= numbers.count {
      let rows = pattern.map { row in row.map { start + $0 } }
      if rows.allSatisfy(isSum), index == 0 || !isPlain(rows, from: start) { search(order + rows) }
    }
  }

  /// How one row may be printed, or several: in order, with the first numbers before all others, or with its first number
  /// behind the others.
  private static let patterns: [Order] = {
    let together = (1...mostTogether).map { count in
      (0..<count).map { row in [row] + (0..<(width - 1)).map { count + row * (width - 1) + $0 } }
    }
    return together + [[[width - 1] + Array(0..<(width - 1))]]
  }()

  /// Whether rows say the same as if each stood for itself.
  private func isPlain(_ rows: Order, from start: Int) -> Bool {
    rows.joined().enumerated().allSatisfy { numbers[start + $0] == numbers[$1] }
  }
}
