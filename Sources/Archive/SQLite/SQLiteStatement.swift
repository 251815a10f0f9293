import CSQLite

/// A prepared statement of SQLite.
///
/// Places of values are counted from 1, columns from 0, as in SQLite. Values stay bound until others take their place.
final class SQLiteStatement {
  private let connection: SQLiteConnection
  private var handle: OpaquePointer?

  /// Prepares one statement.
  init(_ connection: SQLiteConnection, _ text: String) throws(ArchiveError) {
    self.connection = connection
    guard sqlite3_prepare_v2(connection.handle, text, -1, &handle, nil) == SQLITE_OK else { throw connection.failure }
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds a number.
  func bind(_ number: Int, at place: Int32) { sqlite3_bind_int64(handle, place, Int64(number)) }

  /// Binds a text, which is copied.
  func bind(_ text: UnsafeRawBufferPointer, at place: Int32) {
    let bytes = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    _ = sqlite3_bind_copied_text(handle, place, bytes, Int32(clamping: text.count))
  }

  /// Binds a text, which is copied.
  func bind(_ text: String, at place: Int32) {
    var text = text
    text.withUTF8 { bind(UnsafeRawBufferPointer($0), at: place) }
  }

  /// Binds NULL.
  func bindNull(at place: Int32) { sqlite3_bind_null(handle, place) }

  /// Goes to the next row; false at the end, where the statement is ready to be run again.
  func step() throws(ArchiveError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let failure = connection.failure
      sqlite3_reset(handle)
      throw failure
    }
  }

  /// Runs a statement that answers nothing.
  func run() throws(ArchiveError) { while try step() {} }

  /// The first row as `read` sees it, without looking at the others; nil where there is none.
  func first<Value>(_ read: (SQLiteStatement) -> Value?) throws(ArchiveError) -> Value? {
    guard try step() else { return nil }
    defer { sqlite3_reset(handle) }
    return read(self)
  }

  /// A number of the present row; nil for NULL.
  func number(_ column: Int32) -> Int? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : Int(sqlite3_column_int64(handle, column))
  }

  /// A text of the present row; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
