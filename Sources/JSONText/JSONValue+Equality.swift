/// Equality of JSON Schema 2020-12 core §4.2.2: numbers by value, strings by code points, objects without order.
///
/// Nothing else of a value counts: neither its place nor how it is written.
extension JSONValue: Hashable {
  /// Compares two values, which may belong to different documents.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    guard left.kind == right.kind, left.count == right.count else { return false }
    if left.storage === right.storage, left.index == right.index { return true }
    switch left.kind {
    case .null: return true
    case .bool: return left.bool == right.bool
    case .number: return left.number == right.number
    case .string: return left.hasEqualString(right)
    case .array: return left.elements.elementsEqual(right.elements)
    case .object: return left.hasEqualMembers(right)
    }
  }

  private func hasEqualString(_ other: JSONValue) -> Bool {
    withUTF8 { own in other.withUTF8 { own.elementsEqual($0) } } == true
  }

  private func hasEqualMembers(_ other: JSONValue) -> Bool {
    var byName: [String: JSONValue] = [:]
    for member in other.members { byName[member.key] = member.value }
    return members.allSatisfy { member in byName[member.key].map { $0 == member.value } ?? false }
  }

  /// Hashes by the same equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    switch kind {
    case .null: break
    case .bool: hasher.combine(bool)
    case .number: hasher.combine(number)
    case .string: _ = withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .array: for element in elements { hasher.combine(element) }
    case .object: hasher.combine(memberHash)
    }
  }

  /// A hash of the members that does not depend on their order.
  private var memberHash: Int {
    members.reduce(0) { sum, member in
      var hasher = Hasher()
      hasher.combine(member.name)
      hasher.combine(member.value)
      return sum &+ hasher.finalize()
    }
  }
}
