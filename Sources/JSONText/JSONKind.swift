/// The six kinds of JSON value, RFC 8259 §3.
public enum JSONKind: UInt8, Sendable, CaseIterable {
  case null, bool, number, string, array, object

  /// The name that JSON Schema uses for the type: `null`, `boolean`, `number`, `string`, `array`, `object`.
  public var name: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
