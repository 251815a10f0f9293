import Evidence

/// What a bare number cannot say of a cell, a row or a table.
public struct Annotation: Sendable, Hashable {
  /// What the annotation says.
  public enum Status: String, Sendable, CaseIterable {
    /// The cell prints a unit beside the number.
    case unit
    /// The cell prints words beside the number.
    case note
    /// The cell prints `/`, `-` or `—`.
    case notApplicable = "not_applicable"
    /// The number is printed, its cell was found by evidence.
    case placed
    /// Not printed but proved: the value stands here, the cell stays null.
    case inferred
    /// Several readings are possible.
    case ambiguous
    /// Something is printed that cannot be read.
    case unreadable
  }

  /// JSON Pointer to the cell, the row or the table.
  public var at: String
  /// What the annotation says.
  public var status: Status
  /// The cell's text, or the row's with tabs between the cells, as printed.
  public var raw: String?
  /// The unit as printed.
  public var unit: String?
  /// The words beside the number.
  public var note: String?
  /// The proved value of a cell that is not printed.
  public var value: ExactDecimal?
  /// The possible values, null among them, each once; empty where it does not apply.
  public var candidates: [ExactDecimal?]
  /// The evidence that decided, or that was not enough, in one sentence.
  public var evidence: Message?
  /// Where it is printed.
  public var location: SourceLocation?

  /// Makes an annotation.
  public init(
    at: String, status: Status, raw: String? = nil, unit: String? = nil, note: String? = nil,
    value: ExactDecimal? = nil, candidates: [ExactDecimal?] = [], evidence: Message? = nil,
    location: SourceLocation? = nil
  ) {
    self.at = at
    self.status = status
    self.raw = raw
    self.unit = unit
    self.note = note
    self.value = value
    self.candidates = candidates
    self.evidence = evidence
    self.location = location
  }
}

extension Report {
  /// The units that the report states itself, in a cell or beside it, by the JSON Pointers of the cells; all other numbers
  /// are in the unit of the form.
  public var statedUnits: [String: String] {
    var units: [String: String] = [:]
    for annotation in annotations { if let unit = annotation.unit { units[annotation.at] = unit } }
    return units
  }
}
