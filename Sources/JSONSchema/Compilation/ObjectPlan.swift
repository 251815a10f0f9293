import JSONText

/// `properties`, `required` and `additionalProperties` of one schema as one pass over the members.
///
/// It gives the same verdict and marks the same members as the keywords one by one, but cannot say which of them fails:
/// it serves only where nothing is recorded.
final class ObjectPlan: Sendable {
  /// The names that the keywords know; at most 64.
  let names: JSONNameTable
  /// The schema for each name; nil where none applies.
  let schemas: [Int?]
  /// A bit for each name that must be there.
  let required: UInt64
  /// The schema for all other names.
  let additional: Int?

  private init(names: JSONNameTable, schemas: [Int?], required: UInt64, additional: Int?) {
    self.names = names
    self.schemas = schemas
    self.required = required
    self.additional = additional
  }

  /// The checks with those that a plan can stand for replaced by one; the same where there is nothing to gain.
  static func fuse(_ checks: [CompiledKeyword]) -> [CompiledKeyword] {
    var properties: [String: Int] = [:]
    var required: [String] = []
    var additional: Int?
    var rest: [CompiledKeyword] = []
    for keyword in checks {
      switch keyword.check {
      case .properties(let names, let schemas):
        for (name, schema) in zip(names.names, schemas) { properties[name] = schema }
      case .required(let names): required = names.names
      case .additionalProperties(let schema, _, let patterns) where patterns.isEmpty: additional = schema
      default: rest.append(keyword)
      }
    }
    let names = Set(properties.keys).union(required).sorted()
    guard checks.count - rest.count > 1, names.count <= 64, let first = checks.first else { return checks }
    var mask: UInt64 = 0
    for (place, name) in names.enumerated() where required.contains(name) { mask |= 1 << UInt64(place) }
    let plan = ObjectPlan(
      names: JSONNameTable(names), schemas: names.map { properties[$0] ?? additional }, required: mask,
      additional: additional)
    // `type` stays first, keywords that look at what is marked stay last.
    let types = rest.prefix { if case .type = $0.check { true } else { false } }
    let fused = CompiledKeyword(name: "properties", value: first.value, check: .members(plan))
    return types + [fused] + rest.dropFirst(types.count)
  }
}
