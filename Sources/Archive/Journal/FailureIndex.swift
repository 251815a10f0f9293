/// The part of a journal's index that tells of inputs that failed.
///
/// A failure is that of one content under one name, since a name may be that of several files: lists and working folders
/// shorten paths. It ends in one of two ways.
///
/// - The content is taken in, under whatever name: then it is there under the name that failed, too.
/// - A run that came to its end has read something else of that name, or inside it (a ZIP file, a folder), and has not
///   met the failure again. A line of the journal says so (`resolution`). A content that was replaced is still told of,
///   but not as a failure; what could not even be read is not.
///
/// So a failure neither hides nor is hidden by another file of its name in the same run, in whatever order they come.
final class FailureIndex {
  private let database: SQLiteConnection
  private let statements: FailureStatements
  private var isEmpty = true

  init(_ database: SQLiteConnection) throws(ArchiveError) {
    self.database = database
    statements = try FailureStatements(database)
  }

  /// Takes in a line that tells of a failure.
  func add(_ record: JournalRecord, at offset: Int) throws(ArchiveError) {
    statements.add.bind(record.input, at: 1)
    statements.add.bind(record.sha256, at: 2)
    statements.add.bind(record.id, at: 3)
    statements.add.bind(offset, at: 4)
    try statements.add.run()
    isEmpty = false
  }

  /// Takes in a line that acknowledges a content: it is there under every name under which it failed.
  func takeIn(_ record: JournalRecord, _ key: ContentKey) throws(ArchiveError) {
    if isEmpty { return }
    statements.rename.bind(key, at: 1)
    statements.rename.bind(record.sha256, at: 3)
    statements.rename.bind(record.input, at: 4)
    try statements.rename.run()
    statements.forget.bind(record.sha256, at: 1)
    try statements.forget.run()
  }

  /// Takes in a line that says that a failure is none any more.
  func resolve(_ record: JournalRecord) throws(ArchiveError) {
    let statement = record.sha256.isEmpty ? statements.forgetUnread : statements.replace
    statement.bind(record.input, at: 1)
    if !record.sha256.isEmpty { statement.bind(record.sha256, at: 2) }
    try statement.run()
  }

  /// The offset of the line of an input whose failure stands; nil where there is none.
  ///
  /// - Parameter sha256: The hash of its content; empty where it could not be read.
  func line(of name: String, sha256: String) throws(ArchiveError) -> Int? {
    statements.line.bind(name, at: 1)
    statements.line.bind(sha256, at: 2)
    return try statements.line.first { $0.number(0) }
  }

  /// Notes that this run has met a failure that is on record.
  func noteMet(_ name: String, sha256: String) throws(ArchiveError) {
    if isEmpty { return }
    statements.meet.bind(name, at: 1)
    statements.meet.bind(sha256, at: 2)
    try statements.meet.run()
  }

  /// Notes that this run has read an input of that name, whatever became of it.
  func noteRead(_ name: String) throws(ArchiveError) {
    if isEmpty { return }
    let slashes = name.utf8.indices.filter { name.utf8[$0] == UInt8(ascii: "/") }
    for end in slashes + [name.utf8.endIndex] {
      statements.read.bind(String(name[..<end]), at: 1)
      try statements.read.run()
    }
  }

  /// The offsets of the lines in front of `line` whose failures are replaced by what this run has read.
  func resolved(before line: Int) throws(ArchiveError) -> RecordIndex.Rows<Int> {
    let statement = try SQLiteStatement(
      database, "SELECT line FROM failures WHERE is_read AND NOT is_met AND NOT is_replaced AND line < ?1")
    statement.bind(line, at: 1)
    return RecordIndex.Rows(statement) { $0.number(0) ?? 0 }
  }
}

/// The statements of a `FailureIndex`.
private struct FailureStatements {
  let add: SQLiteStatement
  let rename: SQLiteStatement
  let forget: SQLiteStatement
  let forgetUnread: SQLiteStatement
  let replace: SQLiteStatement
  let line: SQLiteStatement
  let meet: SQLiteStatement
  let read: SQLiteStatement

  init(_ database: SQLiteConnection) throws(ArchiveError) {
    add = try SQLiteStatement(
      database, "INSERT OR REPLACE INTO failures (input, sha256, id, line) VALUES (?1, ?2, ?3, ?4)")
    rename = try SQLiteStatement(
      database,
      """
      INSERT OR IGNORE INTO duplicates SELECT ?1, ?2, input, line FROM failures WHERE sha256 = ?3 AND input <> ?4
      """)
    forget = try SQLiteStatement(database, "DELETE FROM failures WHERE sha256 = ?1")
    forgetUnread = try SQLiteStatement(database, "DELETE FROM failures WHERE input = ?1 AND sha256 = ''")
    replace = try SQLiteStatement(
      database, "UPDATE failures SET is_replaced = 1 WHERE input = ?1 AND sha256 = ?2")
    line = try SQLiteStatement(
      database, "SELECT line FROM failures WHERE input = ?1 AND sha256 = ?2 AND NOT is_replaced")
    meet = try SQLiteStatement(database, "UPDATE failures SET is_met = 1 WHERE input = ?1 AND sha256 = ?2")
    read = try SQLiteStatement(database, "UPDATE failures SET is_read = 1 WHERE input = ?1")
  }
}
