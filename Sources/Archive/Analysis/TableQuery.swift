import ReportModel

/// Which numbers of a collection are wanted, and how they are put together.
public struct TableQuery: Sendable, Hashable {
  /// What stands in the rows of the answer.
  public enum Grouping: String, Sendable, CaseIterable {
    case agency
    case year
  }

  /// The form table.
  public var table: TableKey
  /// The rows of the form by their keys (`granted`, `art20_1/regulations`); empty for all.
  public var rows: [String]
  /// The columns by their keys; empty for all.
  public var columns: [String]
  /// One line an agency or a year; nil for one line a row of the form, summed over all reports.
  public var grouping: Grouping?

  /// Makes a query.
  public init(_ table: TableKey, rows: [String] = [], columns: [String] = [], by grouping: Grouping? = nil) {
    self.table = table
    self.rows = rows
    self.columns = columns
    self.grouping = grouping
  }
}

/// Numbers put together: a header and rows of text, every number with its exact digits.
public struct PivotTable: Sendable, Hashable {
  /// The names of the columns.
  public var header: [String]
  /// The rows; as many texts in each as in the header. A blank means that no report prints a number there.
  public var rows: [[String]]
}
