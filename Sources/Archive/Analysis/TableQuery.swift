import ReportModel

/// Which numbers of a collection are wanted, and how they are put together.
public struct TableQuery: Sendable, Hashable {
  /// What stands in the rows of the answer.
  public enum Grouping: String, Sendable, CaseIterable {
    case agency
    case year
  }

  /// The form table; nil where the rows decide it.
  public var table: TableKey?
  /// The rows of the form: keys (`granted`, `art20_1/regulations`), groups (`art20_9`) or printed labels (`予以公开`);
  /// empty for all.
  public var rows: [String]
  /// The columns, likewise (`total`, `总计`); empty for all.
  public var columns: [String]
  /// One line for each agency, each year, or each pair of both; empty for one line a row of the form, summed over all
  /// reports.
  public var groupings: [Grouping]
  /// Reports on these years only; empty for all.
  public var years: Set<Int>

  /// Makes a query.
  public init(
    _ table: TableKey? = nil, rows: [String] = [], columns: [String] = [], by groupings: [Grouping] = [],
    years: Set<Int> = []
  ) {
    self.table = table
    self.rows = rows
    self.columns = columns
    self.groupings = groupings
    self.years = years
  }
}
