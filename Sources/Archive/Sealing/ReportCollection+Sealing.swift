extension ReportCollection {
  /// Seals the collection: writes all tables and makes the folder a BagIt bag.
  ///
  /// A sealed collection is left alone, and refused where its tables or the files of the bag are missing or changed.
  /// Adding to it opens it again. A run that died while sealing is finished by sealing again, with the same bytes. Files
  /// below `data` that are none of the collection's are refused.
  ///
  /// - Parameter progress: Told after each report how many of how many are done.
  /// - Returns: What was sealed; nil where it was sealed already.
  public func seal(
    _ options: SealOptions = SealOptions(), progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> SealSummary? {
    try locked(for: "seal") { (journal) throws(ArchiveError) in
      if isSealed {
        try SealedState(layout: layout, index: journal.index).refuseDamage()
        return nil
      }
      try UnlistedPayload(layout: layout, index: journal.index).refuse()
      return try SealRun(layout: layout, journal: journal, options: options).run(progress: progress)
    }
  }
}

/// How a collection is sealed.
public struct SealOptions: Sendable {
  /// How many packages are read at the same time.
  public var jobs: Int
  /// The day for `Bagging-Date`, `YYYY-MM-DD`; nil for none, so that the bytes do not depend on the clock.
  public var date: String?

  /// The options by default.
  public init(jobs: Int = 2, date: String? = nil) {
    self.jobs = max(1, jobs)
    self.date = date
  }
}
