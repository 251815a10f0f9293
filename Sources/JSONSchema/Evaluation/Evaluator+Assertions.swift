import JSONText

extension Evaluator {
  /// The keywords that look at the value alone.
  func asserts(_ check: Check, _ instance: JSONValue) -> Bool {
    switch check {
    case .constant(let value): instance == value
    case .enumeration(let values): values.contains(instance)
    case .uniqueItems: instance.kind != .array || Set(instance.elements).count == instance.count
    case .required(let names): instance.kind != .object || names.isComplete(in: instance)
    case .format(let format): format.accepts(instance)
    case .count(let bound, let limit): holds(bound, limit, instance)
    case .bound(let bound, let limit): instance.number.map { bound.allows($0, limit) } ?? true
    case .multipleOf(let unit): instance.number?.isMultiple(of: unit) ?? true
    default: true
    }
  }

  private func holds(_ bound: CountBound, _ limit: Int, _ instance: JSONValue) -> Bool {
    guard instance.kind == bound.kind else { return true }
    let count = instance.length
    return bound.isLeast ? count >= limit : count <= limit
  }
}

extension NumberBound {
  /// Whether a number is on the right side of the limit.
  func allows(_ number: JSONNumber, _ limit: JSONNumber) -> Bool {
    switch self {
    case .minimum: number >= limit
    case .maximum: number <= limit
    case .exclusiveMinimum: number > limit
    case .exclusiveMaximum: number < limit
    }
  }
}
