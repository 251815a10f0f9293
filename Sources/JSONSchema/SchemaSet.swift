import JSONText

/// The documents among which references of schemas are resolved; nothing is ever fetched from anywhere else.
///
/// The metaschemas of draft 2020-12 always belong to it.
///
///     var set = SchemaSet()
///     set.add(try JSONDocument(parsing: ReportSchema.json))           // known by its own `$id`
///     set.add(local, uri: "file:///schema.json")                       // or by a URI of the caller's
///     let validator = try Validator(schema: ReportSchema.id, in: set)
public struct SchemaSet: Sendable {
  private(set) var documents: [String: JSONDocument]

  /// Makes a set of the metaschemas alone.
  public init() {
    documents = Metaschemas.documents
  }

  /// Adds a schema document under a URI, or under its own `$id`; gives back the URI under which it can be named.
  ///
  /// A document without both is known as `urn:schema:N`. A document added later replaces one of the same URI.
  @discardableResult
  public mutating func add(_ document: JSONDocument, uri: String? = nil) -> String {
    let own = document.root["$id"]?.string
    let name = URIReference(uri ?? own ?? "urn:schema:\(documents.count)").withoutFragment
    documents[name] = document
    if let own, documents[own] == nil, URIReference(own).scheme != nil { documents[own] = document }
    return name
  }

  /// The URIs of all documents, sorted.
  public var uris: [String] { documents.keys.sorted() }

  /// The document of that URI.
  public func document(_ uri: String) -> JSONDocument? { documents[URIReference(uri).withoutFragment] }
}
