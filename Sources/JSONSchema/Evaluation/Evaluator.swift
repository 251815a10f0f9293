import JSONText
import Patterns

/// Runs a program on one document.
///
/// Without a recorder it stops at the first failure and only finds the verdict; with one it runs every keyword and
/// records what each says.
struct Evaluator {
  /// Schemas within each other, references included.
  static let depthLimit = 1000

  let program: Program
  let recorder: Recorder?
  /// The resources through which evaluation has come, the outermost first (core §7.1).
  var scope: [Int] = []
  private var depth = 0
  private var budget: Int

  init(program: Program, document: JSONDocument, recorder: Recorder? = nil) {
    self.program = program
    self.recorder = recorder
    budget = 200_000 + 200 * document.valueCount
  }

  /// The verdict on a value.
  mutating func run(on instance: JSONValue) throws(EvaluationStop) -> Bool {
    var none: EvaluatedChildren?
    return try evaluate(program.root, instance, &none)
  }

  /// Applies a schema to a value; what it evaluates of the value's children is marked if it holds.
  mutating func evaluate(
    _ place: Int, _ instance: JSONValue, _ evaluated: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    let schema = program.schemas[recorder == nil ? program.shortcuts[place] : place]
    if let verdict = schema.verdict { return verdict }
    depth += 1
    budget -= 1
    if depth > Self.depthLimit { throw .tooDeep(instance) }
    if budget < 0 { throw .tooMuchWork(instance) }
    let isNewResource = scope.last != schema.resource
    if isNewResource { scope.append(schema.resource) }
    defer {
      depth -= 1
      if isNewResource { scope.removeLast() }
    }
    return try runKeywords(of: schema, instance, &evaluated)
  }

  private mutating func runKeywords(
    of schema: CompiledSchema, _ instance: JSONValue, _ evaluated: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    var own: EvaluatedChildren?
    if evaluated != nil || schema.tracksEvaluated { own = EvaluatedChildren(count: instance.count) }
    var holds = true
    for keyword in recorder == nil ? schema.checks : schema.keywords {
      if recorder == nil {
        guard try check(keyword.check, instance, &own) else { return false }
      } else if try !record(keyword, of: schema, on: instance, &own) {
        holds = false
      }
    }
    if holds, let own { evaluated?.merge(own) }
    return holds
  }

  /// Runs one keyword and records it; `if` with its branches records itself.
  private mutating func record(
    _ keyword: CompiledKeyword, of schema: CompiledSchema, on instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    if case .conditional = keyword.check { return try check(keyword.check, instance, &own) }
    recorder?.open(.name(keyword.name))
    let holds = try check(keyword.check, instance, &own)
    recorder?.close(keyword: keyword, of: schema, on: instance, holds: holds)
    return holds
  }

  private mutating func check(
    _ check: Check, _ instance: JSONValue, _ own: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    switch check {
    case .annotation: return true
    case .type(let types): return types.contains(instance)
    case .reference(let target): return try evaluate(target, instance, &own)
    case .dynamicReference(let target, let anchor):
      return try evaluate(dynamicTarget(target, anchor), instance, &own)
    case .allOf, .anyOf, .oneOf, .not, .conditional, .dependencies: return try combined(check, instance, &own)
    case .members(let plan): return instance.kind == .object ? try members(plan, instance, &own) : true
    case .properties, .patternProperties, .additionalProperties, .propertyNames, .unevaluatedProperties:
      return instance.kind == .object ? try object(check, instance, &own) : true
    case .prefixItems, .items, .contains, .unevaluatedItems:
      return instance.kind == .array ? try array(check, instance, &own) : true
    case .pattern(let pattern): return try matches(pattern, instance)
    default: return asserts(check, instance)
    }
  }

  /// The outermost schema of that dynamic anchor in the dynamic scope (core §8.2.3.2).
  private func dynamicTarget(_ target: Int, _ anchor: String) -> Int {
    for resource in scope {
      if let found = program.dynamicAnchors[resource][anchor] { return found }
    }
    return target
  }

  /// Whether a string contains a match; other values hold.
  func matches(_ pattern: Pattern, _ instance: JSONValue) throws(EvaluationStop) -> Bool {
    switch instance.withUTF8({ pattern.search(in: $0) }) {
    case .givenUp: throw .patternGivenUp(pattern.source, instance)
    case .unmatched: return false
    case .matched, nil: return true
    }
  }

  /// Applies a schema at a step of the keyword's path to the value itself.
  @inline(never)
  mutating func apply(
    _ schema: Int, at step: PathStep, to instance: JSONValue, _ evaluated: inout EvaluatedChildren?
  ) throws(EvaluationStop) -> Bool {
    recorder?.open(step)
    let holds = try evaluate(schema, instance, &evaluated)
    recorder?.close(schema: program.schemas[schema], on: instance, holds: holds)
    return holds
  }

  /// Applies a schema to a child of the value.
  @inline(never)
  mutating func apply(
    _ schema: Int, at step: PathStep? = nil, toChild child: JSONValue, _ childStep: PathStep
  ) throws(EvaluationStop) -> Bool {
    var none: EvaluatedChildren?
    recorder?.open(step, child: childStep)
    let holds = try evaluate(schema, child, &none)
    recorder?.close(schema: program.schemas[schema], on: child, holds: holds)
    return holds
  }
}
