import JSONText

extension Evaluator {
  /// The keywords that apply schemas to the elements of an array.
  mutating func array(
    _ check: Check, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    if case .contains(let schema, let least, let most) = check {
      return try contains(schema, least, most, instance, &own)
    }
    var holds = true
    for (place, element) in instance.elements.enumerated() {
      if try !self.element(check, element, place, &own) {
        holds = false
        if recorder == nil { return false }
      }
    }
    return holds
  }

  private mutating func element(
    _ check: Check, _ element: JSONValue, _ place: Int, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    switch check {
    case .prefixItems(let schemas):
      guard place < schemas.count else { return true }
      own?.mark(place)
      return try apply(schemas[place], at: .index(place), toChild: element, .index(place))
    case .items(let schema, let first):
      guard place >= first else { return true }
      own?.mark(place)
      return try apply(schema, toChild: element, .index(place))
    case .unevaluatedItems(let schema):
      if own?.flags[place] == true { return true }
      own?.mark(place)
      return try apply(schema, toChild: element, .index(place))
    default: return true
    }
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
