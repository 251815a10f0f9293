import ReportModel

/// The reports of a collection, read from their packages one after the other in the order of ids.
struct ReportStream {
  let layout: CollectionLayout
  let index: RecordIndex
  let jobs: Int

  /// Makes something of each report on several threads, and hands it on in the order of ids.
  ///
  /// - Throws: `ArchiveError` for a package that is lost or is not the one that was archived: no number of it counts.
  func forEach<Made: Sendable>(
    _ make: @escaping @Sendable (Report, _ id: String) -> Made,
    deliver: (Made) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let layout = layout
    let packages = try PackageRecords(layout, index, in: .ids)
    try OrderedWork.run(
      jobs: jobs, window: OrderedWork.Window(count: 32),
      next: { () throws(ArchiveError) -> (input: PackageFacts, weight: Int)? in try packages.next().map { ($0, 1) } },
      work: { (facts: PackageFacts) in
        Result { () throws(ArchiveError) in make(try PackagedReportFile.report(facts, in: layout), facts.id) }
      },
      deliver: { (made: Result<Made, ArchiveError>) throws(ArchiveError) in try deliver(made.get()) })
  }
}
