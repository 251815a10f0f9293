import DocumentModel
import Evidence
import FileOutput

/// Gives every package whose content came under several names the least of them.
///
/// A package names its source, and which name came first depends on the order of the inputs. The least name does not,
/// so a sealed collection is the same whatever the order, the number of threads, and the kills on the way. Names are
/// compared by their bytes, as everywhere: two ways to compose a letter are two names.
struct LeastNames {
  let layout: CollectionLayout
  let journal: Journal
  let packaging: ReportPackaging

  /// Makes those packages again that bear another name, and says so in the journal.
  func settle() throws(ArchiveError) {
    let reader = try RecordReader(path: layout.journal)
    let contents = try journal.index.repeatedContents()
    while let key = try contents.next() {
      guard let offset = try journal.index.description(of: key), let facts = try reader.record(at: offset).package,
        let least = try leastName(of: key), !PathName.base(least.name).utf8.elementsEqual(facts.sourceName.utf8)
      else { continue }
      try remake(facts, as: reader.record(at: least.line))
    }
  }

  private func leastName(of key: ContentKey) throws(ArchiveError) -> (name: String, line: Int)? {
    let names = try journal.index.names(of: key)
    var least: (name: String, line: Int)?
    while let next = try names.next() {
      let isLess = least.map { PathName.base(next.name).utf8.lexicographicallyPrecedes(PathName.base($0.name).utf8) }
      if isLess ?? true { least = next }
    }
    return least
  }

  private func remake(_ facts: PackageFacts, as least: JournalRecord) throws(ArchiveError) {
    let original = try PackagedReportFile.original(facts.id, in: layout)
    let name = PathName.base(least.input)
    let packaged: PackagedReport
    do throws(ReadError) {
      packaged = try packaging(original, name)
    } catch {
      throw .damaged(CollectionLayout.package(facts.id), error.message.english, error.message.chinese)
    }
    let made = PackageFacts(packaged, sourceName: name, sourceHash: least.sha256)
    guard made.id == facts.id else { return }
    try writing { () throws(FileOutputError) in try PackageFile.write(packaged.package, id: made.id, in: layout) }
    try layout.synchronize()
    var record = least
    record.time = Timestamp.now
    record.event = .modification
    record.outcome = .success
    record.package = made
    try journal.append([record])
  }
}
