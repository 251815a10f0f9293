/// What the journal tells of the packages that it acknowledges, one at a time.
final class PackageRecords {
  private let places: RecordIndex.Rows<Int>
  private let reader: RecordReader

  /// Starts in one of the orders.
  init(_ layout: CollectionLayout, _ index: RecordIndex, in order: RecordIndex.Order) throws(ArchiveError) {
    places = try index.packages(in: order)
    reader = try RecordReader(path: layout.journal)
  }

  /// The next package as the last line about it tells; nil at the end.
  func next() throws(ArchiveError) -> PackageFacts? {
    while let place = try places.next() {
      if let facts = try reader.record(at: place).package { return facts }
    }
    return nil
  }
}
