import Evidence
import FileOutput

extension ReportCollection {
  /// Writes raw copies of all packages into ZIP volumes, each a BagIt bag that verifies by itself.
  ///
  /// The volumes are `<name>-001.zip` and so on, in the order of the packages' paths; the same collection gives the
  /// same bytes. The first one also holds the catalogue of all inputs, the failures among them. Each appears under its
  /// name only when it is whole. Volumes that are there already are kept, so the same call goes on after any
  /// interruption; other files of their names are not replaced unless `replacing` says so.
  ///
  /// - Parameters:
  ///   - progress: Told after each volume how many of how many are written.
  ///   - shouldStop: Asked before each package; after a yes the volume under way is given up.
  /// - Throws: `ArchiveError` of the cause `.stopped` after a yes; of `.usage` where the folder is in the collection, or
  ///   holds a volume of that name that would be none of these.
  public func exportVolumes(
    to folder: String, name: String = "reports", limits: VolumeLimits = VolumeLimits(), replacing: Bool = false,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, shouldStop: @escaping () -> Bool = { false }
  ) throws(ArchiveError) -> [ExportedVolume] {
    try refuseExport(into: folder)
    let index = try readIndex()
    let catalog = try ExportedCatalog(CatalogTable(layout, index))
    let counts = try volumeSizes(index, limits, catalog)
    try Archive.writing { () throws(FileOutputError) in try Folder.make(folder) }
    AtomicFile.removeLeftovers(in: folder)
    try refuseSurplus(in: folder, name: name, count: counts.count)
    let records = try PackageRecords(layout, index, in: .paths)
    var volumes: [ExportedVolume] = []
    for (place, count) in counts.enumerated() {
      var packages: [PackageFacts] = []
      while packages.count < count, let facts = try records.next() { packages.append(facts) }
      let writer = VolumeWriter(
        layout: layout, name: Self.volumeName(name, place + 1), number: (place + 1, of: counts.count),
        catalog: place == 0 ? catalog : nil, isReplacing: replacing, shouldStop: shouldStop)
      volumes.append(try writer.write(packages, to: folder))
      progress(place + 1, counts.count)
    }
    return volumes
  }

  private static func volumeName(_ name: String, _ number: Int) -> String {
    let digits = String(number)
    return name + "-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
  }

  /// Refuses to write beside a volume that whoever takes the folder over would count among these.
  private func refuseSurplus(in folder: String, name: String, count: Int) throws(ArchiveError) {
    let next = Self.volumeName(name, count + 1) + ".zip"
    guard CollectionLayout.exists(folder + "/" + next) else { return }
    throw ArchiveError(
      .usage,
      Message(
        "「\(folder)/\(next)」 is a volume of another export: this one has \(count); move the old volumes away, or choose "
          + "another folder",
        "「\(folder)/\(next)」是另一次导出的分卷：本次共 \(count) 卷；请移走旧分卷，或选择其他文件夹"))
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
