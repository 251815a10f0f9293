import Evidence

/// What is wrong with a value, for people.
public struct Problem: Sendable, Hashable {
  /// What the schema asks for, as part of a sentence: `integer or null`; nil where the message alone tells it.
  public let expected: Message?
  /// What stands there: `string 「3 件」`.
  public let found: Message?
  /// The whole sentence.
  public let message: Message

  /// A problem with a sentence of its own.
  init(_ english: String, _ chinese: String) {
    expected = nil
    found = nil
    message = Message(english, chinese)
  }

  /// A value that is not what was expected.
  init(expected: Message, found: Message) {
    self.expected = expected
    self.found = found
    message = Message(
      "expected \(expected.english), found \(found.english)", "应为\(expected.chinese)，实为\(found.chinese)")
  }

  /// A subschema to which the value does not conform.
  static func subschema(verdict: Bool?) -> Problem {
    if verdict != nil { return Problem("no value is allowed here", "此处不允许有任何值") }
    return Problem("the value does not conform to this schema", "该值不符合此模式")
  }
}
