import Evidence
import ReportModel

extension ReportCollection {
  /// Checks how the reports fit each other, and, with `previous`, those of the year before.
  ///
  /// Agencies are the same when their names are. An agency with several reports on one year is compared by the first
  /// of them. It changes nothing: a finding tells both places.
  public func check(
    previous: ReportCollection? = nil, jobs: Int = 2
  ) throws(ArchiveError) -> [CollectionFinding] {
    var findings: [CollectionFinding] = []
    let now = try agencies(jobs: jobs, findings: &findings)
    guard let previous else { return findings }
    var ownFindings: [CollectionFinding] = []  // of last year's collection alone, which is not asked about
    let then = try previous.agencies(jobs: jobs, findings: &ownFindings)
    var sums = SumsOverAgencies()
    for (agency, figures) in now.sorted(by: { $0.key < $1.key }) {
      guard let before = then[agency] else { continue }
      sums.add(figures, before)
      findings += YearComparison(collections: (path, previous.path), present: figures, previous: before).findings()
    }
    for (agency, figures) in then.sorted(by: { $0.key < $1.key }) where now[agency] == nil {
      findings.append(
        CollectionFinding(
          check: CollectionCheck.missing.rawValue, severity: .warning, agency: agency,
          message: Message("it reported last year and not this year", "上年有报告而本年没有"),
          places: [.init(collection: previous.path, id: figures.id, pointer: "")]))
    }
    return findings + sums.findings()
  }

  /// The first report of each agency; further ones on the same year, and reports without agency, are findings.
  private func agencies(
    jobs: Int, findings: inout [CollectionFinding]
  ) throws(ArchiveError) -> [String: YearFigures] {
    var agencies: [String: YearFigures] = [:]
    var remarks: [CollectionFinding] = []
    let reports = ReportStream(layout: layout, index: try readIndex(), jobs: jobs)
    try reports.forEach({ YearFigures($0, id: $1) }) { (figures) throws(ArchiveError) in
      guard let agency = figures.agency else {
        let message = Message("the report names no agency, so it cannot be compared", "报告未写明机关，无法比较")
        remarks.append(remark(.anonymous, .note, nil, message, [figures.id]))
        return
      }
      guard let first = agencies[agency] else {
        agencies[agency] = figures
        return
      }
      if first.year == figures.year {
        let message = Message("it has several reports on the same year", "同一年度有多份报告")
        remarks.append(remark(.repeated, .warning, agency, message, [first.id, figures.id]))
      } else if (first.year ?? 0) < (figures.year ?? 0) {
        agencies[agency] = figures
      }
    }
    findings += remarks
    return agencies
  }

  private func remark(
    _ check: CollectionCheck, _ severity: Severity, _ agency: String?, _ message: Message, _ ids: [String]
  ) -> CollectionFinding {
    CollectionFinding(
      check: check.rawValue, severity: severity, agency: agency, message: message,
      places: ids.map { .init(collection: path, id: $0, pointer: "") })
  }
}

/// The sums over all agencies that reported in both years.
private struct SumsOverAgencies {
  private var carriedIn = 0
  private var carriedOut = 0
  private var agencies = 0

  mutating func add(_ present: YearFigures, _ previous: YearFigures) {
    let now = YearFigures.Cell(table: .requests, row: "carried_in", column: "total")
    let then = YearFigures.Cell(table: .requests, row: "carried_out", column: "total")
    guard let left = present.value(now), let right = previous.value(then) else { return }
    carriedIn += left
    carriedOut += right
    agencies += 1
  }

  func findings() -> [CollectionFinding] {
    guard carriedIn != carriedOut else { return [] }
    let message = Message(
      "over \(agencies) agencies \(carriedIn) requests were carried in, but \(carriedOut) carried out the year before",
      "\(agencies) 家机关合计上年结转 \(carriedIn) 件，而上年合计结转下年度 \(carriedOut) 件")
    return [
      CollectionFinding(
        check: CollectionCheck.sums.rawValue, severity: .warning, agency: nil, message: message, places: [])
    ]
  }
}
