import Evidence
import ReportModel

/// Reads section 三 where text extraction took the table apart: the numbers stand far from their labels, row by row or
/// column by column.
///
/// Only the whole table proves where a number belongs: there must be as many numbers as the form has cells, the sums of
/// all rows and columns must hold in one order alone, and no label with a number right behind it may say otherwise.
struct ScatteredRequests {
  /// How many numbers are printed.
  let count: Int
  /// The rows of the form with their numbers; nil where it cannot be told.
  private(set) var matches: [RowAlignment.Match]?

  /// The rows of 2021 and of 2019, as indices into the targets.
  private static let forms: [[Int]] = {
    let rows = FormTargets.requests.targets.map(\.row)
    return [
      rows.indices.filter { rows[$0].path != FormTargets.otherHandling },
      rows.indices.filter { !FormTargets.isPartOfOtherHandling(rows[$0]) },
    ]
  }()

  /// How many cells the form has, in each of its generations.
  static let sizes = forms.map { $0.count * NumberOrders.width }

  /// What stands in a printed row: its cells with numbers, and the row or the column of the form that its label names.
  private struct Item {
    var numbers: [PrintedCell]
    var target: Int?
    var column: Int?
    var hasLabel: Bool
  }

  /// Weighs the printed rows of a region.
  init(_ rows: [PrintedRow]) {
    let items = rows.map(Self.item)
    let cells = items.flatMap(\.numbers)
    count = cells.count
    let numbers = cells.compactMap(\.reading.value)
    guard numbers.count == count, let form = Self.forms.first(where: { $0.count * NumberOrders.width == count }),
      let orders = NumberOrders(numbers)
    else { return }
    let sound = orders.all.filter { order in
      Self.holds(order.map { $0.map { numbers[$0] } }, form) && Self.agrees(items, form, order)
    }
    guard let first = sound.first else { return }
    let values = { (order: NumberOrders.Order) in order.map { $0.map { numbers[$0] } } }
    guard sound.allSatisfy({ values($0) == values(first) }) else { return }
    let sources = items.indices.flatMap { index in items[index].numbers.map { _ in index } }
    matches = zip(form, first).map { target, places in
      let own = sources[places[0]]
      let isOwn = places.allSatisfy { sources[$0] == own } && items[own].hasLabel
      let label = items.firstIndex { $0.target == target }.flatMap { rows[$0].labels.last }
      let row = isOwn ? rows[own] : Self.joined(label, target, places.map { cells[$0] }, at: rows[own].block)
      return RowAlignment.Match(
        target: target, row: LogicalRow(row), range: 0..<1, similarity: 1, rivals: [],
        isDetached: !isOwn || items[own].target != target)
    }
  }

  private static func item(_ row: PrintedRow) -> Item {
    let label = row.labels.last ?? ""
    let key = LabelFolding.key(label)
    // Without its number 总计 is a column.
    let targets = LabelNumber.kind(label) == nil ? [] : FormLexicon.shared.targets(of: key, in: .requests)
    return Item(
      numbers: row.values.filter(\.reading.isValue), target: targets.count == 1 ? targets[0] : nil,
      column: targets.isEmpty ? ColumnNames.requests.column(of: key) : nil, hasLabel: row.labelCount > 0)
  }

  /// Whether every column makes both of its sums.
  private static func holds(_ rows: [[ExactDecimal]], _ form: [Int]) -> Bool {
    var grid = ColumnSums.Grid(repeating: nil, count: FormTargets.requests.targets.count)
    for (target, row) in zip(form, rows) { grid[target] = row }
    let sums = ColumnSums(grid)
    return (0..<NumberOrders.width).allSatisfy { sums.verdict($0) == .holds }
  }

  /// Whether no label stands right before a number that is not the first of its row or column; behind other labels it
  /// says nothing.
  private static func agrees(_ items: [Item], _ form: [Int], _ order: NumberOrders.Order) -> Bool {
    var start = 0
    for (index, item) in items.enumerated() {
      defer { start += item.numbers.count }
      let isFirst = index == 0 || !items[index - 1].numbers.isEmpty
      let leads = index + 1 < items.count && !items[index + 1].hasLabel && isFirst
      guard leads || !item.numbers.isEmpty else { continue }
      if let target = item.target {
        guard let row = form.firstIndex(of: target), order[row][0] == start else { return false }
      } else if let column = item.column, order[0][column] != start {
        return false
      }
    }
    return true
  }

  /// The label of a row, in the form's words where its printed pieces lie about, with the numbers that were found for it.
  private static func joined(_ label: String?, _ target: Int, _ cells: [PrintedCell], at block: Int) -> PrintedRow {
    let text = label ?? FormTargets.requests.targets[target].row.label
    let head = PrintedCell(
      text: text, reading: .words, column: 0, columnSpan: 1, location: cells[0].location, number: 1)
    return PrintedRow(block: block, row: nil, cells: [head] + cells, hasGrid: false, location: cells[0].location)
  }
}
