import ReportModel

/// What a printed header tells of the order of a form's columns.
///
/// Header cells are known by their words, never by their places: OCR moves them to other rows of the header. Only words
/// that stand on one row have an order among each other.
enum HeaderOrder: Equatable {
  /// The columns stand in the form's order, as far as the header tells.
  case usual
  /// The n-th printed column is the form's column at that index.
  case moved([Int])
  /// The header prints all columns in the form's order but this one.
  case lacking(Int)
  /// The words stand in another order, but not all of them can be read.
  case doubtful

  /// Reads the header of section 三 out of the rows of a region.
  static func requests(_ rows: [PrintedRow]) -> HeaderOrder {
    if let leaves = HeaderLeaves(rows) { return leaves.order == leaves.order.sorted() ? .usual : .moved(leaves.order) }
    let words = requestWords
    let headers = rows.filter { $0.valueCount == 0 }
    let sequences = headers.map(words.sequence).filter { $0.count >= 4 && Set($0).count == $0.count }
    let found = sequences.max { $0.count < $1.count } ?? words.tornSequence(headers) ?? words.lines(above: rows)
    if found?.count != Form.requestColumns.count, let order = totalFirst(found ?? [], headers, rows) { return order }
    guard var leaves = found else { return words.onlyMissing(above: rows).map(HeaderOrder.lacking) ?? .usual }
    if leaves.count == 5, let frame = frame(of: headers) {
      leaves = frame.flatMap { $0 == Form.requestColumns.count ? leaves : [$0] }
    }
    let groups = leaves.filter { (1...5).contains($0) }
    if groups != groups.sorted() {
      if leaves.count == 7 { return .moved(leaves) }
      return groups.count == 5 ? .moved([0] + groups + [6]) : .doubtful
    }
    if leaves.count == 7 { return leaves == leaves.sorted() ? .usual : .moved(leaves) }
    return groups.count >= 4 ? words.onlyMissing(in: headers).map(HeaderOrder.lacking) ?? .usual : .usual
  }

  /// The order in which 总计 stands first, where the header names it before 自然人 and only so the rows make their sums.
  private static func totalFirst(_ leaves: [Int], _ headers: [PrintedRow], _ rows: [PrintedRow]) -> HeaderOrder? {
    let named = headers.flatMap(requestWords.sequence)
    guard let total = named.firstIndex(of: 6), let first = named.firstIndex(of: 0), total < first,
      PrintedTotals(rows).stand == .first
    else { return nil }
    let groups = leaves.filter { (1...5).contains($0) }
    return .moved([6, 0] + (groups.count == 5 ? groups : Array(1...5)))
  }

  /// The order in which the header's upper row names 自然人, the organizations as one (as the column behind the last) and
  /// 总计; nil where no row names all three.
  private static func frame(of headers: [PrintedRow]) -> [Int]? {
    headers.lazy.map(frameWords.sequence).first { $0.sorted() == [0, 6, 7] }
  }

  /// Whether a row names the columns of section 三, if only by the beginnings of their names.
  static func namesColumns(_ row: PrintedRow) -> Bool { requestWords.tornSequence([row]) != nil }

  /// Reads the header above one row of section 二: the nearest that names all the columns.
  static func proactive(_ columns: [FormColumn], above row: PrintedRow, in rows: [PrintedRow]) -> HeaderOrder {
    guard columns.count > 1 else { return .usual }
    let words = proactiveWords[columns.map(\.label)] ?? ColumnNames(columns)
    let above = rows.prefix { ($0.block, $0.row ?? 0) < (row.block, row.row ?? 0) }.lazy.filter { $0.valueCount == 0 }
    guard let header = above.map(words.sequence).last(where: { Set($0).count == columns.count }) else { return .usual }
    return header.count == columns.count && header != header.sorted() ? .moved(header) : .usual
  }

  /// Reads the header of section 四: three groups of five outcomes.
  static func reviewLitigation(_ rows: [PrintedRow]) -> HeaderOrder {
    let headers = rows.filter { $0.valueCount == 0 }
    let fives = headers.map(outcomeWords.sequence).filter { !$0.isEmpty && $0.count.isMultiple(of: 5) }.flatMap { row in
      stride(from: 0, to: row.count, by: 5).map { Array(row[$0..<($0 + 5)]) }
    }
    guard let outcome = fives.first else { return groups(headers, outcomes: Array(repeating: Array(0..<5), count: 3)) }
    if fives.contains(where: { Set($0).count < 5 }) { return .usual }
    if Set(fives).count == 1 { return groups(headers, outcomes: Array(repeating: outcome, count: 3)) }
    return fives.count == 3 ? groups(headers, outcomes: fives) : .doubtful
  }

  /// The columns of the groups in their printed order, with the outcomes of each in theirs.
  private static func groups(_ headers: [PrintedRow], outcomes: [[Int]]) -> HeaderOrder {
    let isTurned = { (words: ColumnNames) in headers.contains { words.sequence($0) == [1, 0] } }
    let litigation = isTurned(litigationWords) ? [2, 1] : [1, 2]
    let order = isTurned(groupWords) ? litigation + [0] : [0] + litigation
    let cells = zip(order, outcomes).flatMap { group, outcomes in outcomes.map { group * 5 + $0 } }
    return cells == cells.sorted() ? .usual : .moved(cells)
  }

  /// Whether the columns stand in another order than the form's.
  var isMoved: Bool { if case .moved = self { true } else { false } }

  /// The cells of a row in the form's order; nil where a moved header leaves the places of too few or too many unknown.
  func arranged<Cell>(_ cells: [Cell]) -> [Cell]? {
    guard case .moved(let order) = self else { return cells }
    guard cells.count == order.count else { return nil }
    return order.indices.sorted { order[$0] < order[$1] }.map { cells[$0] }
  }
}

// The words of the headers, folded once.
extension HeaderOrder {
  private static let requestWords = ColumnNames.requests
  private static let frameWords = ColumnNames(Form.requestColumns + [FormColumn("", "法人或其他组织")])
  private static let outcomeWords = ColumnNames(Form.outcomeColumns)
  private static let litigationWords = ColumnNames([FormColumn("", "未经复议直接起诉"), FormColumn("", "复议后起诉")])
  private static let groupWords = ColumnNames([FormColumn("", "行政复议"), FormColumn("", "行政诉讼")])

  /// Those of section 二, by the labels of a row's columns.
  private static let proactiveWords: [[String]: ColumnNames] = Dictionary(
    (Form.proactive2019.rows + Form.proactive2021.rows).map { ($0.columns.map(\.label), ColumnNames($0.columns)) },
    uniquingKeysWith: { first, _ in first })
}

// What rows of a header say of the columns.
extension ColumnNames {
  /// The columns that a row names, in its order.
  fileprivate func sequence(_ row: PrintedRow) -> [Int] {
    var sequence: [Int] = []
    for index in row.cells.indices where row.cells[index].reading.isWords {
      let text = row.cells[index].text
      if let column = column(of: LabelFolding.key(text)) {
        sequence.append(column)
      } else if row.isLine {
        sequence += Blanks.words(text).compactMap { column(of: LabelFolding.key($0)) }
      }
    }
    return sequence
  }

  /// The columns that one row names by the beginnings of their words, which go on on the next; nil where it names fewer
  /// than five or one twice.
  fileprivate func tornSequence(_ rows: [PrintedRow]) -> [Int]? {
    rows.lazy.map { row in
      row.cells.filter(\.reading.isWords).flatMap { Blanks.words($0.text) }.flatMap(named)
    }.first { $0.count >= 5 && Set($0).count == $0.count }
  }

  /// The columns whose names, or two characters and more of their beginnings, make a word; none where they do not.
  private func named(by word: Substring) -> [Int] {
    var rest = LabelFolding.key(word).units[...]
    var sequence: [Int] = []
    while !rest.isEmpty {
      let lengths = columns.map { (index: $0.value, length: zip($0.key.units, rest).prefix { $0 == $1 }.count) }
      let longest = lengths.map(\.length).max() ?? 0
      let found = Set(lengths.filter { $0.length == longest }.map(\.index))
      guard longest > 1, found.count == 1 else { return [] }
      sequence += found
      rest = rest.dropFirst(longest)
    }
    return sequence
  }

  /// The one column that lines of one name each leave out above the first number.
  fileprivate func onlyMissing(above rows: [PrintedRow]) -> Int? {
    let headers = rows.prefix { $0.valueCount == 0 }.filter(\.isLine)
    let names = headers.map(sequence).filter { $0.count == 1 }.map { $0[0] }
    return names.count == keys.count - 1 && Set(names).count == names.count ? onlyMissing(in: headers) : nil
  }

  /// The five columns of organizations that lines above the first number name, one each and each once; nil where they do
  /// not.
  fileprivate func lines(above rows: [PrintedRow]) -> [Int]? {
    let names = rows.prefix { $0.valueCount == 0 }.filter(\.isLine).map(sequence).filter { $0.count == 1 }
    let groups = names.map { $0[0] }.filter { (1...5).contains($0) }
    return groups.count == 5 && Set(groups).count == 5 ? groups : nil
  }

  /// The one column that no row names, not even in pieces; nil where there is none or there are several.
  fileprivate func onlyMissing(in rows: [PrintedRow]) -> Int? {
    let named = Set(rows.flatMap(sequence))
    let missing = keys.indices.filter { !named.contains($0) }
    let text = LabelKey(units: rows.flatMap { $0.cells.flatMap { LabelFolding.key($0.text).units } })
    guard missing.count == 1, let column = missing.first,
      Similarity.containment(ComparedLabel(keys[column]), in: ComparedLabel(text), least: 1) < 1
    else { return nil }
    return column
  }
}
