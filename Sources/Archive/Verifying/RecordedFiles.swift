import Evidence

/// A file with the hash under which it was recorded.
struct RecordedFile: Sendable {
  let path: String
  let sha256: String

  /// Whether it is a package.
  var isPackage: Bool { path.hasPrefix("data/packages/") }
}

extension RecordedFile {
  /// A package as the journal tells of it.
  init(_ facts: PackageFacts) { self.init(path: CollectionLayout.package(facts.id), sha256: facts.sha256) }
}

/// The files that must be in a collection, in the order of the paths' bytes: those of the manifest once it is sealed,
/// else the packages that the journal acknowledges.
struct RecordedFiles {
  private enum Source {
    case manifest(LineReader)
    case journal(PackageRecords)
  }

  private let source: Source
  private let layout: CollectionLayout

  init(_ layout: CollectionLayout, index: RecordIndex, isSealed: Bool) throws(ArchiveError) {
    self.layout = layout
    source =
      isSealed
      ? .manifest(try LineReader(path: layout.path("manifest-sha256.txt")))
      : .journal(try PackageRecords(layout, index, in: .paths))
  }

  /// The next file; nil at the end.
  func next() throws(ArchiveError) -> RecordedFile? {
    switch source {
    case .journal(let records): return try records.next().map(RecordedFile.init)
    case .manifest(let reader):
      guard let (line, _) = try reader.next() else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      guard line.count > 66, line[64] == UInt8(ascii: " "), line[65] == UInt8(ascii: " "),
        ContentKey(sha256: String(text.prefix(64))) != nil
      else {
        throw .damaged(layout.path("manifest-sha256.txt"), "「\(text)」 is no line of a manifest", "「\(text)」不是清单行")
      }
      return RecordedFile(path: String(text.dropFirst(66)), sha256: String(text.prefix(64)))
    }
  }
}
