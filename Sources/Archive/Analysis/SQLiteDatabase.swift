import CSQLite
import Evidence
import FileOutput

/// An SQLite database that is being filled; nothing of it is seen by others before `close`.
final class SQLiteDatabase {
  private let path: String
  private var handle: OpaquePointer?
  private var statement: OpaquePointer?
  /// The types of the columns of the table that is being filled.
  private var types: [ColumnType] = []

  /// Makes a new database file.
  init(path: String) throws(ArchiveError) {
    self.path = path
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK else {
      throw failure
    }
    try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(handle)
  }

  /// Runs statements that answer nothing.
  func execute(_ statements: String) throws(ArchiveError) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// Makes the table of a schema and readies the insertion of rows.
  func begin(_ schema: TableSchema) throws(ArchiveError) {
    types = schema.columns.map(\.column.type)
    let columns = schema.columns.map { "\"\($0.name)\" \($0.column.type.sqlName)" }.joined(separator: ", ")
    try execute("CREATE TABLE \"\(schema.name)\" (\(columns))")
    sqlite3_finalize(statement)
    let marks = schema.columns.map { _ in "?" }.joined(separator: ", ")
    guard
      sqlite3_prepare_v2(handle, "INSERT INTO \"\(schema.name)\" VALUES (\(marks))", -1, &statement, nil) == SQLITE_OK
    else { throw failure }
  }

  /// Inserts a row; an empty field is NULL, and those of a column of booleans are 1 and 0.
  func insert(_ fields: [ArraySlice<UInt8>]) throws(ArchiveError) {
    for (place, (field, type)) in zip(fields, types).enumerated() { bind(field, as: type, at: Int32(place + 1)) }
    guard sqlite3_step(statement) == SQLITE_DONE, sqlite3_reset(statement) == SQLITE_OK else { throw failure }
  }

  private func bind(_ field: ArraySlice<UInt8>, as type: ColumnType, at place: Int32) {
    guard !field.isEmpty else {
      sqlite3_bind_null(statement, place)
      return
    }
    if type == .boolean {
      sqlite3_bind_int(statement, place, field.elementsEqual("true".utf8) ? 1 : 0)
      return
    }
    field.withUnsafeBytes { bytes in
      let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = sqlite3_bind_copied_text(statement, place, text, Int32(clamping: bytes.count))
    }
  }

  /// Ends the filling.
  func close() throws(ArchiveError) {
    sqlite3_finalize(statement)
    statement = nil
    try execute("COMMIT")
    guard sqlite3_close(handle) == SQLITE_OK else { throw failure }
    handle = nil
  }

  private var failure: ArchiveError {
    let reason = handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "out of memory"
    return ArchiveError(
      .cannotWrite, Message("cannot write the database 「\(path)」: \(reason)", "无法写入数据库「\(path)」：\(reason)"))
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
