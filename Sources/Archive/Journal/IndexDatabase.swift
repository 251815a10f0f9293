import Evidence
import Glibc

/// The private database of a `RecordIndex`.
///
/// SQLite holds one cache of it in memory and the rest in a temporary file that has no name from the moment it is open:
/// whatever ends the process, the file goes with it. It lies in the first folder that can be written of SQLite's rule
/// (`SQLITE_TMPDIR`, `TMPDIR`, `/var/tmp`, `/usr/tmp`, `/tmp`, the working folder), never in the collection, which may
/// be on a medium that can only be read. Where no such folder is, everything stays in memory, which then grows with
/// the number of reports.
enum IndexDatabase {
  /// Contents with their packages, and those of them that were not sorted in yet; further names of a content; contents
  /// that failed under a name (`FailureIndex`). `line` and `description` are places in the journal: of the line that
  /// acknowledges a name, and of the last one that tells of the package.
  private static let tables = """
    CREATE TABLE packages (high INTEGER, low INTEGER, id TEXT, input TEXT, line INTEGER, description INTEGER,
      PRIMARY KEY (high, low)) WITHOUT ROWID;
    CREATE TABLE arrivals (high INTEGER, low INTEGER, id TEXT, input TEXT, line INTEGER);
    CREATE TABLE duplicates (high INTEGER, low INTEGER, input TEXT, line INTEGER,
      PRIMARY KEY (high, low, input)) WITHOUT ROWID;
    CREATE TABLE failures (input TEXT, sha256 TEXT, id TEXT, line INTEGER, is_replaced INTEGER DEFAULT 0,
      is_met INTEGER DEFAULT 0, is_taken INTEGER DEFAULT 0, PRIMARY KEY (input, sha256)) WITHOUT ROWID;
    CREATE INDEX failed_contents ON failures (sha256);
    """

  /// Makes it with empty tables, as one transaction that is never ended.
  ///
  /// - Parameter cache: The most of it that stays in memory, in KiB.
  static func open(cache: Int) throws(ArchiveError) -> SQLiteConnection {
    let connection = try SQLiteConnection(path: "") { reason in
      ArchiveError(
        .cannotWrite,
        Message(
          "cannot keep the index of the journal in a temporary file: \(reason); TMPDIR names another folder for it",
          "无法在临时文件中保存日志索引：\(reason)；可用 TMPDIR 指定其他文件夹"))
    }
    try connection.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; PRAGMA cache_size = -\(cache)")
    if !hasFolderForTemporaryFiles {
      try connection.execute("PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY")
    }
    try connection.execute("BEGIN; \(tables)")
    return connection
  }

  private static var hasFolderForTemporaryFiles: Bool {
    let asked = [getenv("SQLITE_TMPDIR"), getenv("TMPDIR")].compactMap { $0.map { String(cString: $0) } }
    let folders = asked + ["/var/tmp", "/usr/tmp", "/tmp", "."]
    return folders.contains { folder in access(folder, W_OK | X_OK) == 0 }
  }
}
