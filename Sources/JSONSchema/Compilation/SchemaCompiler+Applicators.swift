import JSONText
import Patterns

extension SchemaCompiler {
  /// What an applicator asks for.
  mutating func applicator(
    _ name: String, _ value: JSONValue, _ context: KeywordContext
  ) throws(SchemaError) -> Check? {
    let owner = context.target.resource
    switch name {
    case "allOf": return .allOf(schemas(value, owner))
    case "anyOf": return .anyOf(schemas(value, owner))
    case "oneOf": return .oneOf(schemas(value, owner))
    case "not": return .not(schema(value, owner))
    case "if": return conditional(value, context)
    case "properties": return properties(value, owner)
    case "patternProperties": return .patternProperties(try patternSchemas(value, owner))
    case "additionalProperties": return try additionalProperties(value, context)
    case "propertyNames": return .propertyNames(schema(value, owner))
    case "dependentSchemas", "dependencies": return dependencies(value, owner)
    default: return arrayApplicator(name, value, context)
    }
  }

  private mutating func arrayApplicator(_ name: String, _ value: JSONValue, _ context: KeywordContext) -> Check? {
    let owner = context.target.resource
    switch name {
    case "prefixItems": return .prefixItems(schemas(value, owner))
    case "items": return .items(schema(value, owner), from: context.sibling("prefixItems")?.count ?? 0)
    case "contains":
      let least = context.sibling("minContains").flatMap(count) ?? 1
      return .contains(schema(value, owner), least: least, most: context.sibling("maxContains").flatMap(count))
    case "unevaluatedItems": return .unevaluatedItems(schema(value, owner))
    case "unevaluatedProperties": return .unevaluatedProperties(schema(value, owner))
    default: return nil
    }
  }

  private mutating func schema(_ value: JSONValue, _ owner: Int) -> Int {
    place(of: .init(value: value, resource: owner))
  }

  private mutating func schemas(_ value: JSONValue, _ owner: Int) -> [Int] {
    value.elements.map { schema($0, owner) }
  }

  private mutating func conditional(_ value: JSONValue, _ context: KeywordContext) -> Check {
    let owner = context.target.resource
    let then = context.sibling("then").map { schema($0, owner) }
    let otherwise = context.sibling("else").map { schema($0, owner) }
    return .conditional(if: schema(value, owner), then: then, else: otherwise)
  }

  private mutating func properties(_ value: JSONValue, _ owner: Int) -> Check {
    let members = Array(value.members)
    return .properties(JSONNameTable(members.map(\.key)), members.map { schema($0.value, owner) })
  }

  private mutating func patternSchemas(
    _ value: JSONValue, _ owner: Int
  ) throws(SchemaError) -> [(pattern: Pattern, schema: Int)] {
    var schemas: [(pattern: Pattern, schema: Int)] = []
    for member in value.members {
      schemas.append((try pattern(member.key, member.name, owner), schema(member.value, owner)))
    }
    return schemas
  }

  private mutating func additionalProperties(
    _ value: JSONValue, _ context: KeywordContext
  ) throws(SchemaError) -> Check {
    let owner = context.target.resource
    let named = JSONNameTable(context.sibling("properties")?.members.map(\.key) ?? [])
    var patterns: [Pattern] = []
    for member in context.sibling("patternProperties").map({ Array($0.members) }) ?? [] {
      patterns.append(try pattern(member.key, member.name, owner))
    }
    return .additionalProperties(schema(value, owner), named: named, patterns: patterns)
  }

  /// A schema for each name; in `dependencies`, the older keyword of draft 7, an array of names may stand in its place.
  private mutating func dependencies(_ value: JSONValue, _ owner: Int) -> Check {
    .dependencies(
      value.members.map { member in
        let isNames = member.value.kind == .array
        return Dependency(
          name: member.key, required: isNames ? JSONNameTable(stringsOf: member.value) : nil,
          schema: isNames ? nil : schema(member.value, owner))
      })
  }
}
