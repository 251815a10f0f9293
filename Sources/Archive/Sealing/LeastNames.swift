import Conversion
import DocumentModel
import Evidence
import FileOutput
import Packaging
import Readers
import ZipIO

/// Gives every package whose content came under several names the least of them.
///
/// A package names its source, and which name came first depends on the order of the inputs. The least name does not,
/// so a sealed collection is the same whatever the order, the number of threads, and the kills on the way. Names are
/// compared by their bytes, as everywhere: two ways to compose a letter are two names.
struct LeastNames {
  let layout: CollectionLayout
  let journal: Journal

  /// Makes those packages again that bear another name, with the options that they were made with, and says so in the
  /// journal.
  ///
  /// - Throws: `ArchiveError` of the cause `.damaged` for a package whose bytes are not those that were archived.
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
    let name = PathName.base(least.input)
    let packaged = try remade(facts, as: name)
    let made = PackageFacts(packaged, sourceName: name, sourceHash: least.sha256)
    guard made.id == facts.id else { return }
    try writing { () throws(FileOutputError) in try PackageFile.write(packaged.package, id: made.id, in: layout) }
    try layout.synchronize()
    var record = least
    record.time = Timestamp.now
    record.event = .modification
    record.outcome = .success
    record.package = made
    record.failure = nil
    try journal.append([record])
  }

  private func remade(_ facts: PackageFacts, as name: String) throws(ArchiveError) -> PackagedReport {
    let bytes = try PackagedReportFile.archivedBytes(facts, in: layout)
    let path = CollectionLayout.package(facts.id)
    do throws(PackageError) {
      let package = try PackageReader(bytes, limits: ZipLimits.none)
      let options = try RemakingOptions(of: package, limits: ReadLimits.none)
      let packaging = ReportCollection.packaging(options.conversion, package: options.packaging)
      let original = try package.original().bytes
      do throws(ReadError) { return try packaging(original, name) } catch {
        throw PackageError(error.message)
      }
    } catch {
      throw .damaged(path, error.message.english, error.message.chinese)
    }
  }
}
