import Evidence
import JSONText

/// Says why a keyword does not hold.
struct Explanation {
  let keyword: CompiledKeyword
  let instance: JSONValue
  let nested: [OutputUnit]

  /// The reason, with what was expected and what was found.
  var problem: Problem {
    switch keyword.check {
    case .type(let types): expected(types.described)
    case .constant(let value): expected(value.quoted)
    case .enumeration(let values): expected(Self.alternatives(values))
    case .multipleOf: expected(Message("a multiple of \(keyword.value.source)", "\(keyword.value.source) 的倍数"))
    case .bound(let bound, _): expected(bound.described(keyword.value.source))
    case .count(let bound, let limit):
      Problem(expected: bound.described(limit), found: instance.describedWithLength)
    case .pattern(let pattern): expected(Message("text that matches 「\(pattern.source)」", "匹配「\(pattern.source)」的文本"))
    case .format(let format): expected(format.described)
    case .uniqueItems: repeatedElement
    case .required(let names): missing(names)
    default: combinedProblem
    }
  }

  private func expected(_ message: Message) -> Problem { Problem(expected: message, found: instance.described) }

  private var combinedProblem: Problem {
    switch keyword.check {
    case .anyOf(let schemas):
      Problem("the value conforms to none of the \(schemas.count) schemas", "该值不符合 \(schemas.count) 个模式中的任何一个")
    case .oneOf(let schemas): oneOf(schemas.count)
    case .not: Problem("the value conforms to a schema that it must not conform to", "该值符合了不得符合的模式")
    case .contains(_, let least, let most): contains(least, most)
    case .dependencies(let dependencies): dependency(dependencies)
    default: Problem("the value does not conform to 「\(keyword.name)」", "该值不符合「\(keyword.name)」")
    }
  }

  private func missing(_ names: JSONNameTable) -> Problem { Self.missing(names.missing(in: instance)) }

  private static func missing(_ names: [String]) -> Problem {
    let list = names.map { "「\($0)」" }
    let english =
      names.count == 1 ? "member \(list[0]) is missing" : "members \(list.joined(separator: ", ")) are missing"
    return Problem(english, "缺少成员\(list.joined())")
  }

  private func dependency(_ dependencies: [Dependency]) -> Problem {
    for dependency in dependencies where instance[dependency.name] != nil {
      guard let names = dependency.required?.missing(in: instance), !names.isEmpty else { continue }
      let reason = Self.missing(names).message
      return Problem(
        "\(reason.english), which 「\(dependency.name)」 demands", "\(reason.chinese)，有「\(dependency.name)」时必须有")
    }
    return Problem("a member demands what the object does not conform to", "对象不符合其某个成员所要求的模式")
  }

  private func oneOf(_ count: Int) -> Problem {
    let failing = nested.filter { !$0.holds }.count
    if failing == count {
      return Problem("the value conforms to none of the \(count) schemas", "该值不符合 \(count) 个模式中的任何一个")
    }
    return Problem(
      "the value conforms to \(count - failing) of the \(count) schemas, exactly one is demanded",
      "该值符合 \(count) 个模式中的 \(count - failing) 个，应恰好符合一个")
  }

  private func contains(_ least: Int, _ most: Int?) -> Problem {
    let conforming = instance.count - nested.filter { !$0.holds }.count
    let english = most.map { "\(least) to \($0)" } ?? "at least \(least)"
    let chinese = most.map { "\(least) 至 \($0)" } ?? "至少 \(least)"
    return Problem(
      "expected \(english) elements that conform to 「contains」, found \(conforming)",
      "应有\(chinese) 个元素符合「contains」，实有 \(conforming) 个")
  }

  private var repeatedElement: Problem {
    var places: [JSONValue: Int] = [:]
    for (place, element) in instance.elements.enumerated() {
      if let first = places[element] {
        return Problem("elements \(first) and \(place) are equal; all must differ", "元素 \(first) 与 \(place) 相同，元素不得重复")
      }
      places[element] = place
    }
    return Problem("two elements are equal; all must differ", "有元素相同，元素不得重复")
  }

  private static func alternatives(_ values: [JSONValue]) -> Message {
    let shown = values.prefix(12).map(\.quoted)
    let rest = values.count - shown.count
    return Message(
      shown.map(\.english).joined(separator: ", ", last: " or ") + (rest > 0 ? " or \(rest) more" : ""),
      shown.map(\.chinese).joined(separator: "、", last: "或") + (rest > 0 ? "等 \(values.count) 个值" : ""))
  }
}

extension JSONValue {
  /// The value as something expected: strings in 「」, all else as written.
  fileprivate var quoted: Message {
    kind == .string ? Message("「\(excerpt)」", "「\(excerpt)」") : Message(excerpt, "值 \(excerpt)")
  }
}
