import Evidence
import Glibc

/// A private database for what would outgrow memory.
///
/// SQLite holds one cache of it in memory and the rest in a temporary file that has no name from the moment it is open:
/// whatever ends the process, the file goes with it. It lies in the first folder that can be written of SQLite's rule
/// (`SQLITE_TMPDIR`, `TMPDIR`, `/var/tmp`, `/usr/tmp`, `/tmp`, the working folder), never in the collection, which may
/// be on a medium that can only be read. Where no such folder is, everything stays in memory, which then grows with
/// the number of reports.
enum TemporaryDatabase {
  /// Makes it with empty tables, as one transaction that is never ended.
  ///
  /// - Parameters:
  ///   - tables: The statements that make them.
  ///   - cache: The most of it that stays in memory, in KiB.
  static func open(tables: String, cache: Int = 1024) throws(ArchiveError) -> SQLiteConnection {
    let connection = try SQLiteConnection(path: "") { reason in
      ArchiveError(
        .cannotWrite,
        Message(
          "cannot keep the index of the reports in a temporary file: \(reason); TMPDIR names another folder for it",
          "无法在临时文件中保存报告索引：\(reason)；可用 TMPDIR 指定其他文件夹"))
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
