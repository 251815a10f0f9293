import Evidence
import FileOutput

extension ReportCollection {
  /// Writes raw copies of all packages into ZIP volumes, each a BagIt bag that verifies by itself.
  ///
  /// The volumes are `<name>-001.zip` and so on, in the order of the packages' paths; the same collection gives the
  /// same bytes. The first one also holds the catalogue of all inputs, the failures among them. Files that exist are not
  /// replaced unless `replacing` says so.
  ///
  /// - Parameter progress: Told after each volume how many of how many are written.
  public func exportVolumes(
    to folder: String, name: String = "reports", limits: VolumeLimits = VolumeLimits(), replacing: Bool = false,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> [ExportedVolume] {
    let index = try readIndex()
    let catalog = try ExportedCatalog(CatalogTable(layout, index))
    let counts = try volumeSizes(index, limits, catalog)
    try Archive.writing { () throws(FileOutputError) in try Folder.make(folder) }
    let records = try PackageRecords(layout, index, in: .paths)
    var volumes: [ExportedVolume] = []
    for (place, count) in counts.enumerated() {
      var packages: [PackageFacts] = []
      while packages.count < count, let facts = try records.next() { packages.append(facts) }
      let digits = String(place + 1)
      let number = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
      let writer = VolumeWriter(
        layout: layout, name: "\(name)-\(number)", number: (place + 1, of: counts.count),
        catalog: place == 0 ? catalog : nil, existing: replacing ? .replace : .refuse)
      volumes.append(try writer.write(packages, to: folder))
      progress(place + 1, counts.count)
    }
    return volumes
  }

  /// How many packages go into each volume; there is one at least, for the catalogue.
  private func volumeSizes(
    _ index: RecordIndex, _ limits: VolumeLimits, _ catalog: ExportedCatalog
  ) throws(ArchiveError) -> [Int] {
    let records = try PackageRecords(layout, index, in: .paths)
    let overhead = 400  // headers, directory entry and manifest line of a package
    let tags = (entries: 4, bytes: 4096)
    var counts = [0]
    var (entries, size) = (tags.entries + 1, tags.bytes + catalog.size)
    while let facts = try records.next() {
      let needed = facts.size + overhead
      let isFull = entries >= limits.entries || size + needed > limits.bytes
      if isFull, counts[counts.count - 1] > 0 {
        counts.append(0)
        (entries, size) = tags
      }
      counts[counts.count - 1] += 1
      entries += 1
      size += needed
    }
    return counts
  }
}
