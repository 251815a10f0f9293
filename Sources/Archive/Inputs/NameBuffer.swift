import Glibc

/// Names in one piece of memory: their bytes, and four bytes more for each.
struct NameBuffer {
  /// A byte for the kind, the bytes of the name, a zero.
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = []

  /// The number of names.
  var count: Int { starts.count }

  /// The name at a place, and the kind under which it was added.
  subscript(_ place: Int) -> (name: [UInt8], kind: UInt8) {
    let start = Int(starts[place])
    return (Array(bytes[(start + 1)...].prefix { $0 != 0 }), bytes[start])
  }

  /// Adds a name, which holds no zero.
  mutating func append(_ name: [UInt8], kind: UInt8) {
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    bytes.append(kind)
    bytes.append(contentsOf: name)
    bytes.append(0)
  }

  /// Brings the names into the order of their bytes.
  mutating func sort() {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      starts.sort { strcmp(base + Int($0) + 1, base + Int($1) + 1) < 0 }
    }
  }

  /// Keeps the least names, in order, and forgets the others.
  mutating func keepLeast(_ limit: Int) {
    sort()
    var least = NameBuffer()
    for place in 0..<min(limit, count) {
      let (name, kind) = self[place]
      least.append(name, kind: kind)
    }
    self = least
  }
}
