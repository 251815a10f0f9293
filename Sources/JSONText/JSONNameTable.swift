/// A fixed set of member names that finds the place of a name by its bytes, without making a string of it.
///
///     let table = JSONNameTable(["number", "heading"])
///     for member in value.members { if let place = table.place(of: member.name) { … } }
public final class JSONNameTable: Sendable {
  /// The names in their order.
  public let names: [String]
  /// All names' bytes in a row, and where each begins; the last entry is the end.
  private let bytes: [UInt8]
  private let starts: [Int]
  private let slots: [Int32]

  /// Makes a table of the strings of an array, each once.
  public convenience init(stringsOf array: JSONValue) {
    var seen: Set<String> = []
    self.init(array.elements.compactMap(\.string).filter { seen.insert($0).inserted })
  }

  /// Makes a table; a name that comes twice keeps its first place.
  public init(_ names: [String]) {
    self.names = names
    var bytes: [UInt8] = []
    var starts = [0]
    for name in names {
      bytes.append(contentsOf: name.utf8)
      starts.append(bytes.count)
    }
    var size = 4
    while size < 2 * names.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (place, name) in names.enumerated() {
      var slot = Array(name.utf8).withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
    self.slots = slots
    self.bytes = bytes
    self.starts = starts
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
      if isEqual(name, place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ name: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let start = starts[place]
    guard starts[place + 1] - start == name.count else { return false }
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  /// Mixes the length with the first and the last eight bytes.
  ///
  /// The table's names are the program's or a schema's, so that no document can make it degenerate.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var mixed = UInt64(truncatingIfNeeded: name.count)
    for byte in name.prefix(8) { mixed = mixed << 8 ^ UInt64(byte) ^ mixed >> 56 }
    for byte in name.suffix(8) { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32) & Int.max
  }
}
