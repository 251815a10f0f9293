import Evidence

/// One check as people see it: what it looks at and what a finding of it means.
public struct CheckCard: Sendable, Hashable {
  /// The stable id, such as `CK03`; never reused.
  public let id: String
  /// The name for people, in kebab-case.
  public let name: String
  /// What is wrong where the check finds something, in one sentence.
  public let summary: Message
  /// How grave a finding is; it is never graver, and less grave where the cells themselves are in doubt.
  public let severity: Severity
  /// The relation that is checked.
  public let relation: Message
  /// Where the relation comes from.
  public let source: Message
  /// The message of a finding; `{label}`, `{left}` and `{right}` stand for the row or column and the two sides, `{other}`
  /// for the row of the right side.
  let template: Message

  /// Makes a card.
  init(
    _ id: String, _ name: String, _ severity: Severity, summary: Message, relation: Message, source: Message,
    template: Message
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.summary = summary
    self.relation = relation
    self.source = source
    self.template = template
  }
}

extension CheckCard {
  /// The message of a finding.
  func message(label: String, left: String, right: String, other: String = "") -> Message {
    let values = ["{label}": label, "{left}": left, "{right}": right, "{other}": other]
    return Message(Self.fill(template.english, values), Self.fill(template.chinese, values))
  }

  private static func fill(_ template: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open] + (values[String(rest[open...close])] ?? "")
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}
