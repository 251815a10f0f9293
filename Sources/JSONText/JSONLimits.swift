/// How much a JSON text may ask for; over a limit the parser stops with an error that names it.
public struct JSONLimits: Sendable {
  /// The size of the text in bytes; never more than 4 GiB.
  public var bytes: Int
  /// Containers within each other; never more than 4096, since those who walk over the tree may recurse.
  public var depth: Int
  /// Values and member names together; each costs 16 bytes of memory.
  public var values: Int
  /// Whether an object may hold two members of one name; if not, the second one is an error.
  public var allowsDuplicateMembers: Bool

  /// Makes limits; the defaults suit a report of any size and keep the parser below 200 MiB.
  public init(
    bytes: Int = 64 << 20, depth: Int = 512, values: Int = 4_000_000, allowsDuplicateMembers: Bool = false
  ) {
    self.bytes = min(bytes, Int(UInt32.max))
    self.depth = min(depth, 4096)
    self.values = min(values, JSONNode.countLimit)
    self.allowsDuplicateMembers = allowsDuplicateMembers
  }

  /// The exponent of ten of a number, either sign; more is refused, since no one can mean it.
  public static let exponent = 999_999_999
}
