import Evidence

/// The value cells of a form row: how many, and which of them are sums of which.
struct SlotForm: Sendable {
  /// One sum: the parts and the cell that holds their sum.
  struct Sum: Sendable {
    var parts: Range<Int>
    var total: Int
  }

  var count: Int
  var sums: [Sum]

  /// Seven columns, the last the sum of the six before it.
  static let requests = SlotForm(count: 7, sums: [Sum(parts: 0..<6, total: 6)])

  /// Three groups of five, the last of each the sum of its four.
  static let reviewLitigation = SlotForm(
    count: 15, sums: [Sum(parts: 0..<4, total: 4), Sum(parts: 5..<9, total: 9), Sum(parts: 10..<14, total: 14)])

  /// How many cells make the last sum, the sum among them; all cells where there is none.
  var lastSumWidth: Int { sums.last.map { $0.parts.count + 1 } ?? count }

  /// Whether there are sums and all of them hold, with every cell printed.
  func holds(_ cells: [PrintedCell]) -> Bool {
    guard !sums.isEmpty, cells.count == count else { return false }
    return sums.allSatisfy { sum in
      let parts = sum.parts.compactMap { cells[$0].reading.value }
      return parts.count == sum.parts.count && ExactDecimal.sum(parts) == cells[sum.total].reading.value
    }
  }

  /// Whether the last cell is the sum of the numbers before it, none of which is zero; only of a form with one sum.
  func endsInSum(_ cells: [PrintedCell]) -> Bool {
    let numbers = cells.compactMap(\.reading.value)
    guard sums.count == 1, numbers.count > 1, cells.last?.reading.value != nil, !numbers.contains(where: \.isZero)
    else { return false }
    return ExactDecimal.sum(Array(numbers.dropLast())) == numbers.last
  }

  /// Cells without any sum.
  static func plain(_ count: Int) -> SlotForm { SlotForm(count: count, sums: []) }
}

/// What stands in one value cell in one reading of a row.
enum Slot: Sendable, Hashable {
  /// The n-th printed cell.
  case printed(Int)
  /// Nothing is printed; the value follows from a sum, if it is known.
  case hole(ExactDecimal?)
}

/// All readings of a row whose printed cells are not as many as the form's.
enum SlotReadings {
  /// More readings than this are not weighed.
  static let mostReadings = 600

  /// The readings that the row's own sums allow, or all if they allow none; nil if there are too many.
  static func readings(of cells: [PrintedCell], in form: SlotForm) -> [[Slot]]? {
    if cells.count == form.count { return [(0..<form.count).map { .printed($0) }] }
    return cells.count < form.count ? withoutMissing(cells, in: form) : withoutSurplus(cells, in: form)
  }

  private static func withoutMissing(_ cells: [PrintedCell], in form: SlotForm) -> [[Slot]]? {
    guard let all = placements(of: cells, in: form) else { return nil }
    let sound = all.compactMap { completed($0, cells, form) }
    return sound.isEmpty ? all : sound
  }

  /// One cell too many is left out only where it is blank or says what the one beside it says, and where the sums prove
  /// the rest or all cells are the same; no other printed number is ever given up to make a sum hold. Where they hold
  /// without another zero too, any of these readings may be the right one.
  private static func withoutSurplus(_ cells: [PrintedCell], in form: SlotForm) -> [[Slot]]? {
    guard let sets = combinations(cells.count, cells.count - form.count) else { return nil }
    let blanks = sets.filter { set in set.allSatisfy { cells[$0].reading == .blank } }
    let doubles = sets.filter { areDoubles($0, cells, in: form) }
    for dropped in [blanks, doubles] where !dropped.isEmpty {
      let all = unique(dropped.map { dropping($0, count: cells.count) }, cells)
      if Set(cells.map(\.reading)).count == 1 || form.sums.isEmpty && all.count == 1 { return all }
      if form.sums.isEmpty || cells.contains(where: \.isUnreadable) { continue }
      let sound = all.compactMap { completed($0, cells, form) }
      if dropped == blanks, !sound.isEmpty { return sound }
      let proved = sound.filter { hasTotals($0, cells, form) }
      if !proved.isEmpty { return unique(proved + withoutZeros(sets, cells, form), cells) }
    }
    return []
  }

  /// The sound readings that leave out blanks and zeros, wherever they stand.
  private static func withoutZeros(_ sets: [[Int]], _ cells: [PrintedCell], _ form: SlotForm) -> [[Slot]] {
    let nothing = sets.filter { set in
      set.allSatisfy { cells[$0].reading == .blank || cells[$0].reading.value?.isZero == true }
    }
    return nothing.compactMap { completed(dropping($0, count: cells.count), cells, form) }.filter {
      hasTotals($0, cells, form)
    }
  }

  /// Whether a number stands wherever a sum is expected: a mark there proves nothing, but where no part has a number.
  private static func hasTotals(_ reading: [Slot], _ cells: [PrintedCell], _ form: SlotForm) -> Bool {
    form.sums.allSatisfy { sum in
      value(reading[sum.total], cells) != nil || sum.parts.allSatisfy { value(reading[$0], cells) == nil }
    }
  }

  /// All readings of a row that lacks cells, whatever its sums say; nil if there are too many.
  static func placements(of cells: [PrintedCell], in form: SlotForm) -> [[Slot]]? {
    combinations(form.count, form.count - cells.count)?.map { withHoles($0, count: form.count) }
  }

  /// Whether each of these cells is blank or says what a cell beside it says, so that nothing is lost with it; without
  /// sums that takes two digits and more, since single ones may be the pieces of a number: `1 2 2 5`.
  private static func areDoubles(_ dropped: [Int], _ cells: [PrintedCell], in form: SlotForm) -> Bool {
    dropped.allSatisfy { index in
      let reading = cells[index].reading
      if reading == .blank { return true }
      if reading.isWords || form.sums.isEmpty && !isLong(cells[index]) { return false }
      return [index - 1, index + 1].contains { cells.indices.contains($0) && cells[$0].reading == reading }
    }
  }

  private static func isLong(_ cell: PrintedCell) -> Bool {
    cell.reading.value.map { $0 < ExactDecimal(-9) || ExactDecimal(9) < $0 } ?? false
  }

  /// The reading in which nothing is printed in one column, and nothing is said of its value.
  static func lacking(_ column: Int, in form: SlotForm) -> [Slot] { withHoles([column], count: form.count) }

  private static func withHoles(_ holes: [Int], count: Int) -> [Slot] {
    var next = 0
    return (0..<count).map { index in
      if holes.contains(index) { return .hole(nil) }
      defer { next += 1 }
      return .printed(next)
    }
  }

  private static func dropping(_ dropped: [Int], count: Int) -> [Slot] {
    (0..<count).filter { !dropped.contains($0) }.map { .printed($0) }
  }

  /// Readings that put the same values in the same places are one.
  private static func unique(_ readings: [[Slot]], _ cells: [PrintedCell]) -> [[Slot]] {
    var seen: Set<[ExactDecimal?]> = []
    return readings.filter { reading in seen.insert(reading.map { value($0, cells) }).inserted }
  }

  /// The value of a slot; nil for a blank, a mark or an unknown hole.
  static func value(_ slot: Slot, _ cells: [PrintedCell]) -> ExactDecimal? {
    switch slot {
    case .printed(let index): cells[index].reading.value
    case .hole(let value): value
    }
  }

  /// The reading with the holes that its sums prove filled in; nil if a sum contradicts it.
  private static func completed(_ reading: [Slot], _ cells: [PrintedCell], _ form: SlotForm) -> [Slot]? {
    var reading = reading
    for sum in form.sums {
      // What cannot be read may be any number.
      if (Array(sum.parts) + [sum.total]).contains(where: { isUnreadable(reading[$0], cells) }) { continue }
      let holes = (Array(sum.parts) + [sum.total]).filter { if case .hole = reading[$0] { true } else { false } }
      guard holes.count <= 1 else { continue }
      let parts = sum.parts.filter { !holes.contains($0) }.map { value(reading[$0], cells) ?? ExactDecimal(0) }
      guard let known = ExactDecimal.sum(parts) else { return nil }
      if holes.isEmpty {
        guard let total = value(reading[sum.total], cells) else { continue }
        if total != known { return nil }
      } else if holes[0] == sum.total {
        reading[sum.total] = .hole(known)
      } else if let total = value(reading[sum.total], cells), let rest = total.subtracting(known) {
        if rest < ExactDecimal(0) { return nil }
        reading[holes[0]] = .hole(rest)
      }
    }
    return reading
  }

  private static func isUnreadable(_ slot: Slot, _ cells: [PrintedCell]) -> Bool {
    guard case .printed(let index) = slot else { return false }
    return cells[index].isUnreadable
  }

  /// All ways to choose `size` of `count`, in order; nil if there are too many.
  static func combinations(_ count: Int, _ size: Int, most: Int = mostReadings) -> [[Int]]? {
    guard size <= count else { return [] }
    var result: [[Int]] = []
    var current = Array(0..<size)
    while true {
      result.append(current)
      if result.count > most { return nil }
      var index = size - 1
      while index >= 0, current[index] == count - size + index { index -= 1 }
      if index < 0 { return result }
      current[index] += 1
      for later in (index + 1)..<max(index + 1, size) { current[later] = current[later - 1] + 1 }
    }
  }
}
