import JSONText

/// A set of the types that the keyword `type` names, validation §6.1.1.
struct JSONTypeSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = JSONTypeSet(rawValue: 1)
  static let boolean = JSONTypeSet(rawValue: 2)
  static let number = JSONTypeSet(rawValue: 4)
  static let string = JSONTypeSet(rawValue: 8)
  static let array = JSONTypeSet(rawValue: 16)
  static let object = JSONTypeSet(rawValue: 32)
  static let integer = JSONTypeSet(rawValue: 64)

  /// The types with their names in the two languages.
  static let names: [(type: JSONTypeSet, english: String, chinese: String)] = [
    (.integer, "integer", "整数"), (.number, "number", "数字"), (.string, "string", "字符串"),
    (.boolean, "boolean", "布尔值"), (.object, "object", "对象"), (.array, "array", "数组"), (.null, "null", "空值"),
  ]

  /// The types that a keyword's value names; nil where it names something else.
  static func named(by value: JSONValue) -> JSONTypeSet? {
    let names = value.kind == .array ? value.elements.map(\.string) : [value.string]
    var types: JSONTypeSet = []
    for name in names {
      guard let known = Self.names.first(where: { $0.english == name }) else { return nil }
      types.insert(known.type)
    }
    return types
  }

  /// Whether a value is of one of the types.
  func contains(_ value: JSONValue) -> Bool {
    switch value.kind {
    case .null: contains(.null)
    case .bool: contains(.boolean)
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    case .number: contains(.number) || contains(.integer) && value.number?.isInteger == true
    }
  }
}
