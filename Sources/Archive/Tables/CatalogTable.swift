/// The catalogue: one row an input in the order of ids and names, made of the journal.
struct CatalogTable {
  private struct Row {
    let id: ID
    let offset: Int
    let isFailure: Bool
  }

  /// The id of a row in a form that is ordered as its text is.
  private struct ID: Comparable {
    let year: UInt16
    let high: UInt64

    static func < (left: ID, right: ID) -> Bool { (left.year, left.high) < (right.year, right.high) }
  }

  private let journalPath: String
  private let index: RecordIndex

  init(_ layout: CollectionLayout, _ index: RecordIndex) {
    journalPath = layout.journal
    self.index = index
  }

  /// Hands on every row as an entry.
  func forEach(_ body: (CatalogEntry) throws(ArchiveError) -> Void) throws(ArchiveError) {
    let reader = try RecordReader(path: journalPath)
    let rows = try rows(reader)
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].id == rows[start].id { end += 1 }
      var entries: [CatalogEntry] = []
      for row in rows[start..<end] { entries.append(try entry(row, reader)) }
      if entries.count > 1 { Self.order(&entries) }
      for entry in entries { try body(entry) }
      start = end
    }
  }

  /// Orders the names of one content; the first of those that the package bears is the archived one.
  private static func order(_ entries: inout [CatalogEntry]) {
    entries.sort { ($0.id, $0.sourceName) < ($1.id, $1.sourceName) }
    var archived: Set<String> = []
    for place in entries.indices where entries[place].status == .archived {
      if !archived.insert(entries[place].id).inserted { entries[place].status = .duplicate }
    }
  }

  private func rows(_ reader: RecordReader) throws(ArchiveError) -> [Row] {
    var rows = index.entries.map { entry in
      Row(id: ID(year: entry.year, high: entry.key.high), offset: entry.offset, isFailure: false)
    }
    for offset in index.failures.values {
      let key = ContentKey(sha256: try reader.record(at: offset).sha256)
      rows.append(Row(id: ID(year: key == nil ? 0 : .max, high: key?.high ?? 0), offset: offset, isFailure: true))
    }
    rows.sort { $0.id < $1.id }
    return rows
  }

  private func entry(_ row: Row, _ reader: RecordReader) throws(ArchiveError) -> CatalogEntry {
    let record = try reader.record(at: row.offset)
    guard !row.isFailure, let key = ContentKey(sha256: record.sha256), let place = index.description(of: key) else {
      return CatalogEntry(failed: record)
    }
    guard let package = try place == row.offset ? record.package : reader.record(at: place).package else {
      throw .damaged(journalPath, "the line at byte \(place) tells of no package", "第 \(place) 字节处的行没有封装包信息")
    }
    return CatalogEntry(record, package: package)
  }
}
