import Evidence

/// A schema that cannot be used: what is wrong with it and where.
public struct SchemaError: Error, Sendable, Hashable {
  /// What is wrong.
  public let message: Message
  /// The URI of the schema document, as the schema set knows it.
  public let document: String
  /// Line, column and bytes in that document; the whole where the document itself is missing.
  public let location: SourceLocation
  /// The JSON Pointer of the place in that document.
  public let pointer: String

  init(_ english: String, _ chinese: String, document: String, location: SourceLocation = .whole, pointer: String = "")
  {
    message = Message(english, chinese)
    self.document = document
    self.location = location
    self.pointer = pointer
  }
}
