import JSONText

/// The annotations that keywords give to a value, as JSON text.
enum Annotation {
  /// The annotation of a keyword that holds; nil if it gives none.
  static func text(of keyword: CompiledKeyword, on instance: JSONValue, nested: [OutputUnit]) -> String? {
    switch keyword.check {
    case .annotation, .format: keyword.value.source
    case .properties, .patternProperties, .additionalProperties, .unevaluatedProperties:
      instance.kind == .object ? array(nested.map { names(of: $0) }) : nil
    case .contains:
      instance.kind == .array ? array(nested.filter(\.holds).map { lastStep(of: $0.instanceLocation) }) : nil
    case .items, .unevaluatedItems: instance.kind == .array && !nested.isEmpty ? "true" : nil
    case .prefixItems(let schemas): instance.kind == .array ? prefix(schemas.count, instance.count) : nil
    default: nil
    }
  }

  private static func prefix(_ schemas: Int, _ elements: Int) -> String? {
    if elements == 0 { return nil }
    return elements <= schemas ? "true" : String(schemas - 1)
  }

  private static func names(of unit: OutputUnit) -> String {
    let name = JSONPointer(unit.instanceLocation)?.tokens.last ?? ""
    var writer = JSONWriter(isCompact: true)
    writer.string(name)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func lastStep(of pointer: String) -> String { JSONPointer(pointer)?.tokens.last ?? "0" }

  private static func array(_ elements: [String]) -> String {
    var seen: Set<String> = []
    return "[" + elements.filter { seen.insert($0).inserted }.joined(separator: ",") + "]"
  }
}
