import JSONText

extension Evaluator {
  /// The keywords that apply schemas to the elements of an array.
  mutating func array(
    _ check: Check, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    switch check {
    case .prefixItems(let schemas): try prefixItems(schemas, instance, &own)
    case .items(let schema, let first): try items(schema, from: first, instance, &own)
    case .unevaluatedItems(let schema): try unevaluatedItems(schema, instance, &own)
    case .contains(let schema, let least, let most): try contains(schema, least, most, instance, &own)
    default: true
    }
  }

  private mutating func prefixItems(
    _ schemas: [Int], _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var holds = true
    for (place, element) in zip(schemas.indices, instance.elements) {
      own?.mark(place)
      if try apply(schemas[place], at: .index(place), toChild: element, .index(place)) { continue }
      if recorder == nil { return false }
      holds = false
    }
    return holds
  }

  private mutating func items(
    _ schema: Int, from first: Int, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var holds = true
    for (place, element) in instance.elements.enumerated() where place >= first {
      own?.mark(place)
      if try apply(schema, toChild: element, .index(place)) { continue }
      if recorder == nil { return false }
      holds = false
    }
    return holds
  }

  private mutating func unevaluatedItems(
    _ schema: Int, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var holds = true
    for (place, element) in instance.elements.enumerated() where own?.flags[place] != true {
      own?.mark(place)
      if try apply(schema, toChild: element, .index(place)) { continue }
      if recorder == nil { return false }
      holds = false
    }
    return holds
  }

  private mutating func contains(
    _ schema: Int, _ least: Int, _ most: Int?, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var count = 0
    for (place, element) in instance.elements.enumerated() where try apply(schema, toChild: element, .index(place)) {
      own?.mark(place)
      count += 1
    }
    return count >= least && count <= most ?? .max
  }
}
