/// What the lines of a journal say, in memory that does not grow with their number.
///
/// Only the journal is the truth: the index is made of it anew by each process, in a private database of which nothing
/// is left when the process ends (see `TemporaryDatabase`). Where that cannot be written, calls throw and the index must
/// not be used any more; the journal has not suffered.
final class RecordIndex {
  /// The hash of the tag manifest when the collection was last sealed.
  private(set) var sealed: String?

  /// What the lines say of inputs that failed.
  let failures: FailureIndex

  private let database: SQLiteConnection
  private let additions: Additions
  private let questions: Questions
  private var arrivals = 0

  /// Makes an empty index.
  ///
  /// - Parameter cache: The most of it that stays in memory, in KiB.
  init(cache: Int = 1024) throws(ArchiveError) {
    database = try TemporaryDatabase.open(tables: Self.tables, cache: cache)
    additions = try Additions(database)
    questions = try Questions(database)
    failures = try FailureIndex(database)
  }

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
      is_met INTEGER DEFAULT 0, is_read INTEGER DEFAULT 0, PRIMARY KEY (input, sha256)) WITHOUT ROWID;
    CREATE INDEX failed_contents ON failures (sha256);
    """

  /// Takes in a line of the journal.
  func add(_ record: JournalRecord, at offset: Int) throws(ArchiveError) {
    if record.event == .resolution { return try failures.resolve(record) }
    guard let key = ContentKey(sha256: record.sha256), record.outcome != .failure else {
      if record.event == .ingestion { try failures.add(record, at: offset) }
      return
    }
    switch record.event {
    case .sealing: sealed = record.sha256
    case .resolution: break
    case .modification:
      try sortIn()
      additions.modification.bind(key, at: 1)
      additions.modification.bind(offset, at: 3)
      try additions.modification.run()
    case .ingestion:
      try failures.takeIn(record, key)
      if record.outcome == .success {
        try add(package: record, key, at: offset)
      } else {
        try add(duplicate: record, key, at: offset)
      }
    }
  }

  private func add(package record: JournalRecord, _ key: ContentKey, at offset: Int) throws(ArchiveError) {
    additions.package.bind(key, at: 1)
    additions.package.bind(record.id, at: 3)
    additions.package.bind(record.input, at: 4)
    additions.package.bind(offset, at: 5)
    try additions.package.run()
    arrivals += 1
  }

  /// Brings packages to their places before something is asked.
  ///
  /// Contents come in no order. Were each brought to its place at once, nearly every one would read and write a page of
  /// the file; sorted, they do so page by page.
  private func sortIn() throws(ArchiveError) {
    guard arrivals > 0 else { return }
    try additions.sorted.run()
    if database.changes < arrivals { try additions.repeated.run() }
    try additions.noArrivals.run()
    arrivals = 0
  }

  private func add(duplicate record: JournalRecord, _ key: ContentKey, at offset: Int) throws(ArchiveError) {
    additions.duplicate.bind(key, at: 1)
    additions.duplicate.bind(record.input, at: 3)
    additions.duplicate.bind(offset, at: 4)
    try additions.duplicate.run()
  }

  /// Whether the content was acknowledged under that name.
  func contains(_ key: ContentKey, name: String) throws(ArchiveError) -> Bool {
    try sortIn()
    questions.name.bind(key, at: 1)
    questions.name.bind(name, at: 3)
    return try questions.name.first { $0.number(0) } != nil
  }

  /// The offset of the line that describes the package of a content as it now is; nil where there is none.
  func description(of key: ContentKey) throws(ArchiveError) -> Int? {
    try sortIn()
    questions.package.bind(key, at: 1)
    return try questions.package.first { $0.number(0) }
  }

  /// The id of the package of a content; nil where there is none.
  func packageID(of key: ContentKey) throws(ArchiveError) -> String? {
    try sortIn()
    questions.package.bind(key, at: 1)
    return try questions.package.first { $0.text(1) }
  }

  /// The offset of the line that describes the package of that id; nil where there is none.
  func description(ofID id: String) throws(ArchiveError) -> Int? {
    guard let high = ContentKey.high(ofID: id) else { return nil }
    try sortIn()
    questions.id.bind(Int(truncatingIfNeeded: high), at: 1)
    questions.id.bind(id, at: 2)
    return try questions.id.first { $0.number(0) }
  }

  /// The number of packages, which are counted one by one.
  func packageCount() throws(ArchiveError) -> Int {
    try sortIn()
    return try questions.count.first { $0.number(0) } ?? 0
  }

  /// Readies a statement that hands on rows in an order; several can be under way at the same time.
  func rows(_ query: String) throws(ArchiveError) -> SQLiteStatement {
    try sortIn()
    return try SQLiteStatement(database, query)
  }
}

extension SQLiteStatement {
  /// Binds the halves of a key at a place and the one behind it.
  func bind(_ key: ContentKey, at place: Int32) {
    bind(Int(truncatingIfNeeded: key.high), at: place)
    bind(Int(truncatingIfNeeded: key.low), at: place + 1)
  }
}

/// The statements that take in lines.
private struct Additions {
  let package: SQLiteStatement
  let sorted: SQLiteStatement
  let repeated: SQLiteStatement
  let noArrivals: SQLiteStatement
  let duplicate: SQLiteStatement
  let modification: SQLiteStatement

  init(_ database: SQLiteConnection) throws(ArchiveError) {
    package = try SQLiteStatement(database, "INSERT INTO arrivals VALUES (?1, ?2, ?3, ?4, ?5)")
    sorted = try SQLiteStatement(
      database,
      """
      INSERT OR IGNORE INTO packages SELECT high, low, id, input, line, line FROM arrivals ORDER BY high, low, line
      """)
    // No run writes two lines that make the same package; in a journal that people have put together of two, the
    // first one counts, and the name of the other is kept.
    repeated = try SQLiteStatement(
      database,
      """
      INSERT OR IGNORE INTO duplicates SELECT a.high, a.low, a.input, a.line
      FROM arrivals a JOIN packages p ON p.high = a.high AND p.low = a.low WHERE p.line <> a.line AND p.input <> a.input
      """)
    noArrivals = try SQLiteStatement(database, "DELETE FROM arrivals")
    duplicate = try SQLiteStatement(database, "INSERT OR IGNORE INTO duplicates VALUES (?1, ?2, ?3, ?4)")
    modification = try SQLiteStatement(
      database, "UPDATE packages SET description = ?3 WHERE high = ?1 AND low = ?2")
  }
}

/// The statements that look something up.
private struct Questions {
  let name: SQLiteStatement
  let package: SQLiteStatement
  let id: SQLiteStatement
  let count: SQLiteStatement

  init(_ database: SQLiteConnection) throws(ArchiveError) {
    name = try SQLiteStatement(
      database,
      """
      SELECT 1 FROM packages WHERE high = ?1 AND low = ?2 AND input = ?3
      UNION ALL SELECT 1 FROM duplicates WHERE high = ?1 AND low = ?2 AND input = ?3
      """)
    package = try SQLiteStatement(database, "SELECT description, id FROM packages WHERE high = ?1 AND low = ?2")
    id = try SQLiteStatement(database, "SELECT description FROM packages WHERE high = ?1 AND id = ?2")
    count = try SQLiteStatement(database, "SELECT count(*) FROM packages")
  }
}
