import JSONText

extension Evaluator {
  /// Whether every branch must run although the verdict is known: to record it, or to learn what it evaluates.
  private func runsEveryBranch(_ evaluated: EvaluatedChildren?) -> Bool { recorder != nil || evaluated != nil }

  /// The keywords that apply schemas to the value itself.
  mutating func combined(
    _ check: Check, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    switch check {
    case .allOf(let schemas): try countHolding(schemas, instance, &own, stopAtFailure: true) == schemas.count
    case .anyOf(let schemas): try countHolding(schemas, instance, &own, stopAfter: 1) > 0
    case .oneOf(let schemas): try countHolding(schemas, instance, &own, stopAfter: 2) == 1
    case .not(let schema): try !holdsAlone(schema, instance)
    case .conditional(let condition, let then, let otherwise):
      try conditional(condition, then, otherwise, instance, &own)
    case .dependencies(let dependencies): try holds(dependencies, instance, &own)
    default: true
    }
  }

  private mutating func holdsAlone(_ schema: Int, _ instance: JSONValue) throws(EvaluationStop) -> Bool {
    var none: EvaluatedChildren?
    return try evaluate(schema, instance, &none)
  }

  private mutating func countHolding(
    _ schemas: [Int], _ instance: JSONValue, _ own: inout EvaluatedChildren?, stopAfter limit: Int = .max,
    stopAtFailure: Bool = false
  ) throws(EvaluationStop) -> Int {
    var count = 0
    for (index, schema) in schemas.enumerated() {
      if try apply(schema, at: .index(index), to: instance, &own) {
        count += 1
        if count == limit, !runsEveryBranch(own) { break }
      } else if stopAtFailure, recorder == nil {
        break
      }
    }
    return count
  }

  private mutating func holds(
    _ dependencies: [Dependency], _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    guard instance.kind == .object else { return true }
    var holds = true
    for dependency in dependencies where instance[dependency.name] != nil {
      if let names = dependency.required, !names.isComplete(in: instance) { holds = false }
      if let schema = dependency.schema, try !apply(schema, at: .name(dependency.name), to: instance, &own) {
        holds = false
      }
      if !holds, recorder == nil { return false }
    }
    return holds
  }

  /// `if`, which has no verdict of its own, with `then` or `else`.
  mutating func conditional(
    _ condition: Int, _ then: Int?, _ otherwise: Int?, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    recorder?.open(.name("if"))
    let isMet = try evaluate(condition, instance, &own)
    recorder?.close(schema: program.schemas[condition], on: instance, holds: isMet, isAssertion: false)
    guard let branch = isMet ? then : otherwise else { return true }
    return try apply(branch, at: .name(isMet ? "then" : "else"), to: instance, &own)
  }
}
