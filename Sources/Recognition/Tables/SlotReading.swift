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
  private static let most = 600

  /// The readings that the row's own sums allow, or all if they allow none; nil if there are too many.
  static func readings(of cells: [PrintedCell], in form: SlotForm) -> [[Slot]]? {
    let difference = form.count - cells.count
    if difference == 0 { return [(0..<form.count).map { .printed($0) }] }
    let all: [[Slot]]
    if difference > 0 {
      guard let sets = combinations(form.count, difference) else { return nil }
      all = sets.map { withHoles($0, count: form.count) }
    } else {
      guard let sets = combinations(cells.count, -difference) else { return nil }
      all = unique(sets.map { dropping($0, count: cells.count) }, cells)
    }
    let sound = all.compactMap { completed($0, cells, form) }
    return sound.isEmpty ? all : sound
  }

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

  /// All ways to choose `size` of `count`, in order; nil if there are too many.
  static func combinations(_ count: Int, _ size: Int) -> [[Int]]? {
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
