import FileOutput
import Glibc

/// What a killed run can leave behind: temporary files, and packages that were not acknowledged.
///
/// Files of other names are nobody's leftovers and are never removed.
struct Leftovers {
  private let layout: CollectionLayout
  private let journal: Journal

  init(_ layout: CollectionLayout, journal: Journal) {
    self.layout = layout
    self.journal = journal
  }

  /// A killed run leaves at most what was under way; more is a sign that the journal is not that of these packages.
  private static let mostUnderWay = 4096

  /// Removes them. Packages that the journal knows are never touched, nor are others that no killed run can explain.
  ///
  /// - Throws: `ArchiveError` of the cause `.damaged` where the journal lacks lines; then nothing has been removed.
  func sweep() throws(ArchiveError) {
    let mark = AddingMark.journalLength(in: layout)
    if let mark, journal.length < mark {
      throw .damagedJournal(
        layout, "it has \(journal.length) bytes of whole lines, and had \(mark)",
        "其完整的行共 \(journal.length) 字节，而此前有 \(mark) 字节")
    }
    let (packages, temporaries) = try strays()
    if let first = packages.first, mark == nil || packages.count > Self.mostUnderWay {
      throw .damagedJournal(
        layout, "it does not know \(packages.count) of the packages, the first is 「\(first)」",
        "其中没有 \(packages.count) 个封装包的记载，第一个是「\(first)」")
    }
    for folder in [layout.root, layout.data, layout.schemas] { removeTemporaries(in: folder) }
    for path in temporaries + packages { unlink(layout.path(path)) }
    guard mark != nil else { return }
    if !packages.isEmpty { try layout.synchronize() }
    try AddingMark.remove(in: layout)
  }

  /// Removes the packages of the run under way that are neither acknowledged nor among `kept`, to make room.
  func sweep(keeping kept: Set<String>) throws(ArchiveError) {
    for path in try strays().packages where !kept.contains(path) { unlink(layout.path(path)) }
  }

  /// Whether a file of that path below the collection is one that a killed run can have left.
  static func canHold(_ path: String) -> Bool {
    AtomicFile.isTemporary(PathName.base(path)) || CollectionLayout.packageID(path) != nil
  }

  /// The paths of packages that the journal does not know, and of temporary files among them, below the collection.
  private func strays() throws(ArchiveError) -> (packages: [String], temporaries: [String]) {
    var walk = PayloadWalk(layout, below: ReportCollection.packagesFolder)
    var strays: (packages: [String], temporaries: [String]) = ([], [])
    while let path = walk.next()?.path {
      if AtomicFile.isTemporary(PathName.base(path)) {
        strays.temporaries.append(path)
      } else if let id = CollectionLayout.packageID(path), try journal.index.description(ofID: id) == nil {
        strays.packages.append(path)
      }
    }
    return strays
  }

  private func removeTemporaries(in folder: String) {
    let listing = try? FolderListing(folder)
    while let name = (try? listing?.next())?.name {
      if AtomicFile.isTemporary(name) { unlink(folder + "/" + name) }
    }
  }
}
