import Evidence

/// One reason why a document does not conform, told for people.
public struct ValidationError: Sendable, Hashable {
  /// The value in the document, as a JSON Pointer; empty for the whole document.
  public let instanceLocation: String
  /// The way taken through the schema, as a JSON Pointer.
  public let keywordLocation: String
  /// The place in the schema, as an absolute URI.
  public let absoluteKeywordLocation: String
  /// Line, column and bytes of the value in the file.
  public let location: SourceLocation
  /// What the schema asks for; nil where the message alone tells it.
  public let expected: Message?
  /// What stands there; nil where the message alone tells it.
  public let found: Message?
  /// The whole sentence, without any place.
  public let message: Message

  /// The line that a person reads behind the file's name: `212:18: error: /year: expected integer, found …`.
  public func line(in language: Language) -> String {
    let severity = language == .chinese ? "错误" : "error"
    let place = instanceLocation.isEmpty ? "" : instanceLocation + ": "
    let schema = language == .chinese ? "模式" : "schema"
    let fragment = absoluteKeywordLocation.split(separator: "#", maxSplits: 1).dropFirst().first ?? ""
    let origin = fragment.isEmpty ? "" : "  (\(schema) \(fragment))"
    return "\(location): \(severity): \(place)\(message.text(in: language))\(origin)"
  }
}
