import Evidence
import FileOutput

extension ReportCollection {
  /// Writes raw copies of all packages into ZIP volumes, each a BagIt bag that verifies by itself.
  ///
  /// The volumes are `<name>-001.zip` and so on, in the order of the packages' paths; the same collection gives the
  /// same bytes. Files that exist are not replaced.
  ///
  /// - Parameter progress: Told after each volume how many of how many are written.
  public func exportVolumes(
    to folder: String, name: String = "reports", limits: VolumeLimits = VolumeLimits(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> [ExportedVolume] {
    let index = try readIndex()
    let counts = try volumeSizes(index, limits)
    try Archive.writing { () throws(FileOutputError) in try Folder.make(folder) }
    let records = try PackageRecords(layout, index, in: .paths)
    var volumes: [ExportedVolume] = []
    for (place, count) in counts.enumerated() {
      var packages: [PackageFacts] = []
      while packages.count < count, let facts = try records.next() { packages.append(facts) }
      let digits = String(place + 1)
      let number = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
      let writer = VolumeWriter(layout: layout, name: "\(name)-\(number)", number: (place + 1, of: counts.count))
      volumes.append(try writer.write(packages, to: folder))
      progress(place + 1, counts.count)
    }
    return volumes
  }

  /// How many packages go into each volume.
  private func volumeSizes(_ index: RecordIndex, _ limits: VolumeLimits) throws(ArchiveError) -> [Int] {
    let records = try PackageRecords(layout, index, in: .paths)
    let overhead = 400  // headers, directory entry and manifest line of a package
    var counts: [Int] = []
    var size = 0
    while let facts = try records.next() {
      let needed = facts.size + overhead
      if let last = counts.last, last + 4 < limits.entries, size + needed <= limits.bytes {
        counts[counts.count - 1] += 1
        size += needed
      } else {
        counts.append(1)
        size = 4096 + needed
      }
    }
    return counts
  }
}
