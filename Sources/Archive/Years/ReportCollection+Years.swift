import Evidence
import Glibc

extension ReportCollection {
  /// Checks how the reports fit each other from year to year, within the collection and, with `previous`, with those of
  /// another.
  ///
  /// Each year is held against the year before it, wherever both are there; a gap, a wrong order, and what cannot be
  /// compared are findings too. Agencies are the same when their names are. It changes nothing, and holds neither
  /// reports nor findings in memory.
  ///
  /// - Parameter report: Called with each finding.
  /// - Throws: `ArchiveError` of the cause `.usage` where `previous` is the collection itself.
  public func check(
    previous: ReportCollection? = nil, jobs: Int = 2,
    report: @escaping (CollectionFinding) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    if let previous, isSame(as: previous) {
      throw ArchiveError(
        .usage,
        Message(
          "「\(previous.path)」 is the collection itself; without another one its years are compared with each other",
          "「\(previous.path)」就是该归档本身；不指定其他归档时，会比较其中各年度"))
    }
    try YearCheck(reports: ReportsByYear(self, previous: previous, jobs: jobs), report: report).run()
  }

  private func isSame(as other: ReportCollection) -> Bool {
    var (own, others) = (stat(), stat())
    guard stat(path, &own) == 0, stat(other.path, &others) == 0 else { return false }
    return own.st_dev == others.st_dev && own.st_ino == others.st_ino
  }
}
