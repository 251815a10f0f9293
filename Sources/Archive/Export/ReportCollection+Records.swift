import Evidence
import FileOutput
import Glibc

extension ReportCollection {
  /// Writes the collection into a new or empty folder, in the layout in which an archives office takes records over.
  ///
  /// The folder appears under its name only when everything is in it; what an interrupted export has left is removed by
  /// the next one into the same folder.
  ///
  /// - Parameters:
  ///   - progress: Told after each record how many of how many are written.
  ///   - shouldStop: Asked before each record; after a yes all of it is given up.
  /// - Throws: `ArchiveError` of the cause `.stopped` after a yes, of `.usage` where the folder is in the collection or
  ///   holds files.
  public func exportRecords(
    to folder: String, profile: RecordsProfile, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    shouldStop: @escaping () -> Bool = { false }
  ) throws(ArchiveError) -> ExportedRecords {
    try refuseExport(into: folder)
    let index = try readIndex()
    let target: AtomicFolder
    do throws(FileOutputError) { target = try AtomicFolder(path: folder) } catch {
      guard error.code == ENOTEMPTY else { throw ArchiveError(error) }
      throw ArchiveError(
        .usage,
        Message("「\(folder)」 holds files already; choose a new or an empty folder", "「\(folder)」中已有文件；请选择新的或空的文件夹"))
    }
    switch profile {
    case .cn2012:
      let export = RecordsExport(layout: layout, index: index, folder: target.workingPath, shouldStop: shouldStop)
      let exported = try export.run(progress: progress)
      try Archive.writing { () throws(FileOutputError) in try target.commit() }
      return exported
    }
  }
}
