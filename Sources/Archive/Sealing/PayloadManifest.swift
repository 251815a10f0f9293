/// The manifest of a collection's payload, in the order of the paths' bytes.
///
/// Packages stand in it with the hashes that the journal has kept since they were made: damage since then is found by
/// verifying, never blessed by sealing.
struct PayloadManifest {
  /// What was written.
  struct Written: Sendable {
    var facts: HashedFile.Facts
    var files = 0
    var bytes = 0
  }

  let layout: CollectionLayout
  let index: RecordIndex
  /// The files beside the packages, by their paths below the collection.
  let files: [String: HashedFile.Facts]

  /// Writes the file.
  func write() throws(ArchiveError) -> Written {
    let file = try HashedFile(path: layout.path("manifest-sha256.txt"))
    var written = Written(facts: HashedFile.Facts(bytes: 0, sha256: ""))
    let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let before = names.filter { $0.utf8.lexicographicallyPrecedes("data/packages/".utf8) }
    try add(before, to: file, &written)
    let packages = try PackageRecords(layout, index, in: .paths)
    while let facts = try packages.next() {
      try add(CollectionLayout.package(facts.id), facts.sha256, facts.size, to: file, &written)
    }
    try add(names.filter { !before.contains($0) }, to: file, &written)
    written.facts = try file.finish()
    return written
  }

  private func add(_ names: [String], to file: HashedFile, _ written: inout Written) throws(ArchiveError) {
    for name in names {
      guard let facts = files[name] else { continue }
      try add(name, facts.sha256, facts.bytes, to: file, &written)
    }
  }

  private func add(
    _ path: String, _ sha256: String, _ size: Int, to file: HashedFile, _ written: inout Written
  ) throws(ArchiveError) {
    try file.append(Array("\(sha256)  \(path)\n".utf8))
    written.files += 1
    written.bytes += size
  }
}
