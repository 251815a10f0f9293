import JSONText

/// Records what keywords and subschemas say, as a tree of output units.
///
/// A class whose methods are never inlined: evaluation recurses, and its stack frames must stay small.
final class Recorder {
  /// Whether units that hold are kept, with their annotations.
  let keepsHolding: Bool
  let program: Program
  private var keywordPath = PathStack()
  private var instancePath = PathStack()
  private var open: [[OutputUnit]] = [[]]
  private var childSteps: [Bool] = []
  private var leaves = 0
  private var locations: [ObjectIdentifier: String] = [:]

  /// The largest number of units without others below them that are kept.
  static let limit = 100_000

  /// Whether there were more units than are kept.
  var isTruncated: Bool { leaves > Self.limit }

  init(program: Program, keepsHolding: Bool) {
    self.program = program
    self.keepsHolding = keepsHolding
  }

  /// The units of the outermost schema's keywords.
  var units: [OutputUnit] { open.first ?? [] }

  /// Goes a step down into a keyword, a branch or a child of the value.
  @inline(never)
  func open(_ step: PathStep?, child: PathStep? = nil) {
    keywordPath.push(step ?? .nothing)
    childSteps.append(child != nil)
    if let child { instancePath.push(child) }
    open.append([])
  }

  /// Comes back from a keyword.
  @inline(never)
  func close(keyword: CompiledKeyword, of schema: CompiledSchema, on instance: JSONValue, holds: Bool) {
    let nested = open.popLast() ?? []
    defer { leave() }
    guard !holds || keepsHolding else { return }
    var unit = unit(holds: holds, nested: nested, instance: instance)
    unit.keyword = keyword.name
    unit.absoluteKeywordLocation = location(of: schema) + JSONPointer(tokens: [keyword.name]).fragmentText
    unit.problem = holds ? nil : Explanation(keyword: keyword, instance: instance, nested: nested).problem
    unit.annotation = holds ? Annotation.text(of: keyword, on: instance, nested: nested) : nil
    add(unit)
  }

  /// Comes back from a subschema; what is no assertion has no verdict of its own.
  @inline(never)
  func close(schema: CompiledSchema, on instance: JSONValue, holds: Bool, isAssertion: Bool = true) {
    let nested = open.popLast() ?? []
    defer { leave() }
    let counts = holds || !isAssertion
    guard !counts || keepsHolding else { return }
    var unit = unit(holds: counts, nested: holds || isAssertion ? nested : [], instance: instance)
    unit.absoluteKeywordLocation = location(of: schema)
    if !counts { unit.problem = .subschema(verdict: schema.verdict) }
    if !counts, schema.verdict != nil { explainRefusal(&unit) }
    add(unit)
  }

  /// A member that may not be there is told by its name.
  private func explainRefusal(_ unit: inout OutputUnit) {
    guard case .member(let name) = instancePath.last else { return }
    unit.range = name.range
    unit.problem = Problem("member 「\(name.excerpt)」 is not allowed here", "此处不允许有成员「\(name.excerpt)」")
  }

  private func unit(holds: Bool, nested: [OutputUnit], instance: JSONValue) -> OutputUnit {
    OutputUnit(
      holds: holds, keywordLocation: keywordPath.text(),
      instanceLocation: instancePath.text(), range: instance.range, nested: nested)
  }

  private func add(_ unit: OutputUnit) {
    if unit.nested.isEmpty { leaves += 1 }
    if unit.nested.isEmpty, isTruncated { return }
    open[open.count - 1].append(unit)
  }

  /// The absolute URI of a schema, found once for each.
  private func location(of schema: CompiledSchema) -> String {
    let key = ObjectIdentifier(schema)
    if let known = locations[key] { return known }
    let location = program.location(of: schema)
    locations[key] = location
    return location
  }

  private func leave() {
    keywordPath.pop()
    if childSteps.removeLast() { instancePath.pop() }
  }
}

extension Program {
  /// The absolute URI of a schema, with a JSON Pointer from its resource's root.
  func location(of schema: CompiledSchema) -> String {
    let resource = resources[schema.resource]
    let steps = schema.value.pointer.tokens.dropFirst(resource.root.pointer.tokens.count)
    let pointer = JSONPointer(tokens: Array(steps))
    return resource.uri.withoutFragment + "#" + pointer.fragmentText
  }
}
