import JSONText
import Patterns

extension Evaluator {
  /// The keywords that apply schemas to the members of an object.
  mutating func object(
    _ check: Check, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    switch check {
    case .properties(let names, let schemas): try properties(names, schemas, instance, &own)
    case .patternProperties(let patterns): try patternProperties(patterns, instance, &own)
    case .additionalProperties(let schema, let names, let patterns):
      try additionalProperties(schema, names, patterns, instance, &own)
    case .unevaluatedProperties(let schema): try unevaluatedProperties(schema, instance, &own)
    case .propertyNames(let schema): try propertyNames(schema, instance)
    default: true
    }
  }

  /// Runs a check on every member; for the verdict alone it stops at the first that fails.
  private mutating func forEachMember(
    of instance: JSONValue, _ check: (inout Evaluator, Int, JSONMember) throws(EvaluationStop) -> Bool
  ) throws(EvaluationStop) -> Bool {
    var holds = true
    var place = 0
    for member in instance.members {
      if try !check(&self, place, member) {
        if recorder == nil { return false }
        holds = false
      }
      place += 1
    }
    return holds
  }

  /// The members by a plan, for the verdict alone.
  mutating func members(
    _ plan: ObjectPlan, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var found: UInt64 = 0
    let holds = try forEachMember(of: instance) { (evaluator, place, member) throws(EvaluationStop) in
      let index = plan.names.place(of: member.name)
      if let index { found |= 1 << UInt64(index) }
      guard let schema = index.map({ plan.schemas[$0] }) ?? plan.additional else { return true }
      own?.mark(place)
      var none: EvaluatedChildren?
      return try evaluator.evaluate(schema, member.value, &none)
    }
    return holds && found & plan.required == plan.required
  }

  private mutating func properties(
    _ names: JSONNameTable, _ schemas: [Int], _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    try forEachMember(of: instance) { (evaluator, place, member) throws(EvaluationStop) in
      guard let index = names.place(of: member.name) else { return true }
      own?.mark(place)
      return try evaluator.apply(
        schemas[index], at: .place(index, names), toChild: member.value, .member(member.name))
    }
  }

  private mutating func patternProperties(
    _ patterns: [(pattern: Pattern, schema: Int)], _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    try forEachMember(of: instance) { (evaluator, place, member) throws(EvaluationStop) in
      var holds = true
      for (pattern, schema) in patterns where try evaluator.matches(pattern, member.name) {
        own?.mark(place)
        let step = PathStep.name(pattern.source)
        if try !evaluator.apply(schema, at: step, toChild: member.value, .member(member.name)) { holds = false }
      }
      return holds
    }
  }

  private mutating func additionalProperties(
    _ schema: Int, _ names: JSONNameTable, _ patterns: [Pattern], _ instance: JSONValue,
    _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    try forEachMember(of: instance) { (evaluator, place, member) throws(EvaluationStop) in
      if names.place(of: member.name) != nil { return true }
      for pattern in patterns where try evaluator.matches(pattern, member.name) { return true }
      own?.mark(place)
      return try evaluator.apply(schema, toChild: member.value, .member(member.name))
    }
  }

  private mutating func unevaluatedProperties(
    _ schema: Int, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    try forEachMember(of: instance) { (evaluator, place, member) throws(EvaluationStop) in
      if own?.flags[place] == true { return true }
      own?.mark(place)
      return try evaluator.apply(schema, toChild: member.value, .member(member.name))
    }
  }

  private mutating func propertyNames(_ schema: Int, _ instance: JSONValue) throws(EvaluationStop) -> Bool {
    try forEachMember(of: instance) { (evaluator, _, member) throws(EvaluationStop) in
      var none: EvaluatedChildren?
      return try evaluator.apply(schema, at: .nothing, to: member.name, &none)
    }
  }
}
