import Evidence

/// A JSON text that was parsed, with the place of every value and member name.
///
/// The tree is flat: 16 bytes for each value or name beside the text itself; strings and numbers are read from the
/// text when asked for. Strict RFC 8259; beyond it, two members of one name in an object are refused unless the limits
/// allow them, and so is half of a surrogate pair in a string.
///
///     let document = try JSONDocument(parsing: bytes)
///     let year = document.root["year"]?.integer
///     let place = document.root["tables"]?.location        // line, column, bytes
public struct JSONDocument: Sendable {
  let storage: JSONStorage

  /// Parses a text; `firstLine` is the number of its first line, for one line of a longer file.
  public init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits(), firstLine: Int = 1) throws(JSONError) {
    do throws(JSONFailure) {
      let nodes = try bytes.withUnsafeBufferPointer { (text) throws(JSONFailure) -> [JSONNode] in
        var parser = JSONParser(text: text, limits: limits)
        try parser.run()
        return parser.nodes
      }
      storage = JSONStorage(bytes: bytes, nodes: nodes, firstLine: firstLine)
    } catch {
      let lines = TextLines(bytes: bytes, firstLine: firstLine)
      throw JSONError(defect: error.defect, location: lines.location(of: error.offset..<error.offset))
    }
  }

  /// The outermost value.
  public var root: JSONValue { JSONValue(storage: storage, index: 0) }

  /// The text.
  public var bytes: [UInt8] { storage.bytes }

  /// The number of values and member names.
  public var valueCount: Int { storage.nodes.count }

  /// The lines and columns of byte ranges, in one pass over the text.
  public func locations(of ranges: [Range<Int>]) -> [SourceLocation] { storage.lines.locations(of: ranges) }
}

/// What the values of one document share.
final class JSONStorage: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]
  let firstLine: Int

  init(bytes: [UInt8], nodes: [JSONNode], firstLine: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.firstLine = firstLine
  }

  var lines: TextLines { TextLines(bytes: bytes, firstLine: firstLine) }
}
