import JSONText
import Patterns

/// What a keyword asks of a value, ready to be run; subschemas are places in the program.
indirect enum Check: Sendable {
  case type(JSONTypeSet)
  case constant(JSONValue)
  case enumeration([JSONValue])
  case multipleOf(JSONNumber)
  case bound(NumberBound, JSONNumber)
  case count(CountBound, Int)
  case pattern(Pattern)
  case uniqueItems
  case required(JSONNameTable)
  case format(Format)

  case reference(Int)
  case dynamicReference(Int, anchor: String)
  case allOf([Int])
  case anyOf([Int])
  case oneOf([Int])
  case not(Int)
  case conditional(if: Int, then: Int?, else: Int?)
  case dependencies([Dependency])

  case properties(JSONNameTable, [Int])
  case members(ObjectPlan)
  case patternProperties([(pattern: Pattern, schema: Int)])
  case additionalProperties(Int, named: JSONNameTable, patterns: [Pattern])
  case propertyNames(Int)
  case prefixItems([Int])
  case items(Int, from: Int)
  case contains(Int, least: Int, most: Int?)
  case unevaluatedProperties(Int)
  case unevaluatedItems(Int)

  case annotation
}

/// What the presence of a member asks for: other members, or a schema for the whole object.
struct Dependency: Sendable {
  let name: String
  let required: JSONNameTable?
  let schema: Int?
}

/// A bound of a number.
enum NumberBound: String, Sendable {
  case minimum, maximum, exclusiveMinimum, exclusiveMaximum
}

/// A bound of a length.
enum CountBound: String, Sendable {
  case minLength, maxLength, minItems, maxItems, minProperties, maxProperties

  /// Whether it asks for at least so many.
  var isLeast: Bool {
    switch self {
    case .minLength, .minItems, .minProperties: true
    case .maxLength, .maxItems, .maxProperties: false
    }
  }

  /// The kind of value whose length it bounds.
  var kind: JSONKind {
    switch self {
    case .minLength, .maxLength: .string
    case .minItems, .maxItems: .array
    case .minProperties, .maxProperties: .object
    }
  }
}
