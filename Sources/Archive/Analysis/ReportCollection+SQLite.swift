import FileOutput

extension ReportCollection {
  /// Writes the three tables as an SQLite database with the columns of the CSV files.
  ///
  /// The CSV files remain the record; the database is made of journal and packages at any time. A file that exists is
  /// not replaced unless `replacing` says so, and an unfinished database never stands under the name.
  ///
  /// - Parameter progress: Told after each report how many of how many are done.
  public func writeSQLite(
    to path: String, replacing: Bool = false, jobs: Int = 2,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) {
    let file = try writing { () throws(FileOutputError) in
      try AtomicFile(path: path, existing: replacing ? .replace : .refuse, isShared: true)
    }
    try fill(SQLiteDatabase(path: file.workingPath, name: path), index: readIndex(), jobs: jobs, progress: progress)
    try writing { () throws(FileOutputError) in try file.commit() }
  }

  private func fill(
    _ database: SQLiteDatabase, index: RecordIndex, jobs: Int, progress: (Int, Int) -> Void
  ) throws(ArchiveError) {
    try database.begin(.catalog)
    var rows = CSVRows()
    try CatalogTable(layout, index).forEach { (entry) throws(ArchiveError) in
      entry.write(to: &rows)
      try database.insert(all: rows.take())
    }
    let reports = ReportStream(layout: layout, index: index, jobs: jobs)
    try database.begin(.values)
    let total = try index.packageCount()
    var done = 0
    try reports.forEach({ ReportRows($0, id: $1).values.bytes }) { (bytes) throws(ArchiveError) in
      try database.insert(all: bytes)
      done += 1
      progress(done, total)
    }
    try database.begin(.findings)
    try reports.forEach({ ReportRows($0, id: $1).findings.bytes }) { (bytes) throws(ArchiveError) in
      try database.insert(all: bytes)
    }
    try database.execute("CREATE INDEX values_cell ON \"values\" (\"table\", \"row\", \"column\")")
    try database.execute("CREATE INDEX catalog_id ON catalog (id)")
    try database.close()
  }
}

extension SQLiteDatabase {
  /// Inserts every row of a piece of CSV.
  fileprivate func insert(all csv: [UInt8]) throws(ArchiveError) {
    try CSVFields.forEachRow(in: csv) { (fields) throws(ArchiveError) in try insert(fields) }
  }
}
