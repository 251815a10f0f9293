import JSONText
import Patterns

extension SchemaCompiler {
  /// What a keyword asks for; nil where it asks nothing, and where its value has the wrong shape.
  mutating func check(
    _ name: String, _ value: JSONValue, _ context: KeywordContext
  ) throws(SchemaError) -> Check? {
    if name == "format" { return format(value, context) }
    guard let vocabulary = Vocabulary.of(name) else { return .annotation }
    guard context.vocabularies.contains(vocabulary) else { return .annotation }
    switch vocabulary {
    case .core: return try core(name, value, context)
    case .applicator, .unevaluated: return try applicator(name, value, context)
    case .validation: return try assertion(name, value, context)
    default: return .annotation
    }
  }

  private mutating func core(
    _ name: String, _ value: JSONValue, _ context: KeywordContext
  ) throws(SchemaError) -> Check? {
    guard name == "$ref" || name == "$dynamicRef", let text = value.string else { return nil }
    let target = try reference(text, at: value, from: context.target.resource)
    if name == "$dynamicRef", let anchor = dynamicAnchor(of: text, target: target) {
      return .dynamicReference(target, anchor: anchor)
    }
    return .reference(target)
  }

  private func format(_ value: JSONValue, _ context: KeywordContext) -> Check? {
    guard context.knowsFormat else { return .annotation }
    guard assertsFormats || context.vocabularies.contains(.formatAssertion) else { return .annotation }
    return value.string.flatMap(Format.init(rawValue:)).map(Check.format) ?? .annotation
  }

  private func assertion(
    _ name: String, _ value: JSONValue, _ context: KeywordContext
  ) throws(SchemaError) -> Check? {
    if let bound = CountBound(rawValue: name) { return count(value).map { .count(bound, $0) } }
    if let bound = NumberBound(rawValue: name) { return value.number.map { .bound(bound, $0) } }
    switch name {
    case "type": return JSONTypeSet.named(by: value).map(Check.type)
    case "const": return .constant(value)
    case "enum": return value.kind == .array ? .enumeration(Array(value.elements)) : nil
    case "multipleOf": return value.number.map(Check.multipleOf)
    case "uniqueItems": return value.bool == true ? .uniqueItems : nil
    case "required": return .required(JSONNameTable(stringsOf: value))
    case "dependentRequired": return .dependencies(requirements(value))
    case "pattern":
      guard let text = value.string else { return nil }
      return .pattern(try pattern(text, value, context.target.resource))
    default: return nil
    }
  }

  private func requirements(_ value: JSONValue) -> [Dependency] {
    value.members.map {
      Dependency(name: $0.key, required: JSONNameTable(stringsOf: $0.value), schema: nil)
    }
  }

  /// A count, which may be written as 2.0 and may be larger than any length.
  func count(_ value: JSONValue) -> Int? {
    guard let number = value.number, number.isInteger, !number.isNegative else { return nil }
    return number.integer ?? Int.max
  }

  func pattern(_ text: String, _ value: JSONValue, _ resource: Int) throws(SchemaError) -> Pattern {
    do throws(PatternError) {
      return try Pattern(text)
    } catch {
      throw failure(
        "the pattern 「\(text)」 cannot be used: \(error.message.english)",
        "正则表达式「\(text)」无法使用：\(error.message.chinese)", value, resource)
    }
  }
}
