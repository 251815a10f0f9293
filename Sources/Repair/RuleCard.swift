import DocumentModel
import Evidence

/// What a person should know of one repair rule; `gxconvert rules` prints it.
public struct RuleCard: Sendable {
  /// Two letters and two digits, never reused: TX text, LN lines, TB tables, NZ noise.
  public var id: String
  /// The defect in kebab-case, such as `spaced-digits`.
  public var name: String
  /// The defect in one line.
  public var summary: Message
  /// What goes wrong downstream where it stays.
  public var why: Message
  /// Whether it is applied by default.
  public var safety: Safety
  /// The kinds of input in which the defect occurs.
  public var formats: [InputFormat]
  /// Texts that the rule changes.
  public var changes: [Example]
  /// Texts that look alike and must stay as they are.
  public var keeps: [String]
  /// The version that brought it.
  public var since: String

  /// A text before and after; lines are blocks, `#` opens a heading, tabs separate cells.
  public struct Example: Sendable, Hashable {
    /// As read.
    public var before: String
    /// As repaired; what went to the furniture is not shown.
    public var after: String

    /// Makes an example.
    public init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }
  }

  /// Makes a card.
  public init(
    id: String, name: String, summary: Message, why: Message, safety: Safety = .safe,
    formats: [InputFormat] = [.text, .docx, .html], changes: [Example], keeps: [String], since: String = "1.0.0"
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.why = why
    self.safety = safety
    self.formats = formats
    self.changes = changes
    self.keeps = keeps
    self.since = since
  }
}

extension RuleCard {
  /// How often the rule was right in the damage laboratory; nil where it was never measured.
  public var precision: Precision? { MeasuredPrecision.figures[id] }
}
