import DocumentModel
import Evidence
import FileOutput

/// Gives every package whose content came under several names the least of them.
///
/// A package names its source, and which name came first depends on the order of the inputs. The least name does not,
/// so a sealed collection is the same whatever the order, the number of threads, and the kills on the way.
struct LeastNames {
  let layout: CollectionLayout
  let journal: Journal
  let packaging: ReportPackaging

  /// Makes those packages again that bear another name, and says so in the journal.
  func settle() throws(ArchiveError) {
    let reader = try RecordReader(path: layout.journal)
    for key in journal.index.repeatedContents {
      guard let offset = journal.index.description(of: key), let facts = try reader.record(at: offset).package else {
        continue
      }
      var least: JournalRecord?
      for entry in journal.index.entries(of: key) {
        let record = try reader.record(at: entry.offset)
        if least.map({ PathName.base(record.input) < PathName.base($0.input) }) ?? true { least = record }
      }
      if let least, PathName.base(least.input) != facts.sourceName { try remake(facts, as: least) }
    }
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
