import CSQLite

/// An open SQLite database, used by one thread at a time.
///
/// It says nothing about durability: both uses here make a database anew from the journal, so neither needs any.
final class SQLiteConnection {
  /// Makes an error of SQLite's own reason, which is English.
  typealias Failure = (_ reason: String) -> ArchiveError

  private(set) var handle: OpaquePointer?
  private let describe: Failure

  /// Opens a database file and makes it where there is none.
  ///
  /// - Parameter path: The file; empty for a private one in SQLite's folder of temporary files, which has no name from
  ///   the moment it is open and is not made at all as long as everything fits into the cache.
  init(path: String, failure: @escaping Failure) throws(ArchiveError) {
    describe = failure
    _ = Self.readsSortedRunsThroughBuffers
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else { throw self.failure }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that answer nothing.
  func execute(_ statements: String) throws(ArchiveError) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// Closes the database; every statement must be gone.
  func close() throws(ArchiveError) {
    guard sqlite3_close(handle) == SQLITE_OK else { throw failure }
    handle = nil
  }

  /// How many rows the last statement that changes rows has inserted, changed or removed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Why the last call failed.
  var failure: ArchiveError {
    describe(handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "out of memory")
  }

  /// SQLite maps the runs of a large sort into memory as a whole, and memory would grow with the number of reports; told
  /// before its first use that no file may be mapped, it reads them piece by piece.
  ///
  /// False where another part of the process has used SQLite before; sorting then takes more memory, nothing else.
  private static let readsSortedRunsThroughBuffers = sqlite3_config_no_mapping() == SQLITE_OK
}
