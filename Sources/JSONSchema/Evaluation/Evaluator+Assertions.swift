import JSONText

extension Evaluator {
  /// The keywords that look at the value alone.
  func asserts(_ check: Check, _ instance: JSONValue) -> Bool {
    switch check {
    case .type(let types): types.contains(instance)
    case .constant(let value): instance == value
    case .enumeration(let values): values.contains(instance)
    case .uniqueItems: instance.kind != .array || Set(instance.elements).count == instance.count
    case .required(let names): instance.kind != .object || names.missing(in: instance).isEmpty
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

extension NameTable {
  /// The names that an object lacks, in their order.
  func missing(in object: JSONValue) -> [String] {
    var isPresent = [Bool](repeating: false, count: names.count)
    for member in object.members {
      if let place = place(of: member.name) { isPresent[place] = true }
    }
    return names.indices.lazy.filter { !isPresent[$0] }.map { names[$0] }
  }

  /// The place of a name of the instance.
  func place(of name: JSONValue) -> Int? {
    name.withUTF8 { place(of: $0) } ?? nil
  }
}

extension JSONValue {
  /// The code points of a string, the elements of an array, the members of an object.
  var length: Int {
    withUTF8 { text in text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } } ?? count
  }
}
