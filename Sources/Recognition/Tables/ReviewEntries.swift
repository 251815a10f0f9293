import ReportModel

/// Reads section 四 where its outcomes are printed as rows or as a list, each beside its numbers.
///
/// Every number must stand behind the name of an outcome below the name of a group, or behind the name of a group below
/// the names of outcomes; a name that is said twice, or numbers without a name, leave nothing certain.
struct ReviewEntries {
  /// The cells of each group, by outcome; nil for what is not printed.
  private(set) var groups: [[PrintedCell?]] = Array(repeating: Array(repeating: nil, count: 5), count: 3)

  private static let size = 5

  private enum Word {
    /// One of the three groups; nil where 行政诉讼 does not say which of its two.
    case group(Int?)
    case outcome(Int)
  }

  private static let words: [(units: [UInt16], word: Word)] = {
    let groups = ["行政复议", "未经复议直接起诉", "复议后起诉"].enumerated().map { ($1, Word.group($0)) }
    let outcomes = Form.outcomeColumns.enumerated().flatMap { index, column in
      ([column.label] + column.variants).map { ($0, Word.outcome(index)) }
    }
    return ([("行政诉讼", Word.group(nil))] + groups + outcomes).map { (LabelFolding.key($0).units, $1) }
  }()

  /// The last names of a group and an outcome, and those that stand in a row without numbers, as a header.
  private var group: Int?
  private var header: [Int] = []

  /// Reads the cells of rows in their order; nil where they are laid out in another way.
  init?(_ rows: [PrintedRow]) {
    var entries = 0
    for row in rows {
      let words = row.cells.compactMap(Self.names).flatMap { $0 }
      let numbers = row.cells.filter(\.reading.isValue)
      if numbers.isEmpty {
        note(words)
        continue
      }
      guard !words.isEmpty, take(row) else { return nil }
      entries += 1
    }
    guard entries > 1 || rows.count == 1, groups.contains(where: { $0.contains { $0 != nil } }) else { return nil }
  }

  /// Whether a printed row says nothing but names and numbers.
  static func isNamed(_ row: PrintedRow) -> Bool {
    row.cells.allSatisfy { !$0.reading.isWords || names(in: $0) != nil }
  }

  /// All numbers in the order of the form, with blanks where none is printed; nil where they are not of these rows.
  func row(in rows: [PrintedRow]) -> PrintedRow? {
    guard let first = groups.joined().lazy.compactMap({ $0 }).first,
      let source = rows.first(where: { row in row.cells.contains { $0.location == first.location } })
    else { return nil }
    let cells = groups.joined().enumerated().map { index, cell in
      cell
        ?? PrintedCell(
          text: "", reading: .blank, column: index, columnSpan: 1, location: source.location, number: index + 1)
    }
    return PrintedRow(block: source.block, row: source.row, cells: cells, hasGrid: false, location: source.location)
  }

  /// The groups in which every outcome is printed.
  var complete: [Int] { groups.indices.filter { groups[$0].allSatisfy { $0 != nil } } }

  /// The groups of which anything is printed.
  var printed: [Int] { groups.indices.filter { groups[$0].contains { $0 != nil } } }

  /// The names that a cell is made of; nil where it says anything else.
  private static func names(in cell: PrintedCell) -> [Word]? { cell.reading.isWords ? names(in: cell.text) : nil }

  private static func names(in text: String) -> [Word]? {
    var rest = LabelFolding.key(text, keepsNumber: true).units[...]
    var names: [Word] = []
    while !rest.isEmpty {
      guard let found = words.first(where: { rest.starts(with: $0.units) }) else { return nil }
      names.append(found.word)
      rest = rest.dropFirst(found.units.count)
    }
    return names.isEmpty ? nil : names
  }

  /// Whether a text is made of the names of groups and outcomes.
  static func isName(_ text: String) -> Bool { names(in: text) != nil }

  /// The place in the form of the cell that a text names by group and outcome; nil for any other text.
  static func slot(of text: String) -> Int? {
    guard let names = names(in: text), case .outcome(let outcome) = names.last,
      case .group(let found) = names.dropLast().last, let group = found
    else { return nil }
    return group * size + outcome
  }

  /// Takes a row of names alone: the group that follows, or a header above columns.
  private mutating func note(_ words: [Word]) {
    let outcomes = words.compactMap { if case .outcome(let index) = $0 { index } else { nil } }
    let named = words.compactMap { if case .group(let index) = $0 { index } else { nil } }
    if outcomes.count == Self.size || named.count == 3 { header = outcomes.isEmpty ? named : outcomes }
    for case .group(let index) in words where words.count <= 2 { group = index }
  }

  /// Takes a row with numbers; false where a number has no name, or its name was said before.
  private mutating func take(_ row: PrintedRow) -> Bool {
    var outcome: Int?
    var hasGroup = false
    var numbers: [PrintedCell] = []
    for cell in row.cells where cell.reading != .blank {
      guard cell.reading.isWords else {
        numbers.append(cell)
        continue
      }
      guard let names = Self.names(in: cell), place(numbers, outcome, hasGroup) else { return false }
      numbers = []
      for name in names {
        switch name {
        case .group(let index): (group, hasGroup, outcome) = (index, true, nil)
        case .outcome(let index): outcome = index
        }
      }
    }
    return place(numbers, outcome, hasGroup)
  }

  /// Puts numbers behind the names that stand before them.
  private mutating func place(_ numbers: [PrintedCell], _ outcome: Int?, _ hasGroup: Bool) -> Bool {
    if numbers.isEmpty { return true }
    if let outcome {
      if numbers.count == 1 { return put(numbers[0], group, outcome) }
      guard numbers.count == 3, header.sorted() == [0, 1, 2] else { return false }
      return zip(header, numbers).allSatisfy { put($1, $0, outcome) }
    }
    guard hasGroup, numbers.count == Self.size, header.sorted() == Array(0..<Self.size) else { return false }
    return zip(header, numbers).allSatisfy { put($1, group, $0) }
  }

  private mutating func put(_ cell: PrintedCell, _ group: Int?, _ outcome: Int) -> Bool {
    guard let group, groups[group][outcome] == nil else { return false }
    groups[group][outcome] = cell
    return true
  }
}
