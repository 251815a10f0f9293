import Evidence

/// What one keyword or subschema says of one value, core §12.3.
public struct OutputUnit: Sendable {
  /// Whether the value conforms to it.
  public let holds: Bool
  /// The way taken through the schema, references included, as a JSON Pointer.
  public let keywordLocation: String
  /// The place in the schema, as an absolute URI.
  public internal(set) var absoluteKeywordLocation = ""
  /// The value in the document, as a JSON Pointer.
  public let instanceLocation: String
  /// The bytes of the value in the document.
  public internal(set) var range: Range<Int>
  /// The keyword; nil for a subschema.
  public internal(set) var keyword: String?
  /// What is wrong; nil if it holds.
  public internal(set) var problem: Problem?
  /// The annotation as JSON text, if it holds and has one.
  public internal(set) var annotation: String?
  /// What the keywords and subschemas below it say.
  public let nested: [OutputUnit]

  init(holds: Bool, keywordLocation: String, instanceLocation: String, range: Range<Int>, nested: [OutputUnit]) {
    self.holds = holds
    self.keywordLocation = keywordLocation
    self.instanceLocation = instanceLocation
    self.range = range
    self.nested = nested
  }

  /// The units below it that do not hold.
  var failures: [OutputUnit] { nested.filter { !$0.holds } }
}
