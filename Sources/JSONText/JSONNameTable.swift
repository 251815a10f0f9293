/// A fixed set of member names that finds the place of a name by its bytes, without making a string of it.
///
///     let table = JSONNameTable(["number", "heading"])
///     for member in value.members { if let place = table.place(of: member.name) { … } }
public final class JSONNameTable: Sendable {
  /// The names in their order.
  public let names: [String]
  private let bytes: [[UInt8]]
  private let slots: [Int32]

  /// Makes a table of the strings of an array, each once.
  public convenience init(stringsOf array: JSONValue) {
    var seen: Set<String> = []
    self.init(array.elements.compactMap(\.string).filter { seen.insert($0).inserted })
  }

  /// Makes a table; a name that comes twice keeps its first place.
  public init(_ names: [String]) {
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

  /// The place of a member's name, or of any string; nil where it is none of the names.
  public func place(of name: JSONValue) -> Int? {
    let node = name.node
    guard node.kind == .string else { return nil }
    return name.storage.bytes.withUnsafeBufferPointer { text in
      node.withDecoded(in: text) { place(of: $0) }
    }
  }

  /// Whether an object has members of all the names.
  public func isComplete(in object: JSONValue) -> Bool {
    // Most objects hold exactly the names: one look at each member, and a bit for each name.
    if names.count > 64 { return missing(in: object).isEmpty }
    var found: UInt64 = 0
    for member in object.members {
      if let place = place(of: member.name) { found |= 1 << UInt64(place) }
    }
    return found.nonzeroBitCount == names.count
  }

  /// The names of which an object has no member, in their order.
  public func missing(in object: JSONValue) -> [String] {
    var isPresent = [Bool](repeating: false, count: names.count)
    for member in object.members {
      if let place = place(of: member.name) { isPresent[place] = true }
    }
    return names.indices.filter { !isPresent[$0] }.map { names[$0] }
  }

  private func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if bytes[place].count == name.count, bytes[place].elementsEqual(name) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a; the table's names are the program's or a schema's, so that no document can make it degenerate.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}
