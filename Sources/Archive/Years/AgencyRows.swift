/// Agencies with their reports, one agency at a time.
final class AgencyRows {
  /// A report, and the folder of the collection that it is in.
  typealias Entry = (collection: String, figures: YearFigures)

  private let statement: SQLiteStatement
  private let folders: [String]
  private var next: (agency: String, entry: Entry)?
  private var isBegun = false

  /// - Parameter statement: Gives agency, id, owner, year and figures, the rows of an agency behind each other.
  init(_ statement: SQLiteStatement, folders: [String]) {
    self.statement = statement
    self.folders = folders
  }

  /// The next agency, with each of its reports once; nil at the end.
  func nextAgency() throws(ArchiveError) -> (name: String, reports: [Entry])? {
    if !isBegun { try advance() }
    guard let (name, first) = next else { return nil }
    var reports = [first]
    var ids: Set<String> = [first.figures.id]
    try advance()
    while let (agency, entry) = next, agency.utf8.elementsEqual(name.utf8) {
      if ids.insert(entry.figures.id).inserted { reports.append(entry) }
      try advance()
    }
    return (name, reports)
  }

  private func advance() throws(ArchiveError) {
    let isAtEnd = isBegun && next == nil
    isBegun = true
    guard !isAtEnd, try statement.step() else { return next = nil }
    let agency = statement.text(0)
    let owner = statement.number(2) ?? 0
    let figures = YearFigures(
      id: statement.text(1), agency: agency, year: statement.number(3), text: statement.text(4))
    next = (agency, (owner < folders.count ? folders[owner] : "", figures))
  }
}
