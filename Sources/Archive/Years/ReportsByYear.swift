import Evidence
import ReportModel

/// The figures of one or two collections' reports by year and agency, in memory that does not grow with their number.
///
/// Agencies stand in the order of their names' bytes; of each, the reports of the collection itself come first, then
/// those of the one before, by their ids. A package that both hold is one report.
final class ReportsByYear {
  /// Whose reports.
  enum Owner: Int {
    case present = 0
    case previous = 1
  }

  /// The folder of the collection, and that of the one before.
  let folders: [String]

  private let database: SQLiteConnection

  /// Reads the reports of a collection, and of the one before, if there is one.
  init(_ present: ReportCollection, previous: ReportCollection?, jobs: Int) throws(ArchiveError) {
    database = try TemporaryDatabase.open(tables: Self.tables)
    folders = [present.path] + (previous.map { [$0.path] } ?? [])
    try read(present, .present, jobs: jobs)
    if let previous { try read(previous, .previous, jobs: jobs) }
    try database.execute(
      """
      INSERT INTO reports SELECT year, agency, owner, id, is_distinct, figures FROM arrivals
        ORDER BY year, agency, owner, id;
      DELETE FROM arrivals
      """)
  }

  private static let tables = """
    CREATE TABLE arrivals (owner INTEGER, year INTEGER, agency TEXT, id TEXT, is_distinct INTEGER, figures TEXT);
    CREATE TABLE reports (year INTEGER, agency TEXT, owner INTEGER, id TEXT, is_distinct INTEGER, figures TEXT,
      PRIMARY KEY (year, agency, owner, id)) WITHOUT ROWID;
    CREATE TABLE anonymous (id TEXT, year INTEGER, agency TEXT);
    """

  private func read(_ collection: ReportCollection, _ owner: Owner, jobs: Int) throws(ArchiveError) {
    let arrival = try SQLiteStatement(database, "INSERT INTO arrivals VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    let nameless = try SQLiteStatement(database, "INSERT INTO anonymous VALUES (?1, ?2, ?3)")
    arrival.bind(owner.rawValue, at: 1)
    let stream = ReportStream(layout: collection.layout, index: try collection.readIndex(), jobs: jobs)
    try stream.forEach({ YearFigures($0, id: $1) }) { (figures) throws(ArchiveError) in
      if let agency = figures.agency, let year = figures.year {
        arrival.bind(year, at: 2)
        arrival.bind(agency, at: 3)
        arrival.bind(figures.id, at: 4)
        arrival.bind(AgencyName.isDistinct(agency) ? 1 : 0, at: 5)
        arrival.bind(figures.text, at: 6)
        try arrival.run()
      } else if owner == .present {
        nameless.bind(figures.id, at: 1)
        if let year = figures.year { nameless.bind(year, at: 2) } else { nameless.bindNull(at: 2) }
        if let agency = figures.agency { nameless.bind(agency, at: 3) } else { nameless.bindNull(at: 3) }
        try nameless.run()
      }
    }
  }

  /// The years of a collection's reports, ascending.
  func years(_ owner: Owner) throws(ArchiveError) -> [Int] {
    let statement = try SQLiteStatement(database, "SELECT DISTINCT year FROM reports WHERE owner = ?1 ORDER BY year")
    statement.bind(owner.rawValue, at: 1)
    var years: [Int] = []
    while try statement.step() { if let year = statement.number(0) { years.append(year) } }
    return years
  }

  /// Whether there is any report on a year.
  func areThere(on year: Int) throws(ArchiveError) -> Bool {
    let statement = try SQLiteStatement(database, "SELECT 1 FROM reports WHERE year = ?1")
    statement.bind(year, at: 1)
    return try statement.step()
  }

  /// The agencies with a name of their own that report on a year, in the collections of these owners.
  func agencies(on year: Int, _ owners: ClosedRange<Owner>) throws(ArchiveError) -> AgencyRows {
    let statement = try SQLiteStatement(
      database,
      """
      SELECT agency, id, owner, year, figures FROM reports
      WHERE year = ?1 AND is_distinct AND owner BETWEEN ?2 AND ?3 ORDER BY agency, owner, id
      """)
    statement.bind(year, at: 1)
    statement.bind(owners.lowerBound.rawValue, at: 2)
    statement.bind(owners.upperBound.rawValue, at: 3)
    return AgencyRows(statement, folders: folders)
  }

  /// The collection's names that name no place, with their reports on all years, of which no figures are told.
  func placeless() throws(ArchiveError) -> AgencyRows {
    let statement = try SQLiteStatement(
      database,
      """
      SELECT agency, id, owner, year, '' FROM reports WHERE NOT is_distinct AND owner = 0 ORDER BY agency, year, id
      """)
    return AgencyRows(statement, folders: folders)
  }

  /// Hands on the collection's reports that name no agency or no year, by their ids.
  func forEachAnonymous(_ body: (YearFigures) throws(ArchiveError) -> Void) throws(ArchiveError) {
    let statement = try SQLiteStatement(database, "SELECT id, year, agency FROM anonymous ORDER BY id")
    while try statement.step() {
      let agency = statement.text(2)
      let year = statement.number(1)
      try body(YearFigures(id: statement.text(0), agency: agency.isEmpty ? nil : agency, year: year, text: ""))
    }
  }
}

extension ReportsByYear.Owner: Comparable {
  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
