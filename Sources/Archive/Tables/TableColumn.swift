/// A column of a table: its name and what stands in it.
public struct TableColumn: Sendable, Hashable {
  /// The name in the header.
  public var name: String
  /// What stands in it.
  public var type: ColumnType

  /// Makes a column.
  public init(_ name: String, _ type: ColumnType = .string) {
    self.name = name
    self.type = type
  }
}

/// What stands in a column, in the words of Frictionless Table Schema.
///
/// A field is what its column says, never what it looks like: an agency called 「123」 stays a text.
public enum ColumnType: String, Sendable, CaseIterable {
  case string
  case integer
  case number
  case boolean
}
