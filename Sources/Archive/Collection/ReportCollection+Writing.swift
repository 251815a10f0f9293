import Evidence
import FileOutput
import Glibc

extension ReportCollection {
  /// Runs `body` with the lock held, the leftovers of killed runs swept away and the journal mended.
  func locked<Result>(
    for task: String, _ body: (Journal) throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    try requireJournal()
    let lock = try CollectionLock(layout, task: task)
    let journal = try Journal(layout)
    try Leftovers(layout, journal: journal).sweep()
    try journal.mend()
    let result = try body(journal)
    withExtendedLifetime(lock) {}
    return result
  }

  /// Makes an empty journal where there is no collection yet, then the folders; refuses a folder with other things in
  /// it. A run that was stopped in between left a collection that the next run completes.
  func create() throws(ArchiveError) {
    if !CollectionLayout.exists(layout.journal) { try createJournal() }
    try layout.makeFolders()
  }

  private func createJournal() throws(ArchiveError) {
    let others = try? FolderListing(path).first { !$0.name.hasPrefix(".") }
    if others != nil {
      throw ArchiveError(
        .usage,
        Message(
          "「\(path)」 is no collection but holds other files; choose a new or an empty folder",
          "「\(path)」不是归档，且已有其他文件；请选择新的或空的文件夹"))
    }
    // The journal comes into being whole: its name and that of its folder are on the disk before anything counts.
    do throws(FileOutputError) {
      try Folder.make(path)
      try AtomicFile.write([], to: layout.journal, existing: .refuse, durability: .durable)
      try Folder.synchronize(Folder.parent(of: path))
    } catch  where error.code != EEXIST {
      throw ArchiveError(error)
    } catch {}
  }
}
