import Evidence

/// A row after its readings were weighed: for every cell what is printed there, or what may stand there.
struct SettledRow {
  /// One cell of the form.
  enum Outcome {
    case printed(Int)
    case unknown([ExactDecimal?])
  }

  private(set) var outcomes: [Outcome] = []
  /// Whether every cell is known or proved.
  private(set) var isSure = true

  init(readings: [[Slot]], cells: [PrintedCell], count: Int) {
    if readings.count == 1 {
      outcomes = readings[0].prefix(count).map(Self.outcome)
    } else if readings.isEmpty {
      outcomes = (0..<count).map { _ in .unknown([]) }
    } else {
      var used: Set<Int> = []
      outcomes = (0..<count).map { column in
        let outcome = Self.outcome(readings.map { $0[column] }, cells, used: used)
        if case .printed(let index) = outcome { used.insert(index) }
        return outcome
      }
    }
    isSure = outcomes.allSatisfy { outcome in
      switch outcome {
      case .printed: true
      case .unknown(let candidates): candidates.count == 1 && candidates[0] != nil && readings.count == 1
      }
    }
  }

  /// The part of a row that makes one row of the form.
  func part(_ columns: Range<Int>) -> SettledRow {
    var part = self
    part.outcomes = Array(outcomes[columns])
    return part
  }

  /// The values as the form has them, tabs between them.
  func printed(_ cells: [PrintedCell]) -> String {
    let texts = outcomes.map { outcome in
      switch outcome {
      case .printed(let index): cells[index].text
      case .unknown: ""
      }
    }
    return texts.joined(separator: "\t")
  }

  /// What the only reading says.
  private static func outcome(_ slot: Slot) -> Outcome {
    switch slot {
    case .printed(let index): .printed(index)
    case .hole(let value): .unknown([value])
    }
  }

  /// What the readings agree on: one printed cell; or cells of one value, of which the first unused one is taken.
  private static func outcome(_ slots: [Slot], _ cells: [PrintedCell], used: Set<Int>) -> Outcome {
    var values: [ExactDecimal?] = []
    var printed: [Int] = []
    for slot in slots {
      let value = SlotReadings.value(slot, cells)
      if !values.contains(value) { values.append(value) }
      if case .printed(let index) = slot, !printed.contains(index) { printed.append(index) }
    }
    guard values.count == 1, let free = printed.first(where: { !used.contains($0) }) else { return .unknown(values) }
    return values[0] != nil || slots.count == 1 ? .printed(free) : .unknown(values)
  }
}
