import ReportModel

/// The reports of a collection, read from their packages one after the other in the order of ids.
struct ReportStream {
  let layout: CollectionLayout
  let index: RecordIndex
  let jobs: Int

  /// Makes something of each report on several threads, and hands it on in the order of ids.
  func forEach<Made: Sendable>(
    _ make: @escaping @Sendable (Report, _ id: String) -> Made,
    deliver: (Made) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let layout = layout
    let packages = try PackageRecords(layout, index, in: .ids)
    try OrderedWork.run(
      jobs: jobs, window: OrderedWork.Window(count: 32),
      next: { () throws(ArchiveError) -> (input: String, weight: Int)? in try packages.next().map { ($0.id, 1) } },
      work: { (id: String) in
        Result { () throws(ArchiveError) in make(try PackagedReportFile.report(id, in: layout), id) }
      },
      deliver: { (made: Result<Made, ArchiveError>) throws(ArchiveError) in try deliver(made.get()) })
  }
}
