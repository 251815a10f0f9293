import JSONText
import Patterns

extension Evaluator {
  /// The keywords that apply schemas to the members of an object.
  mutating func object(
    _ check: Check, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var holds = true
    for (place, member) in instance.members.enumerated() {
      if try !self.member(check, member, place, &own) {
        holds = false
        if recorder == nil { return false }
      }
    }
    return holds
  }

  private mutating func member(
    _ check: Check, _ member: JSONMember, _ place: Int, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    switch check {
    case .properties(let names, let schemas):
      guard let index = names.place(of: member.name) else { return true }
      own?.mark(place)
      return try apply(schemas[index], at: .name(names.names[index]), toChild: member.value, .member(member.name))
    case .patternProperties(let patterns):
      return try patternProperties(patterns, member, place, &own)
    case .additionalProperties(let schema, let names, let patterns):
      if names.place(of: member.name) != nil { return true }
      for pattern in patterns where try matches(pattern, member.name) { return true }
      own?.mark(place)
      return try apply(schema, toChild: member.value, .member(member.name))
    case .unevaluatedProperties(let schema):
      if own?.flags[place] == true { return true }
      own?.mark(place)
      return try apply(schema, toChild: member.value, .member(member.name))
    case .propertyNames(let schema):
      var none: EvaluatedChildren?
      return try apply(schema, at: .nothing, to: member.name, &none)
    default: return true
    }
  }

  private mutating func patternProperties(
    _ patterns: [(pattern: Pattern, schema: Int)], _ member: JSONMember, _ place: Int,
    _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var holds = true
    for (pattern, schema) in patterns where try matches(pattern, member.name) {
      own?.mark(place)
      if try !apply(schema, at: .name(pattern.source), toChild: member.value, .member(member.name)) { holds = false }
    }
    return holds
  }
}
