/// A fixed set of member names that finds the place of a name by its bytes.
struct NameTable: Sendable {
  /// The names in their order.
  let names: [String]
  private let bytes: [[UInt8]]
  private let slots: [Int32]

  /// Makes a table; a name that comes twice keeps its first place.
  init(_ names: [String]) {
    self.names = names
    bytes = names.map { Array($0.utf8) }
    var size = 4
    while size < 2 * names.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (place, name) in bytes.enumerated() {
      var slot = name.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
    self.slots = slots
  }

  /// The place of a name.
  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if bytes[place].count == name.count, bytes[place].elementsEqual(name) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a; the table holds names of a schema only, so that no instance can make it degenerate.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}
