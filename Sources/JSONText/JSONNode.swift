/// One value or member name of a parsed text, in 16 bytes.
///
/// The nodes stand in the order of the text. The children of an object are name, value, name, value.
struct JSONNode {
  /// The largest number of children, and so of nodes.
  static let countLimit = 1 << 28 - 1

  /// Where it begins in the text.
  let start: UInt32
  /// Where it ends.
  var end: UInt32
  /// The index of the node behind it and all that it contains.
  var next: UInt32
  /// Kind in the low three bits, the escape flag in the fourth, the number of children or members above.
  private var packed: UInt32

  init(kind: JSONKind, start: Int, end: Int, next: Int, isEscaped: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    packed = UInt32(kind.rawValue) | (isEscaped ? 8 : 0)
  }

  var kind: JSONKind { JSONKind(rawValue: UInt8(truncatingIfNeeded: packed & 7)) ?? .null }

  /// Whether the string contains a backslash and so differs from its bytes.
  var isEscaped: Bool { packed & 8 != 0 }

  /// The number of elements or members.
  var count: Int { Int(packed >> 4) }

  mutating func countChild() { packed &+= 16 }

  var range: Range<Int> { Int(start)..<Int(end) }
}
