import Evidence

/// Cuts numbers apart that a converter has run together: `2000002` for the seven cells of a row.
///
/// A cut is taken only where it is the only one in which every sum holds; otherwise the row cannot be read.
struct GluedNumbers {
  /// More cuts than this are not tried.
  private static let most = 20_000

  private let form: SlotForm

  /// Makes a cutter for rows of a form.
  init(_ form: SlotForm) { self.form = form }

  /// The rows of a table with their numbers cut apart, if they are run together.
  func separated(_ rows: [LogicalRow]) -> [LogicalRow] {
    let glued = rows.indices.filter { digits(of: rows[$0]).map { $0.count >= form.count } ?? false }
    let isGlued = glued.contains { digits(of: rows[$0])?.first == 0 }
    guard isGlued, glued.count * 2 > rows.count(where: hasDigits) else { return rows }
    return rows.map { row in digits(of: row).map { cut(row, $0) } ?? row }
  }

  /// The part of a sum whose number, in a row that lacks a cell, may be two that were run together, since cut apart they
  /// make all sums hold; nil where there is none. A cut next to the sum itself says nothing: of one number and its sum
  /// either may be lost.
  func possibleCut(_ cells: [PrintedCell]) -> Int? {
    guard cells.count == form.count - 1 else { return nil }
    let totals = form.sums.map(\.total)
    return cells.indices.first { index in
      if totals.contains(index) || totals.contains(index + 1) { return false }
      let digits = Array(cells[index].text.utf8)
      guard (2...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
      return (1..<digits.count).contains { cut in
        var whole = cells
        let parts = [part(of: cells[index], digits[..<cut]), part(of: cells[index], digits[cut...])]
        whole.replaceSubrange(index...index, with: parts)
        return form.holds(whole)
      }
    }
  }

  private func part(of cell: PrintedCell, _ digits: ArraySlice<UInt8>) -> PrintedCell {
    var part = cell
    part.text = String(decoding: digits, as: UTF8.self)
    part.reading = CellReader.read(part.text)
    return part
  }

  private func hasDigits(_ row: LogicalRow) -> Bool { digits(of: row) != nil || row.hasValues }

  /// The digits of the only cell of a row; nil where it has more, or anything else in it.
  private func digits(of row: LogicalRow) -> [Int64]? {
    guard row.values.count(where: { $0.reading != .blank }) == 1,
      let text = row.values.first(where: { $0.reading != .blank })?.text, !text.isEmpty,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return text.utf8.map { Int64($0) - 0x30 }
  }

  private func cut(_ row: LogicalRow, _ digits: [Int64]) -> LogicalRow {
    guard var cell = row.values.first(where: { $0.reading != .blank }) else { return row }
    guard let numbers = onlyCut(digits) else {
      cell.reading = .words
      return LogicalRow(row, values: [cell])
    }
    let parts = numbers.map { number in
      var part = cell
      part.reading = .number(ExactDecimal(Int(number)))
      part.text = String(number)
      return part
    }
    return LogicalRow(row, values: parts, isCutApart: true)
  }

  /// The only way to cut digits into the numbers of a row so that all sums hold.
  private func onlyCut(_ digits: [Int64]) -> [Int64]? {
    guard digits.count >= form.count, digits.count <= 20,
      let sets = SlotReadings.combinations(digits.count - 1, form.count - 1, most: Self.most)
    else { return nil }
    var found: [Int64]?
    for set in sets {
      guard let numbers = numbers(digits, behind: set), holds(numbers) else { continue }
      if found != nil { return nil }
      found = numbers
    }
    return found
  }

  /// The numbers between cuts; nil where one of them would begin with a zero.
  private func numbers(_ digits: [Int64], behind cuts: [Int]) -> [Int64]? {
    var numbers: [Int64] = []
    var start = 0
    for end in cuts.map({ $0 + 1 }) + [digits.count] {
      if end - start > 1, digits[start] == 0 { return nil }
      numbers.append(digits[start..<end].reduce(0) { $0 * 10 + $1 })
      start = end
    }
    return numbers
  }

  private func holds(_ numbers: [Int64]) -> Bool {
    form.sums.allSatisfy { sum in sum.parts.reduce(0) { $0 + numbers[$1] } == numbers[sum.total] }
  }
}
