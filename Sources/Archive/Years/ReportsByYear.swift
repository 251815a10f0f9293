import Evidence
import ReportModel

/// The figures of a collection's reports by year and agency, in some 300 bytes a report.
struct ReportsByYear: Sendable {
  /// The folder of the collection.
  let collection: String
  /// The reports of each agency on each year, in the order of their ids.
  private(set) var reports: [Int: [String: [YearFigures]]] = [:]
  /// Reports that name no agency or no year.
  private(set) var anonymous: [YearFigures] = []

  init(_ collection: ReportCollection, jobs: Int) throws(ArchiveError) {
    self.collection = collection.path
    let stream = ReportStream(layout: collection.layout, index: try collection.readIndex(), jobs: jobs)
    try stream.forEach({ YearFigures($0, id: $1) }) { (figures) throws(ArchiveError) in add(figures) }
  }

  private mutating func add(_ figures: YearFigures) {
    guard let agency = figures.agency, let year = figures.year else { return anonymous.append(figures) }
    reports[year, default: [:]][agency, default: []].append(figures)
  }

  /// The years, ascending.
  var years: [Int] { reports.keys.sorted() }

  /// The agencies that report on a year, by name.
  func agencies(_ year: Int) -> [String] { reports[year, default: [:]].keys.sorted() }

  /// The reports of an agency on a year.
  func reports(of agency: String, on year: Int) -> [YearFigures] { reports[year]?[agency] ?? [] }

  /// Every agency with its reports, year by year.
  var all: [(year: Int, agency: String, reports: [YearFigures])] {
    years.flatMap { year in agencies(year).map { (year, $0, reports(of: $0, on: year)) } }
  }
}
