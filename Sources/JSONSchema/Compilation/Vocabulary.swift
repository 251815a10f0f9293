/// The vocabularies of draft 2020-12.
enum Vocabulary: String, CaseIterable, Sendable {
  case core, applicator, unevaluated, validation, content
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"

  /// The URI that names it in `$vocabulary`.
  var uri: String { "https://json-schema.org/draft/2020-12/vocab/" + rawValue }

  /// The vocabularies of the standard metaschema.
  static let standard: Set<Vocabulary> = Set(allCases).subtracting([.formatAssertion])

  /// The vocabulary to which a keyword belongs; nil for unknown ones.
  static func of(_ keyword: String) -> Vocabulary? { owners[keyword] }

  private static let owners: [String: Vocabulary] = {
    var owners: [String: Vocabulary] = ["format": .formatAnnotation]
    for (vocabulary, names) in keywords {
      for name in names.split(separator: " ") { owners[String(name)] = vocabulary }
    }
    return owners
  }()

  /// `dependencies` is the older name of two keywords, which the standard still lets a validator know.
  private static let keywords: [(Vocabulary, String)] = [
    (.core, "$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs"),
    (
      .applicator,
      "prefixItems items contains additionalProperties properties patternProperties dependentSchemas propertyNames if "
        + "then else allOf anyOf oneOf not dependencies"
    ),
    (.unevaluated, "unevaluatedItems unevaluatedProperties"),
    (
      .validation,
      "type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern "
        + "maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired"
    ),
    (.metaData, "title description default deprecated readOnly writeOnly examples"),
    (.content, "contentEncoding contentMediaType contentSchema"),
  ]
}
