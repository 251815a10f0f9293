import JSONText

/// One schema in a few words of Markdown: `array of [block](#block)`.
struct SchemaPhrase {
  private let schema: JSONValue

  init(_ schema: JSONValue) {
    self.schema = schema
  }

  /// The words.
  var text: String {
    let parts = [base] + bounds
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var base: String {
    if schema.bool == false { return "nothing" }
    if let reference = schema["$ref"]?.string { return Self.link(to: reference) }
    if let constant = schema["const"] { return "`\(constant.source)`" }
    if let values = schema["enum"] {
      return values.elements.map { "`\($0.source)`" }.joined(separator: ", ", last: " or ")
    }
    for keyword in ["oneOf", "anyOf"] {
      guard let branches = schema[keyword], schema["properties"] == nil else { continue }
      return branches.elements.map { SchemaPhrase($0).text }.joined(separator: ", ", last: " or ")
    }
    return types
  }

  private var types: String {
    guard let type = schema["type"] else { return schema["properties"] == nil ? "any value" : "object" }
    let names = type.kind == .array ? type.elements.compactMap(\.string) : [type.string ?? ""]
    return names.map { $0 == "array" ? array : $0 }.joined(separator: ", ", last: " or ")
  }

  private var array: String {
    let prefix = schema["prefixItems"]?.elements.map { SchemaPhrase($0).text } ?? []
    if !prefix.isEmpty { return "array of " + prefix.joined(separator: ", then ") }
    return schema["items"].map { "array of " + SchemaPhrase($0).text } ?? "array"
  }

  /// Bounds, pattern and format.
  private var bounds: [String] {
    var bounds: [String] = []
    for (keyword, words) in Self.boundWords {
      if let value = schema[keyword] { bounds.append("\(words) \(value.source)") }
    }
    if let pattern = schema["pattern"]?.string { bounds.append("matching `\(pattern)`") }
    if let format = schema["format"]?.string { bounds.append("format `\(format)`") }
    return bounds
  }

  private static let boundWords = [
    ("minimum", "at least"), ("maximum", "at most"), ("exclusiveMinimum", "more than"),
    ("exclusiveMaximum", "less than"), ("multipleOf", "a multiple of"), ("minLength", "length at least"),
    ("maxLength", "length at most"), ("minItems", "elements at least"), ("maxItems", "elements at most"),
  ]

  private static func link(to reference: String) -> String {
    guard let pointer = URIReference(reference).decodedFragment.flatMap({ JSONPointer($0) }),
      let name = pointer.tokens.last, reference.hasPrefix("#/$defs/")
    else { return "`\(reference)`" }
    return "[\(name)](#\(name))"
  }
}
