import Evidence
import FileNames
import FileOutput
import Glibc

extension ReportCollection {
  /// Refuses to export into the collection itself, whose files are all recorded.
  func refuseExport(into folder: String) throws(ArchiveError) {
    let own = FileIdentity(FileName(path))
    var above = Self.resolved(folder)
    while FileIdentity(FileName(above)) != own || own == nil {
      let parent = Folder.parent(of: above)
      if parent == above || parent == "." { return }
      above = parent
    }
    throw ArchiveError(
      .usage,
      Message(
        "「\(folder)」 lies in the collection itself; choose a folder outside of it", "「\(folder)」位于归档之内；请选择归档之外的文件夹"))
  }

  /// The path from the root of the nearest folder above that is there.
  private static func resolved(_ folder: String) -> String {
    var above = folder
    while true {
      if let real = realpath(above, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      let parent = Folder.parent(of: above)
      if parent == above { return above }
      above = parent
    }
  }
}

extension ArchiveError {
  /// An export that was given up.
  static let stopped = ArchiveError(
    .stopped,
    Message(
      "stopped as asked; nothing half written is left, and the same command goes on", "已按要求停止；未留下不完整的文件，用同一命令即可继续"))
}
