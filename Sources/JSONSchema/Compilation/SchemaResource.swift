import JSONText

/// A schema resource, core §4.3.5: a schema with its own URI, and what can be named inside of it.
struct SchemaResource: Sendable {
  /// The URI of the schema set's document that holds it.
  let document: String
  /// The absolute URI, without a fragment.
  var uri: URIReference
  /// The schema.
  let root: JSONValue
  /// What its dialect knows.
  var vocabularies: Set<Vocabulary> = Vocabulary.standard
  /// Schemas by `$anchor` and `$dynamicAnchor`.
  var anchors: [String: JSONValue] = [:]
  /// Schemas by `$dynamicAnchor` alone.
  var dynamicAnchors: [String: JSONValue] = [:]
}

/// A value of a schema document, as a key.
struct SchemaPlace: Hashable {
  let document: String
  let offset: Int

  init(_ value: JSONValue, in document: String) {
    self.document = document
    offset = value.range.lowerBound
  }
}
