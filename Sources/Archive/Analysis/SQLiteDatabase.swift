import Evidence

/// An SQLite database that is being filled; nothing of it is seen by others before `close`.
final class SQLiteDatabase {
  private let connection: SQLiteConnection
  private var insertion: SQLiteStatement?
  /// The types of the columns of the table that is being filled.
  private var types: [ColumnType] = []

  /// Makes a new database file, which will be called `name`.
  init(path: String, name: String) throws(ArchiveError) {
    connection = try SQLiteConnection(path: path) { reason in
      ArchiveError(
        .cannotWrite, Message("cannot write the database 「\(name)」: \(reason)", "无法写入数据库「\(name)」：\(reason)"))
    }
    try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
  }

  /// Runs statements that answer nothing.
  func execute(_ statements: String) throws(ArchiveError) { try connection.execute(statements) }

  /// Makes the table of a schema and readies the insertion of rows.
  func begin(_ schema: TableSchema) throws(ArchiveError) {
    types = schema.columns.map(\.column.type)
    let columns = schema.columns.map { "\"\($0.name)\" \($0.column.type.sqlName)" }.joined(separator: ", ")
    try execute("CREATE TABLE \"\(schema.name)\" (\(columns))")
    let marks = schema.columns.map { _ in "?" }.joined(separator: ", ")
    insertion = try SQLiteStatement(connection, "INSERT INTO \"\(schema.name)\" VALUES (\(marks))")
  }

  /// Inserts a row; an empty field is NULL, and those of a column of booleans are 1 and 0.
  func insert(_ fields: [ArraySlice<UInt8>]) throws(ArchiveError) {
    guard let insertion else { return }
    for (place, (field, type)) in zip(fields, types).enumerated() {
      Self.bind(field, as: type, to: insertion, at: Int32(place + 1))
    }
    try insertion.run()
  }

  private static func bind(
    _ field: ArraySlice<UInt8>, as type: ColumnType, to statement: SQLiteStatement, at place: Int32
  ) {
    if field.isEmpty {
      statement.bindNull(at: place)
    } else if type == .boolean {
      statement.bind(field.elementsEqual("true".utf8) ? 1 : 0, at: place)
    } else {
      field.withUnsafeBytes { statement.bind($0, at: place) }
    }
  }

  /// Ends the filling.
  func close() throws(ArchiveError) {
    insertion = nil
    try execute("COMMIT")
    try connection.close()
  }
}

extension ColumnType {
  /// The type in the words of SQLite.
  fileprivate var sqlName: String {
    switch self {
    case .string: "TEXT"
    case .integer, .boolean: "INTEGER"
    case .number: "NUMERIC"
    }
  }
}
