import Evidence
import FileOutput

extension ReportCollection {
  /// Writes the collection into a new or empty folder, in the layout in which an archives office takes records over.
  ///
  /// - Parameter progress: Told after each record how many of how many are written.
  public func exportRecords(
    to folder: String, profile: RecordsProfile, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> ExportedRecords {
    let other = try? FolderListing(folder).first { _ in true }
    if other != nil {
      throw ArchiveError(
        .usage,
        Message("「\(folder)」 holds files already; choose a new or an empty folder", "「\(folder)」中已有文件；请选择新的或空的文件夹"))
    }
    try Archive.writing { () throws(FileOutputError) in try Folder.make(folder) }
    switch profile {
    case .cn2012:
      return try RecordsExport(layout: layout, index: readIndex(), folder: folder).run(progress: progress)
    }
  }
}
