/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note, warning, error

  /// Orders from note to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A remark on a report that was read: something that a person should look at.
///
/// A finding is not an error: there is a report, and the finding never changes it.
public struct Finding: Sendable, Hashable {
  /// The stable id of the check, such as `CK03`.
  public var check: String
  /// How grave it is.
  public var severity: Severity
  /// What is wrong, in one sentence; the text concerned stands in 「」.
  public var message: Message
  /// JSON Pointers into the canonical JSON: the cells concerned, the sum first.
  public var at: [String]
  /// The left side of a relation that does not hold.
  public var left: ExactDecimal?
  /// The right side of a relation that does not hold.
  public var right: ExactDecimal?
  /// Where in the source it stands, if at one place.
  public var location: SourceLocation?

  /// Makes a finding.
  public init(
    check: String, severity: Severity, message: Message, at: [String] = [], left: ExactDecimal? = nil,
    right: ExactDecimal? = nil, location: SourceLocation? = nil
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.at = at
    self.left = left
    self.right = right
    self.location = location
  }
}
