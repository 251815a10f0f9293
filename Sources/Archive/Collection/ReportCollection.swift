import Evidence
import FileOutput
import Glibc
import Packaging

/// A year's reports in one folder: packages, a journal of what was taken in, and tables made of both.
///
/// The journal is the truth about what was acknowledged, the packages are the truth about the reports; everything else
/// is made of them and can be made again. How nothing acknowledged is lost stands in `Durability.md`. All work on one
/// collection is done by one process at a time; a second one that wants to write is refused and told who holds it.
///
/// What can be done with a collection:
///
///     let collection = ReportCollection(at: "2023")
///     try collection.add(inputs, options:) { event in } shouldStop: { false }      // journal, packages, catalog.csv
///     try collection.seal(options) { done, total in }                              // all tables, then the bag
///     try collection.verify(options) { defect in }                                 // -> CollectionVerification
///     try collection.forEachEntry { entry in }                                     // list: the catalogue, by id
///     try collection.package(id)                                                   // extract: checked bytes
///     try collection.exportVolumes(to:, limits) { }                                // bags in ZIP files
///     try collection.exportRecords(to:, profile: .cn2012) { }                      // 档发〔2012〕7号
///     try collection.check(previous:) { finding in }                               // how the years fit each other
///     try collection.table(query)                                                  // -> PivotTable
///     try collection.writeSQLite(to:)                                              // the tables as a database
///
/// Every call throws `ArchiveError`; its `cause` decides the exit code, its `message` is for people.
public struct ReportCollection: Sendable, Hashable {
  let layout: CollectionLayout

  /// Names a collection; nothing is looked at or made yet.
  public init(at path: String) { layout = CollectionLayout(root: path) }

  /// The folder.
  public var path: String { layout.root }

  /// Whether there is a collection.
  public var exists: Bool { CollectionLayout.exists(layout.journal) }

  /// Where the packages stand below the folder.
  public static let packagesFolder = "data/packages"

  /// Whether it is sealed: a bag that any BagIt validator can check.
  public var isSealed: Bool { SealedFiles.stand(in: layout) && !isSealingInterrupted }

  /// Whether a run has died while sealing; sealing again finishes its work.
  public var isSealingInterrupted: Bool { CollectionLayout.exists(layout.sealing) }

  /// Hands on every input with what became of it, in the order of ids and names.
  public func forEachEntry(_ body: (CatalogEntry) throws(ArchiveError) -> Void) throws(ArchiveError) {
    try CatalogTable(layout, readIndex()).forEach(body)
  }

  /// The bytes of a package, compared with the hash that the journal holds.
  ///
  /// - Throws: `ArchiveError` of the cause `.usage` where there is no such id, `.damaged` where the bytes differ.
  public func package(_ id: String) throws(ArchiveError) -> [UInt8] {
    let index = try readIndex()
    let reader = try RecordReader(path: layout.journal)
    guard let offset = try index.description(ofID: id), let facts = try reader.record(at: offset).package else {
      throw ArchiveError(
        .usage, Message("the collection holds no package 「\(id)」", "归档中没有封装包「\(id)」"))
    }
    return try PackagedReportFile.archivedBytes(facts, in: layout)
  }

  /// What the journal says, without the right to write.
  func readIndex() throws(ArchiveError) -> RecordIndex {
    try requireJournal()
    return try Journal.scan(layout).index
  }

  /// Refuses a folder that is no collection.
  func requireJournal() throws(ArchiveError) {
    if exists { return }
    let isEmpty = Folder.isEmpty(path) || !CollectionLayout.exists(path)
    let (english, chinese) =
      isEmpty
      ? ("; 「gxconvert archive add INPUTS --into \(path)」 makes one", "；可用「gxconvert archive add 输入 --into \(path)」新建")
      : ("; name the folder that 「archive add --into」 was given", "；请给出「archive add --into」所用的文件夹")
    throw ArchiveError(
      .unreadable,
      Message(
        "「\(path)」 is no collection: it has no journal.jsonl\(english)", "「\(path)」不是归档：其中没有 journal.jsonl\(chinese)"))
  }
}
