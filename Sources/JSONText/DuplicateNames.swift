/// Finds two members of one name in an object, in time that grows with the number of members.
struct DuplicateNames {
  private var names: [Int] = []
  private var slots: [Int] = []

  /// The node of the first name that repeats an earlier one; escapes are resolved before the comparison.
  mutating func firstRepeated(in object: Int, nodes: [JSONNode], text: UnsafeBufferPointer<UInt8>) -> Int? {
    names.removeAll(keepingCapacity: true)
    var index = object + 1
    for _ in 0..<nodes[object].count {
      names.append(index)
      index = Int(nodes[index + 1].next)
    }
    return names.count <= 12 ? firstRepeatedPairwise(nodes, text) : firstRepeatedHashed(nodes, text)
  }

  private func firstRepeatedPairwise(_ nodes: [JSONNode], _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    for later in 1..<names.count {
      for earlier in 0..<later where Self.areEqual(nodes[names[earlier]], nodes[names[later]], text) {
        return names[later]
      }
    }
    return nil
  }

  private mutating func firstRepeatedHashed(_ nodes: [JSONNode], _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var size = 32
    while size < 2 * names.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for name in names {
      var slot = Self.hash(of: nodes[name], text) & (size - 1)
      while slots[slot] >= 0 {
        if Self.areEqual(nodes[slots[slot]], nodes[name], text) { return name }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = name
    }
    return nil
  }

  private static func hash(of name: JSONNode, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    name.withDecoded(in: text) { bytes in
      var hasher = Hasher()
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      return hasher.finalize()
    }
  }

  static func areEqual(_ left: JSONNode, _ right: JSONNode, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if left.isEscaped || right.isEscaped { return left.decoded(in: text) == right.decoded(in: text) }
    guard left.range.count == right.range.count else { return false }
    return left.content(in: text).elementsEqual(right.content(in: text))
  }
}
