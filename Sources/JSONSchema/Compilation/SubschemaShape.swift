import JSONText

/// How the value of a keyword holds subschemas.
enum SubschemaShape {
  case schema, array, map

  /// The shape by keyword; keywords without subschemas are absent.
  static let byKeyword: [String: SubschemaShape] = {
    var shapes: [String: SubschemaShape] = [:]
    for (shape, names) in keywords {
      for name in names.split(separator: " ") { shapes[String(name)] = shape }
    }
    return shapes
  }()

  private static let keywords: [(SubschemaShape, String)] = [
    (
      .schema,
      "items contains additionalProperties propertyNames if then else not unevaluatedItems unevaluatedProperties "
        + "contentSchema"
    ),
    (.array, "prefixItems allOf anyOf oneOf"),
    (.map, "$defs definitions properties patternProperties dependentSchemas dependencies"),
  ]

  /// The subschemas that a schema object holds directly.
  static func subschemas(of schema: JSONValue) -> [JSONValue] {
    schema.members.flatMap { member -> [JSONValue] in
      switch byKeyword[member.key] {
      case .schema: [member.value]
      case .array: Array(member.value.elements)
      case .map: member.value.members.map(\.value)
      case nil: []
      }
    }
  }
}
