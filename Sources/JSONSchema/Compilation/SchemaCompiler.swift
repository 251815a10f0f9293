import JSONText

/// Turns the schemas that can be reached from one of them into a program.
///
/// It works through a list instead of recursing, so that no depth of a schema can exhaust the stack. Keywords whose
/// value has the wrong shape are passed over: the metaschema finds those.
struct SchemaCompiler {
  var registry: ResourceRegistry
  let assertsFormats: Bool
  private var program = Program()
  private var places: [SchemaPlace: Int] = [:]
  private var queue: [ResourceRegistry.Target] = []
  private var dynamicNames: Set<String> = []

  init(set: SchemaSet, assertsFormats: Bool) {
    registry = ResourceRegistry(set: set)
    self.assertsFormats = assertsFormats
  }

  /// Compiles the schema of a URI.
  mutating func compile(_ uri: String) throws(SchemaError) -> Program {
    guard let target = try registry.target(of: URIReference(uri)) else {
      throw SchemaError("there is no schema 「\(uri)」 among the given ones", "所给的模式中没有「\(uri)」", document: uri)
    }
    program.root = place(of: target)
    repeat { try compileQueue() } while compileDynamicAnchors()
    program.resources = registry.resources
    program.findShortcuts()
    return program
  }

  private mutating func compileQueue() throws(SchemaError) {
    while program.schemas.count < queue.count {
      let target = queue[program.schemas.count]
      let keywords = try keywords(of: target)
      program.schemas.append(CompiledSchema(value: target.value, resource: target.resource, keywords: keywords))
    }
  }

  /// Compiles what dynamic references may reach; whether anything new came of it.
  private mutating func compileDynamicAnchors() -> Bool {
    let before = queue.count
    program.dynamicAnchors = []
    for (index, resource) in registry.resources.enumerated() {
      var anchors: [String: Int] = [:]
      for (name, schema) in resource.dynamicAnchors where dynamicNames.contains(name) {
        anchors[name] = place(of: .init(value: schema, resource: index))
      }
      program.dynamicAnchors.append(anchors)
    }
    return queue.count > before
  }

  /// The place of a schema in the program, now or when its turn comes.
  mutating func place(of target: ResourceRegistry.Target) -> Int {
    let document = registry.resources[target.resource].document
    let key = SchemaPlace(target.value, in: document)
    if let known = places[key] { return known }
    let resource = registry.resource(at: target.value, in: document) ?? target.resource
    places[key] = queue.count
    queue.append(.init(value: target.value, resource: resource))
    return queue.count - 1
  }

  private mutating func keywords(of target: ResourceRegistry.Target) throws(SchemaError) -> [CompiledKeyword] {
    let vocabularies = registry.resources[target.resource].vocabularies
    var first: [CompiledKeyword] = []
    var middle: [CompiledKeyword] = []
    var last: [CompiledKeyword] = []
    for member in target.value.members {
      let name = member.key
      guard let check = try check(name, member.value, KeywordContext(target: target, vocabularies: vocabularies)) else {
        continue
      }
      let keyword = CompiledKeyword(name: name, value: member.value, check: check)
      switch check {
      case .type: first.append(keyword)
      case .unevaluatedItems, .unevaluatedProperties: last.append(keyword)
      default: middle.append(keyword)
      }
    }
    return first + middle + last
  }

  /// The target of `$ref` or `$dynamicRef`.
  mutating func reference(_ text: String, at value: JSONValue, from index: Int) throws(SchemaError) -> Int {
    let uri = URIReference(text).resolved(against: registry.resources[index].uri)
    guard let target = try registry.target(of: uri) else {
      throw failure(
        "the reference 「\(text)」 leads nowhere: 「\(uri)」 is not at hand", "引用「\(text)」没有目标：找不到「\(uri)」", value, index)
    }
    return place(of: target)
  }

  /// Remembers that a dynamic reference asks for an anchor, if its first target has it (core §8.2.3.2).
  mutating func dynamicAnchor(of text: String, target: Int) -> String? {
    guard let name = URIReference(text).decodedFragment, queue[target].value["$dynamicAnchor"]?.string == name else {
      return nil
    }
    dynamicNames.insert(name)
    return name
  }

  func failure(_ english: String, _ chinese: String, _ value: JSONValue, _ resource: Int) -> SchemaError {
    SchemaError(
      english, chinese, document: registry.resources[resource].document, location: value.location,
      pointer: value.pointer.description)
  }
}

/// What the compilation of a keyword may look at beside its own value.
struct KeywordContext {
  let target: ResourceRegistry.Target
  let vocabularies: Set<Vocabulary>

  /// A keyword beside it, if its vocabulary is known.
  func sibling(_ name: String) -> JSONValue? {
    guard let vocabulary = Vocabulary.of(name), vocabularies.contains(vocabulary) else { return nil }
    return target.value[name]
  }

  /// Whether `format` is known in either of its two forms.
  var knowsFormat: Bool { vocabularies.contains(.formatAnnotation) || vocabularies.contains(.formatAssertion) }
}
