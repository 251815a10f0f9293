import Evidence
import ReportModel

/// Weighs the possible readings of all doubtful rows of section 三 against each other and against the sums of the form.
///
/// A reading is taken only if it is the only one that breaks no sum; what all remaining readings agree on is kept, the
/// rest is unknown. Nothing printed is ever changed to make a sum hold.
struct RequestSolver {
  /// A row of the table whose cells are known or doubtful.
  struct RowState: Sendable {
    var match: RowAlignment.Match
    /// The value cells that are weighed; trailing blanks without a column are left out.
    var cells: [PrintedCell]
    /// What was seen when the cells were put in place.
    var remark: LayoutRemark?
    /// All readings, one if nothing is in doubt; empty if there are too many to weigh.
    var readings: [[Slot]]
    /// The targets that the row may stand for.
    var places: [Int]

    var isDoubtful: Bool { readings.count != 1 || places.count != 1 }

    /// Whether nothing is printed in a column, in its first reading.
    func isHole(_ column: Int) -> Bool { readings.first.map { RequestSolver.isHole($0[column]) } ?? false }

    /// Whether its cells are not as many as the form's columns, or were moved.
    var isMisfit: Bool { cells.count != SlotForm.requests.count || remark == .endsInSum }

    /// Whether one of its cells is printed and empty.
    var hasBlanks: Bool { cells.contains { $0.reading == .blank } }
  }

  /// One choice for a group of rows that are decided together: the target and the slots of each.
  private typealias Choice = [(row: Int, target: Int, slots: [Slot])]

  private(set) var rows: [RowState]
  private let targets = FormTargets.requests.targets
  private static let mostCombinations = 5000

  init(rows: [RowState]) { self.rows = rows }

  /// The rows with only those readings left that nothing contradicts.
  mutating func solve() {
    let groups = doubtfulGroups()
    guard !groups.isEmpty else { return }
    let base = fixedValues()
    let choices = groups.map { self.choices(for: $0) }
    let count = choices.reduce(1) { $0.multipliedReportingOverflow(by: max(1, $1.count)).partialValue }
    if choices.contains(where: \.isEmpty) || count > Self.mostCombinations || count < 0 {
      for index in choices.indices where !choices[index].isEmpty {
        keep(best(of: [choices[index]], base: base))
      }
    } else {
      keep(best(of: choices, base: base))
    }
  }

  /// Doubtful rows that follow each other in one piece of the table and have the same number of cells.
  private func doubtfulGroups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in rows.indices where rows[index].isDoubtful {
      if let last = groups.last, last.upperBound == index, belongTogether(index - 1, index) {
        groups[groups.count - 1] = last.lowerBound..<(index + 1)
      } else {
        groups.append(index..<(index + 1))
      }
    }
    return groups
  }

  private func belongTogether(_ left: Int, _ right: Int) -> Bool {
    if rows[left].places.count > 1, rows[right].places.count > 1 { return true }
    guard rows[left].places.count == 1, rows[right].places.count == 1 else { return false }
    return rows[left].cells.count == rows[right].cells.count
  }

  /// The choices of a group: one pattern of columns for all its rows if there is one, each row for itself otherwise.
  private func choices(for group: Range<Int>) -> [Choice] {
    if rows[group.lowerBound].places.count > 1 { return placings(of: group) }
    let sets = group.map { Set(rows[$0].readings.map(pattern)) }
    let common = sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }
    if group.count >= 3, !common.isEmpty {
      let patterns = rows[group.lowerBound].readings.map(pattern).filter(common.contains)
      return patterns.map { wanted in
        group.compactMap { row in
          rows[row].readings.first { pattern($0) == wanted }.map { (row, rows[row].places[0], $0) }
        }
      }
    }
    return product(group.map { row in rows[row].readings.map { [(row, rows[row].places[0], $0)] } })
  }

  /// Which slots are printed.
  private func pattern(_ reading: [Slot]) -> [Int?] {
    reading.map { if case .printed(let index) = $0 { index } else { nil } }
  }

  /// All ways to put rows without a sure place on the targets, in order.
  private func placings(of group: Range<Int>) -> [Choice] {
    let places = Array(Set(group.flatMap { rows[$0].places })).sorted()
    guard let sets = SlotReadings.combinations(places.count, group.count) else { return [] }
    return sets.compactMap { set in
      var choice: Choice = []
      for (row, place) in zip(group, set) {
        guard rows[row].places.contains(places[place]), let slots = rows[row].readings.first else { return nil }
        choice.append((row, places[place], slots))
      }
      return choice
    }
  }

  private func product(_ sets: [[Choice]]) -> [Choice] {
    var result: [Choice] = [[]]
    for set in sets {
      guard result.count * set.count <= Self.mostCombinations else { return [] }
      result = result.flatMap { head in set.map { head + $0 } }
    }
    return result
  }

  // MARK: sums over the columns

  /// The values of the rows that are not in doubt; a row that is not printed is nil.
  private func fixedValues() -> ColumnSums.Grid {
    var grid: ColumnSums.Grid = Array(repeating: nil, count: targets.count)
    for row in rows where !row.isDoubtful {
      grid[row.places[0]] = row.readings[0].map { SlotReadings.value($0, row.cells) }
    }
    return grid
  }

  /// The combinations of choices that break no sum over a column, if one does not; all of them otherwise.
  private func best(of sets: [[Choice]], base: ColumnSums.Grid) -> [Choice] {
    let all = product(sets)
    let sound = all.filter { choice in
      var grid = base
      var unknown = Set(rows.filter(\.isDoubtful).flatMap(\.places))
      for (row, target, slots) in choice {
        grid[target] = slots.map { SlotReadings.value($0, rows[row].cells) }
        unknown.subtract(rows[row].places)
      }
      return unknown.isEmpty ? !ColumnSums(grid).isBroken : true
    }
    return sound.isEmpty ? all : sound
  }

  /// Opens the rows again of which only the total is not printed: any numbers have a sum, so that no reading proves
  /// itself. Three rows in a run with the same hole, a table in which every row lacks a cell, or the sum of the column do.
  mutating func openUnprovedTotals() {
    let last = SlotForm.requests.count - 1
    let open = rows.indices.filter { index in
      rows[index].readings.count == 1 && rows[index].isHole(last) && rows[index].cells.count == last
    }
    guard !open.isEmpty, ColumnSums(fixedValues()).verdict(last) != .holds else { return }
    if open.count >= 3, rows.allSatisfy({ $0.cells.count == last }) { return leaveOutTotals() }
    for index in open {
      let run = open.filter { abs($0 - index) < 3 }
      let isRun = run.contains { run.contains($0 + 1) && run.contains($0 + 2) && ($0...$0 + 2).contains(index) }
      if !isRun { rows[index].readings = SlotReadings.placements(of: rows[index].cells, in: .requests) ?? [] }
    }
  }

  /// Reads every row as one that lacks its total, as the rows that can be told do.
  private mutating func leaveOutTotals() {
    for index in rows.indices where rows[index].places.count == 1 {
      let last = SlotForm.requests.count - 1
      guard let whole = rows[index].readings.first(where: { reading in Self.isHole(reading[last]) }) else { continue }
      rows[index].readings = [whole]
    }
  }

  fileprivate static func isHole(_ slot: Slot) -> Bool { if case .hole = slot { true } else { false } }

  /// Marks the rows whose blanks may hide a shift: numbers stand beside blanks, and no sum over their columns proves
  /// that they stand where they should. A row that was moved for its own sum's sake is not read without such a proof.
  mutating func weighBlanks(isDamaged: Bool) {
    let blank = rows.indices.filter { rows[$0].hasBlanks && !rows[$0].isDoubtful }
    if blank.isEmpty { return }
    let sums = ColumnSums(fixedValues())
    for index in blank {
      let values = rows[index].readings[0].map { SlotReadings.value($0, rows[index].cells) }
      let numbers = values.indices.filter { values[$0].map { !$0.isZero } ?? false }
      if numbers.isEmpty || numbers.allSatisfy({ sums.verdict($0) == .holds }) { continue }
      if case .endsInSum = rows[index].remark {
        rows[index].readings = []
        rows[index].remark = .unprovedBlanks
      } else if isDamaged, rows[index].remark == nil {
        rows[index].remark = .unprovedBlanks
      }
    }
  }

  /// Leaves every row of the choices only the readings and places that occur in them.
  private mutating func keep(_ choices: [Choice]) {
    guard let first = choices.first else { return }
    for (row, _, _) in first {
      var readings: [[Slot]] = []
      var places: [Int] = []
      for choice in choices {
        for (other, target, slots) in choice where other == row {
          if !readings.contains(slots) { readings.append(slots) }
          if !places.contains(target) { places.append(target) }
        }
      }
      rows[row].readings = readings
      rows[row].places = places
    }
  }
}
