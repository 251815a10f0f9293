import Evidence

/// One value of a parsed document: a handle of two words that keeps the document alive.
public struct JSONValue: Sendable {
  let storage: JSONStorage
  let index: Int

  init(storage: JSONStorage, index: Int) {
    self.storage = storage
    self.index = index
  }

  var node: JSONNode { storage.nodes[index] }

  /// The kind of the value.
  public var kind: JSONKind { node.kind }

  /// Whether it is `null`.
  public var isNull: Bool { kind == .null }

  /// The text of a string with its escapes resolved; nil for another kind.
  public var string: String? {
    withUTF8 { String(decoding: $0, as: UTF8.self) }
  }

  /// `true` or `false`; nil for another kind.
  public var bool: Bool? {
    kind == .bool ? storage.bytes[range.lowerBound] == UInt8(ascii: "t") : nil
  }

  /// A number's digits as the text prints them; nil for another kind.
  public var digits: String? {
    kind == .number ? String(decoding: storage.bytes[range], as: UTF8.self) : nil
  }

  /// The exact number; nil for another kind.
  public var number: JSONNumber? {
    guard kind == .number else { return nil }
    return storage.bytes.withUnsafeBufferPointer { JSONNumber(validated: $0[range]) }
  }

  /// The number as an integer, 45.0 as 45; nil for another kind, for fractions and where it does not fit.
  public var integer: Int? { number?.integer }

  /// The number of elements or members; 0 for a scalar.
  public var count: Int { node.count }

  /// The code points of a string, the elements of an array, the members of an object; 0 for another kind.
  public var length: Int {
    withUTF8 { text in text.reduce(0) { $0 + ($1.isContinuation ? 0 : 1) } } ?? count
  }

  /// The bytes of the value in the text, brackets and quotation marks included.
  public var range: Range<Int> { node.range }

  /// Line, column and bytes; scans the text, so ask the document for many at once.
  public var location: SourceLocation { storage.lines.location(of: range) }

  /// The value as it stands in the text.
  public var source: String { String(decoding: storage.bytes[range], as: UTF8.self) }

  /// Hands the UTF-8 of a string to `body`, without a copy where nothing is escaped; nil for another kind.
  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let node = node
    guard node.kind == .string else { return nil }
    return storage.bytes.withUnsafeBufferPointer { node.withDecoded(in: $0, body) }
  }
}
