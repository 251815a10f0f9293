import CSystem
import FileOutput

/// What was made but is not acknowledged, and the way in which it becomes so.
///
/// The order is: packages under temporary names → renamed → one `syncfs` → journal lines → `fsync`. Only then does a
/// record count. Before the first package `.adding` comes to the disk, and room is set aside for the lines of a batch,
/// so that a disk which the packages fill up can still acknowledge them.
final class AddBatch {
  /// How many new packages there are.
  private(set) var packages = 0
  /// The contents of the records, apart from those of failures.
  private(set) var contents: Set<ContentName> = []
  /// Whether the collection was sealed and is not any more.
  private(set) var hasReopened = false

  private let layout: CollectionLayout
  private let journal: Journal
  private let limit: Int
  private var records: [JournalRecord] = []
  /// How many packages are there again that the journal knows already.
  private var restored = 0
  private var mark: AddingMark?
  private var isOpen = false
  /// Whether a step of acknowledging has failed: a disk that could not be synchronised once may say yes the second time
  /// without having written anything.
  private var isBroken = false

  /// Prepares the first of many batches; nothing is written yet.
  ///
  /// - Parameter limit: How many new packages make it full.
  init(_ layout: CollectionLayout, journal: Journal, limit: Int) {
    self.layout = layout
    self.journal = journal
    self.limit = limit
  }

  /// Whether there is nothing to acknowledge.
  var isEmpty: Bool { records.isEmpty && restored == 0 }

  /// Whether it is time to acknowledge.
  var isFull: Bool { packages + restored >= limit || records.count >= 4 * limit }

  /// Makes ready for packages that no line of the journal knows; must come before the first one is written.
  func expectPackages() throws(ArchiveError) {
    guard mark == nil else { return }
    mark = try AddingMark(layout, journalLength: journal.length)
    journal.reserve(lines: 4 * limit)
  }

  /// Adds a record.
  func append(_ record: JournalRecord) {
    records.append(record)
    if record.package != nil { packages += 1 }
    if record.event == .ingestion, record.outcome != .failure, let key = ContentKey(sha256: record.sha256) {
      contents.insert(ContentName(key: key, name: record.input))
    }
  }

  /// Adds a package that was lost and is there again; it needs no record.
  func appendRestored() { restored += 1 }

  /// Brings everything to the disk: first the packages, then the lines that acknowledge them.
  func acknowledge() throws(ArchiveError) {
    isBroken = true
    if packages + restored > 0 { try layout.synchronize() }
    if !records.isEmpty { try appendLines() }
    (records, contents, packages, restored) = ([], [], 0, 0)
    isBroken = false
  }

  private func appendLines() throws(ArchiveError) {
    if !isOpen {
      hasReopened = SealedFiles.stand(in: layout)
      try SealedFiles.remove(layout)
      isOpen = true
    }
    try journal.append(records)
    mark?.note(journalLength: journal.length)
    if mark != nil { journal.reserve(lines: 4 * limit) }
  }

  /// Ends a run of which everything is acknowledged.
  func end() throws(ArchiveError) {
    guard mark != nil else { return }
    mark = nil
    journal.releaseReserve()
    try AddingMark.remove(in: layout)
  }

  /// Acknowledges the records of a run that breaks off, where that can be; false where it cannot.
  ///
  /// Packages that no record tells of go first, since they may take the room that is needed.
  func salvage() -> Bool {
    defer { journal.releaseReserve() }
    if isBroken || isEmpty { return !isBroken }
    let kept = records.compactMap { $0.package.map { CollectionLayout.package($0.id) } }
    do throws(ArchiveError) {
      try Leftovers(layout, journal: journal).sweep(keeping: Set(kept))
      try acknowledge()
      return true
    } catch {
      return false
    }
  }
}

/// A content under a name, which is compared by its bytes as the journal's index does.
struct ContentName: Hashable {
  let key: ContentKey
  let name: [UInt8]

  init(key: ContentKey, name: String) {
    self.key = key
    self.name = Array(name.utf8)
  }
}
