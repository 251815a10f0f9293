import JSONText

/// A documentation page made from a schema: its titles, descriptions, members and examples.
///
/// It shows what stands in the schema and nothing else, in the order of the schema, so that the page of a schema is
/// always the same. References into the same document become links; it does not follow them.
public struct SchemaDocumentation {
  private var lines: [String] = []
  private let file: String
  private let root: JSONValue

  /// The page in Markdown, GitHub's dialect; `file` is the name under which the schema lies beside it.
  public static func markdown(for schema: JSONDocument, file: String) -> String {
    var page = SchemaDocumentation(file: file, root: schema.root)
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private init(file: String, root: JSONValue) {
    self.file = file
    self.root = root
  }

  private mutating func write() {
    let schema = root
    lines.append("# " + (schema["title"]?.string ?? file))
    paragraph("<!-- Generated from \(file); do not edit. -->")
    paragraph(schema["description"]?.string)
    let id = schema["$id"]?.string.map { "`\($0)`" } ?? "without an id"
    paragraph("Schema [\(file)](\(file)), \(id), JSON Schema draft 2020-12. Members in **bold** are always present.")
    body(of: schema)
    for definition in schema["$defs"]?.members.map({ $0 }) ?? [] {
      paragraph("## `\(definition.key)`")
      paragraph(definition.value["description"]?.string)
      body(of: definition.value)
    }
  }

  private mutating func paragraph(_ text: String?) {
    guard let text else { return }
    lines.append("")
    lines.append(text)
  }

  private mutating func body(of schema: JSONValue) {
    if schema["properties"] == nil {
      paragraph(SchemaPhrase(schema).text)
    } else {
      members(of: schema)
      paragraph(rules(of: schema))
    }
    for example in schema["examples"]?.elements.map({ $0 }) ?? [] { block(example) }
  }

  private mutating func members(of schema: JSONValue) {
    let required = Set(schema["required"]?.elements.compactMap(\.string) ?? [])
    paragraph("| member | value | meaning |")
    lines.append("| --- | --- | --- |")
    for member in schema["properties"]?.members.map({ $0 }) ?? [] {
      let name = required.contains(member.key) ? "**`\(member.key)`**" : "`\(member.key)`"
      let cells = [name, SchemaPhrase(member.value).text, meaning(of: member.value)]
      lines.append("| " + cells.map(Self.cell).joined(separator: " | ") + " |")
    }
  }

  /// A member's own description, or that of the definition to which it refers.
  private func meaning(of schema: JSONValue) -> String {
    if let own = schema["description"]?.string { return own }
    let target = schema["$ref"]?.string.flatMap { JSONPointer(String($0.drop { $0 == "#" })) }
    return target.flatMap { root.value(at: $0)?["description"]?.string } ?? ""
  }

  /// What holds for the object beside its members.
  private func rules(of schema: JSONValue) -> String? {
    var rules: [String] = []
    for branch in schema["anyOf"]?.elements.compactMap({ $0["required"] }) ?? [] {
      rules.append((rules.isEmpty ? "either " : "or ") + Self.names(branch) + " are present")
    }
    for member in schema["dependentRequired"]?.members.map({ $0 }) ?? [] {
      rules.append("`\(member.key)` needs \(Self.names(member.value))")
    }
    if let count = schema["minProperties"]?.digits { rules.append("at least \(count) members") }
    if let count = schema["maxProperties"]?.digits { rules.append("at most \(count) members") }
    if schema["additionalProperties"]?.bool == false { rules.append("no other members") }
    return rules.isEmpty ? nil : "Also: " + rules.joined(separator: "; ") + "."
  }

  private static func names(_ array: JSONValue) -> String {
    array.elements.compactMap(\.string).map { "`\($0)`" }.joined(separator: ", ", last: " and ")
  }

  private mutating func block(_ example: JSONValue) {
    var writer = JSONWriter(isCompact: example.kind != .object || example.source.utf8.count <= 100)
    writer.value(example)
    paragraph("```json")
    lines.append(String(decoding: writer.bytes, as: UTF8.self))
    lines.append("```")
  }

  /// A text within a cell of a table: one line, bars escaped.
  private static func cell(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
  }
}
