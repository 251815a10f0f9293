import Evidence

/// The files that make a sealed collection a bag, held against the tag manifest and the journal.
struct TagFiles {
  let layout: CollectionLayout
  let index: RecordIndex

  /// What is wrong with them.
  func defects() throws(ArchiveError) -> [CollectionDefect] {
    let name = "tagmanifest-sha256.txt"
    guard CollectionLayout.exists(layout.path(name)) else { return [.missing(name)] }
    var defects: [CollectionDefect] = []
    if let sealed = index.sealed {
      if FileDigest.sha256(layout.path(name)) != sealed { defects.append(.differing(name, in: layout)) }
    } else {
      defects.append(.sealingUnknown)
    }
    var missing = Set(SealedFiles.names).subtracting([name])
    let reader = try LineReader(path: layout.path(name))
    while let (line, _) = try reader.next() {
      let text = String(decoding: line, as: UTF8.self)
      let path = String(text.dropFirst(66))
      missing.remove(path)
      if FileDigest.sha256(layout.path(path)) != String(text.prefix(64)) {
        defects.append(.differing(path, in: layout))
      }
    }
    return defects + missing.sorted().map(CollectionDefect.missing)
  }
}
