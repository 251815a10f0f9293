/// Finds the number of a name by its bytes, for the names of a vocabulary that is known beforehand.
struct XMLNameTable: Sendable {
  private let slots: [UInt16]
  private let names: [[UInt8]]
  private let mask: Int

  /// Makes a table of `names`; the number of a name is its index.
  init(_ names: [String]) {
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
  func index(of name: UnsafePointer<UInt8>) -> Int? { index(of: UnsafeBufferPointer(endedByZero: name)) }

  /// The number of a name; nil for an unknown one.
  func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = name.reduce(Self.seed, Self.mix) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if name.elementsEqual(names[index]) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static let seed = 5381

  private static func mix(_ hash: Int, _ byte: UInt8) -> Int { (hash &* 33) ^ Int(byte) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from `start` up to the first zero byte.
  init(endedByZero start: UnsafePointer<UInt8>) {
    var count = 0
    while start[count] != 0 { count += 1 }
    self.init(start: start, count: count)
  }
}
