/// Finds the number of a name by its bytes, for the names of a vocabulary that is known beforehand.
public struct XMLNameTable: Sendable {
  private let slots: [UInt16]
  private let names: [[UInt8]]
  private let mask: Int

  /// Makes a table of `names`; the number of a name is its index.
  public init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    var size = 64
    while size < names.count * 4 { size *= 2 }
    mask = size - 1
    var slots = [UInt16](repeating: 0, count: size)
    for (index, name) in self.names.enumerated() {
      var slot = name.reduce(Self.seed, Self.mix) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
    self.slots = slots
  }

  /// The number of the name at `name`, ended by a zero byte; nil for an unknown one.
  public func index(of name: UnsafePointer<UInt8>) -> Int? {
    var hash = Self.seed
    var length = 0
    while name[length] != 0 {
      hash = Self.mix(hash, name[length])
      length += 1
    }
    var slot = hash & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if equals(names[index], name, length) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(_ known: [UInt8], _ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard known.count == length else { return false }
    for index in 0..<length where known[index] != name[index] { return false }
    return true
  }

  private static let seed = 5381

  private static func mix(_ hash: Int, _ byte: UInt8) -> Int { (hash &* 33) ^ Int(byte) }
}
