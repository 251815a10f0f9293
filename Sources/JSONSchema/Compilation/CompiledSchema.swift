import JSONText

/// A keyword of a schema with what it asks for.
final class CompiledKeyword: Sendable {
  let name: String
  let value: JSONValue
  let check: Check

  init(name: String, value: JSONValue, check: Check) {
    self.name = name
    self.value = value
    self.check = check
  }
}

/// A schema ready to be run.
final class CompiledSchema: Sendable {
  /// The schema as written.
  let value: JSONValue
  /// The resource to which it belongs.
  let resource: Int
  /// Its keywords: `type` first, those that need the results of others last.
  let keywords: [CompiledKeyword]
  /// Whether one of them needs to know which children others have evaluated.
  let tracksEvaluated: Bool
  /// The verdict of a boolean schema; nil for an object.
  let verdict: Bool?

  init(value: JSONValue, resource: Int, keywords: [CompiledKeyword]) {
    self.value = value
    self.resource = resource
    self.keywords = keywords
    verdict = value.bool
    tracksEvaluated = keywords.contains { keyword in
      switch keyword.check {
      case .unevaluatedItems, .unevaluatedProperties: true
      default: false
      }
    }
  }
}

/// Everything that a validator needs to run: the schemas, and the dynamic anchors of their resources.
struct Program: Sendable {
  var schemas: [CompiledSchema] = []
  var resources: [SchemaResource] = []
  /// For each resource, its dynamic anchors as places in `schemas`.
  var dynamicAnchors: [[String: Int]] = []
  /// Where evaluation begins.
  var root = 0
}
