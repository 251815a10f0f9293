import Evidence

/// Chooses from a tree of failures those that tell a person most.
///
/// A failure with failures below it is told by those. Of alternatives of which none holds, the one that the value most
/// nearly follows is told; where each wants another type or constant of the same value, they become one sentence.
enum ErrorSelection {
  /// A failure, and what the alternatives want if several were joined.
  struct Selected {
    let unit: OutputUnit
    let problem: Problem
  }

  /// The failures to tell for a unit that does not hold.
  static func select(from unit: OutputUnit) -> [Selected] {
    switch unit.keyword {
    case "not", "contains": return itself(unit)
    case "anyOf", "oneOf": return alternatives(of: unit)
    default:
      let failures = unit.failures
      return failures.isEmpty ? itself(unit) : failures.flatMap(select)
    }
  }

  private static func itself(_ unit: OutputUnit) -> [Selected] {
    unit.problem.map { [Selected(unit: unit, problem: $0)] } ?? []
  }

  private static func alternatives(of unit: OutputUnit) -> [Selected] {
    let branches = unit.failures.map { branch in select(from: branch) }
    let hasHolding = unit.keyword == "oneOf" && unit.problem?.message.english.contains("exactly one") == true
    if hasHolding || branches.isEmpty { return itself(unit) }
    if let joined = join(branches) { return [joined] }
    let ranked = branches.enumerated().min { left, right in
      let (first, second) = (rank(left.element, of: unit), rank(right.element, of: unit))
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }
    return ranked?.element ?? itself(unit)
  }

  /// Smaller is nearer: no other type, no other constant, few failures.
  private static func rank(_ branch: [Selected], of unit: OutputUnit) -> [Int] {
    let ownType = branch.contains { $0.unit.instanceLocation == unit.instanceLocation && $0.unit.keyword == "type" }
    let constant = branch.contains { $0.unit.keyword == "const" || $0.unit.keyword == "enum" }
    return [ownType ? 1 : 0, constant ? 1 : 0, branch.count]
  }

  private static func join(_ branches: [[Selected]]) -> Selected? {
    var wanted: [Message] = []
    var first: Selected?
    for branch in branches {
      guard branch.count == 1, let only = branch.first, let expected = only.problem.expected else { return nil }
      guard ["type", "const", "enum"].contains(only.unit.keyword) else { return nil }
      if let first, first.unit.instanceLocation != only.unit.instanceLocation { return nil }
      first = first ?? only
      if !wanted.contains(expected) { wanted.append(expected) }
    }
    guard let first, let found = first.problem.found else { return nil }
    let expected = Message(
      wanted.map(\.english).joined(separator: ", ", last: " or "),
      wanted.map(\.chinese).joined(separator: "、", last: "或"))
    return Selected(unit: first.unit, problem: Problem(expected: expected, found: found))
  }
}
