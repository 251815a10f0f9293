import Digests
import Evidence
import FileOutput
import Glibc
import Packaging

/// One run of sealing a collection.
///
/// Every step can be done again, and a run that died is simply done again from the start: `.sealing` stands from before
/// the first step to after the last, and `bagit.txt`, which makes the folder a bag, is the last file to come.
struct SealRun {
  let layout: CollectionLayout
  let journal: Journal
  let options: SealOptions

  /// Seals; tells after each report how many are done.
  func run(progress: (Int, Int) -> Void) throws(ArchiveError) -> SealSummary {
    try writing { () throws(FileOutputError) in
      try AtomicFile.write([], to: layout.sealing, existing: .replace, durability: .durable)
    }
    try SealedFiles.remove(layout)
    try LeastNames(layout: layout, journal: journal).settle()
    let total = try journal.index.packageCount()
    let tables = try TableBuilder(layout: layout, index: journal.index).writeAll(jobs: options.jobs) {
      progress($0, total)
    }
    let manifest = try PayloadManifest(layout: layout, index: journal.index, files: tables).write()
    let tags = try writeTags(manifest)
    try layout.synchronize()
    try writing { () throws(FileOutputError) in
      try AtomicFile.write(Self.declaration, to: layout.path("bagit.txt"), existing: .replace, durability: .durable)
    }
    try journal.append([
      JournalRecord(
        time: Timestamp.now, event: .sealing, outcome: .success, input: "tagmanifest-sha256.txt", size: tags.bytes,
        sha256: tags.sha256)
    ])
    unlink(layout.sealing)
    try writing { () throws(FileOutputError) in try Folder.synchronize(layout.root) }
    return SealSummary(packages: total, files: manifest.files, bytes: manifest.bytes)
  }

  private static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  private func writeTags(_ manifest: PayloadManifest.Written) throws(ArchiveError) -> HashedFile.Facts {
    var info = "Bag-Software-Agent: \(Software.name) \(Software.version)\n"
    info += "External-Description: 政府信息公开工作年度报告\n"
    if let date = options.date { info += "Bagging-Date: \(date)\n" }
    info += "Payload-Oxum: \(manifest.bytes).\(manifest.files)\n"
    let infoFacts = try HashedFile.write(Array(info.utf8), to: layout.path("bag-info.txt"))
    let lines = [
      (infoFacts.sha256, "bag-info.txt"), (Digest.hex(.sha256, of: Self.declaration), "bagit.txt"),
      (manifest.facts.sha256, "manifest-sha256.txt"),
    ]
    let text = lines.map { "\($0.0)  \($0.1)\n" }.joined()
    return try HashedFile.write(Array(text.utf8), to: layout.path("tagmanifest-sha256.txt"))
  }
}

/// What sealing has done.
public struct SealSummary: Sendable, Hashable {
  /// Packages in the collection.
  public var packages: Int
  /// Files of the payload.
  public var files: Int
  /// Bytes of the payload.
  public var bytes: Int
}
