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

  /// The stable id of the check, such as `YR01`.
  public var check: String
  /// How grave it is.
  public var severity: Severity
  /// The agency concerned; nil for all together.
  public var agency: String?
  /// What is wrong.
  public var message: Message
  /// Where, this year's place first.
  public var places: [Place]
}

/// The checks over reports of one year, or of two, in the order of their ids.
public enum CollectionCheck: String, Sendable, CaseIterable {
  /// What was carried in is what the year before was carried out.
  case carriedOver = "YR01"
  /// Documents in force: last year's plus those issued less those repealed.
  case inForce = "YR02"
  /// Items of the year before, as both years state them (2019 form).
  case previousItems = "YR03"
  /// An agency reported last year and does not this year.
  case missing = "YR04"
  /// An agency has several reports on one year.
  case repeated = "YR05"
  /// The sums over all agencies that reported in both years.
  case sums = "YR06"
  /// A report names no agency, so it cannot be compared.
  case anonymous = "YR07"
}
