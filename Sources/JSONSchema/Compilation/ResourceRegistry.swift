import JSONText

/// Finds the schema resources of the documents as they are needed, and resolves references among them.
struct ResourceRegistry {
  let set: SchemaSet
  private(set) var resources: [SchemaResource] = []
  private var byURI: [String: Int] = [:]
  private var byRoot: [SchemaPlace: Int] = [:]
  private var indexed: Set<String> = []

  init(set: SchemaSet) {
    self.set = set
  }

  /// A schema and the resource to which it belongs.
  struct Target {
    let value: JSONValue
    let resource: Int
  }

  /// The resource that begins at a value, if one does.
  func resource(at value: JSONValue, in document: String) -> Int? { byRoot[SchemaPlace(value, in: document)] }

  /// The target of an absolute reference; nil where the documents hold none.
  mutating func target(of reference: URIReference) throws(SchemaError) -> Target? {
    guard let index = try resource(reference.withoutFragment) else { return nil }
    guard reference.fragment != nil else { return Target(value: resources[index].root, resource: index) }
    guard let fragment = reference.decodedFragment else { return nil }
    if let anchored = resources[index].anchors[fragment] { return Target(value: anchored, resource: index) }
    return JSONPointer(fragment).flatMap { follow($0, from: index) }
  }

  /// Walks a pointer down from a resource; a subschema with its own `$id` changes the resource.
  private func follow(_ pointer: JSONPointer, from start: Int) -> Target? {
    var target = Target(value: resources[start].root, resource: start)
    let document = resources[start].document
    for token in pointer.tokens {
      guard let next = target.value.value(at: JSONPointer(tokens: [token])) else { return nil }
      target = Target(value: next, resource: resource(at: next, in: document) ?? target.resource)
    }
    return target
  }

  /// The resource of a URI, reading its document if that is still to be done.
  mutating func resource(_ uri: String) throws(SchemaError) -> Int? {
    if let known = byURI[uri] { return known }
    if set.documents[uri] != nil {
      try index(uri)
    } else {
      // The URI may be that of a schema inside of another document.
      for other in set.uris where !indexed.contains(other) && byURI[uri] == nil { try index(other) }
    }
    return byURI[uri]
  }

  /// Registers the resources and anchors of a document.
  private mutating func index(_ document: String) throws(SchemaError) {
    guard indexed.insert(document).inserted, let root = set.documents[document]?.root else { return }
    let top = try open(root, uri: URIReference(document), document: document, inheriting: Vocabulary.standard)
    var pending = [(root, top)]
    while let (schema, parent) = pending.popLast() {
      guard schema.kind == .object else { continue }
      let owner = try ownResource(of: schema, parent: parent, document: document)
      register(anchorsOf: schema, in: owner)
      for child in SubschemaShape.subschemas(of: schema) { pending.append((child, owner)) }
    }
  }

  private mutating func ownResource(
    of schema: JSONValue, parent: Int, document: String
  ) throws(SchemaError) -> Int {
    guard let id = schema["$id"]?.string else { return parent }
    let uri = URIReference(URIReference(id).resolved(against: resources[parent].uri).withoutFragment)
    if resource(at: schema, in: document) == parent {
      // The document's own root, which is known by the URI of the set and by its `$id`.
      if byURI[uri.description] == nil { byURI[uri.description] = parent }
      resources[parent].uri = uri
      return parent
    }
    return try open(schema, uri: uri, document: document, inheriting: resources[parent].vocabularies)
  }

  private mutating func open(
    _ schema: JSONValue, uri: URIReference, document: String, inheriting vocabularies: Set<Vocabulary>
  ) throws(SchemaError) -> Int {
    let place = SchemaPlace(schema, in: document)
    let index = resources.count
    resources.append(SchemaResource(document: document, uri: uri, root: schema, vocabularies: vocabularies))
    byURI[uri.description] = index
    byRoot[place] = index
    if let dialect = schema["$schema"]?.string {
      resources[index].vocabularies = try self.vocabularies(of: dialect, at: schema, document: document)
    }
    return index
  }

  private mutating func register(anchorsOf schema: JSONValue, in owner: Int) {
    if let anchor = schema["$anchor"]?.string { resources[owner].anchors[anchor] = schema }
    if let anchor = schema["$dynamicAnchor"]?.string {
      resources[owner].anchors[anchor] = schema
      resources[owner].dynamicAnchors[anchor] = schema
    }
  }

  /// The vocabularies that a metaschema names, core §8.1.2.
  private func vocabularies(
    of dialect: String, at schema: JSONValue, document: String
  ) throws(SchemaError) -> Set<Vocabulary> {
    let uri = URIReference(dialect).withoutFragment
    if uri == Metaschemas.dialect { return Vocabulary.standard }
    guard let metaschema = set.documents[uri] else {
      throw SchemaError(
        "the metaschema 「\(dialect)」 is not at hand; only draft 2020-12 is built in",
        "没有元模式「\(dialect)」；内置的只有 draft 2020-12", document: document, location: schema.location,
        pointer: schema.pointer.description)
    }
    guard let named = metaschema.root["$vocabulary"], named.kind == .object else { return Vocabulary.standard }
    var found: Set<Vocabulary> = [.core]
    for member in named.members {
      if let known = Vocabulary.allCases.first(where: { $0.uri == member.key }) {
        found.insert(known)
      } else if member.value.bool == true {
        throw SchemaError(
          "the metaschema 「\(dialect)」 demands the unknown vocabulary 「\(member.key)」",
          "元模式「\(dialect)」要求未知的词汇表「\(member.key)」", document: document, location: schema.location,
          pointer: schema.pointer.description)
      }
    }
    return found
  }
}
