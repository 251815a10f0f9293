import Evidence

/// Numbers put together: columns and rows of text, every number with its exact digits.
public struct PivotTable: Sendable, Hashable {
  /// The columns; a unit that the form prints stands behind the name: `amount (万元)`.
  public var columns: [TableColumn]
  /// The rows; as many texts in each as there are columns. A blank means that no report prints a number there, or that
  /// a remark tells why there is none.
  public var rows: [[String]]
  /// What must be known of the sums: years and repeated reports that were added together, units that were converted,
  /// numbers that were left out.
  public var remarks: [Message]

  /// The names of the columns.
  public var header: [String] { columns.map(\.name) }
}
