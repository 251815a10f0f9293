import Evidence

/// A remark on how reports of a collection fit each other, or those of the year before.
public struct CollectionFinding: Sendable, Hashable {
  /// A place in one report.
  public struct Place: Sendable, Hashable {
    /// The folder of the collection.
    public var collection: String
    /// The package's id.
    public var id: String
    /// The JSON Pointer of the cell; empty for the report as a whole.
    public var pointer: String
  }

  /// Which check.
  public var check: CollectionCheck
  /// The agency concerned; nil for all together.
  public var agency: String?
  /// The year that was compared with the one before; nil where none is concerned.
  public var year: Int?
  /// What is wrong.
  public var message: Message
  /// Where, this year's place first.
  public var places: [Place]

  /// How grave it is.
  public var severity: Severity { check.severity }
}
