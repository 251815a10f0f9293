/// The catalogue: one row an input in the order of ids and names, made of the journal.
struct CatalogTable {
  private let journalPath: String
  private let index: RecordIndex

  init(_ layout: CollectionLayout, _ index: RecordIndex) {
    journalPath = layout.journal
    self.index = index
  }

  /// Hands on every row as an entry; of the names that a package bears, only the first of its rows is the archived one.
  func forEach(_ body: (CatalogEntry) throws(ArchiveError) -> Void) throws(ArchiveError) {
    let reader = try RecordReader(path: journalPath)
    let rows = try index.inputs()
    var archived = ""
    while let row = try rows.next() {
      var entry = try entry(row, reader)
      if entry.status == .archived {
        if entry.id == archived { entry.status = .duplicate }
        archived = entry.id
      }
      try body(entry)
    }
  }

  private func entry(_ row: RecordIndex.Row, _ reader: RecordReader) throws(ArchiveError) -> CatalogEntry {
    let record = try reader.record(at: row.line)
    guard let place = row.description else { return CatalogEntry(failed: record, isReplaced: row.isReplaced) }
    guard let package = try place == row.line ? record.package : reader.record(at: place).package else {
      throw .damaged(journalPath, "the line at byte \(place) tells of no package", "第 \(place) 字节处的行没有封装包信息")
    }
    return CatalogEntry(record, package: package)
  }
}
