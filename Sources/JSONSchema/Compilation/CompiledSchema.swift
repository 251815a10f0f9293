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
  /// What to run for the verdict alone: those that can fail or mark children as evaluated, some fused into one.
  let checks: [CompiledKeyword]
  /// Whether one of them needs to know which children others have evaluated.
  let tracksEvaluated: Bool
  /// The verdict of a boolean schema; nil for an object.
  let verdict: Bool?

  init(value: JSONValue, resource: Int, keywords: [CompiledKeyword]) {
    self.value = value
    self.resource = resource
    self.keywords = keywords
    checks = ObjectPlan.fuse(
      keywords.filter { keyword in
        if case .annotation = keyword.check { false } else { true }
      })
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
  /// For each schema, the one to run for the verdict alone: the target where it is nothing but a reference.
  var shortcuts: [Int] = []
  /// Where evaluation begins.
  var root = 0
}

extension Program {
  /// Finds the shortcuts; a reference into another resource is none, since it would be missing in the dynamic scope.
  mutating func findShortcuts() {
    shortcuts = schemas.indices.map { start in
      var place = start
      // As many steps as there are schemas lead through any chain, and out of none that is a circle.
      for _ in schemas.indices {
        guard let next = loneReference(of: schemas[place]) else { return place }
        place = next
      }
      return start
    }
  }

  private func loneReference(of schema: CompiledSchema) -> Int? {
    guard schema.checks.count == 1, case .reference(let target) = schema.checks.first?.check else { return nil }
    return schemas[target].resource == schema.resource ? target : nil
  }
}
