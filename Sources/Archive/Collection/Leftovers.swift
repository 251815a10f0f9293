import Evidence
import FileOutput
import Glibc

/// What a killed run can leave behind: temporary files, and packages that were not acknowledged.
struct Leftovers {
  let layout: CollectionLayout
  let index: RecordIndex

  init(_ layout: CollectionLayout, index: RecordIndex) {
    self.layout = layout
    self.index = index
  }

  /// A killed run leaves at most what was under way; more is a sign that the journal is not that of these packages.
  private static let mostUnderWay = 4096

  /// Removes them. Packages that the journal knows are never touched.
  ///
  /// - Throws: `ArchiveError` of the cause `.damaged` where more packages are unknown than a run can leave.
  func sweep() throws(ArchiveError) {
    for folder in [layout.root, layout.data, layout.schemas] { removeTemporaries(in: folder) }
    var unknown: [String] = []
    var count = 0
    let folders = try? FolderListing(layout.packages)
    while let folder = try? folders?.next() {
      let path = layout.packages + "/" + folder.name
      let packages = try? FolderListing(path)
      while let name = (try? packages?.next())?.name {
        if AtomicFile.isTemporary(name) {
          unlink(path + "/" + name)
        } else if try !isAcknowledged(name) {
          count += 1
          if count <= Self.mostUnderWay { unknown.append(path + "/" + name) }
        }
      }
    }
    guard count <= Self.mostUnderWay else {
      throw .damaged(
        layout.journal, "\(count) packages stand in the folder that it does not know; restore the journal",
        "文件夹中有 \(count) 个日志所不知的封装包；请恢复日志")
    }
    for path in unknown { unlink(path) }
  }

  private func isAcknowledged(_ fileName: String) throws(ArchiveError) -> Bool {
    guard fileName.hasSuffix(".zip") else { return false }
    return try index.description(ofID: String(fileName.dropLast(4))) != nil
  }

  private func removeTemporaries(in folder: String) {
    let listing = try? FolderListing(folder)
    while let name = (try? listing?.next())?.name {
      if AtomicFile.isTemporary(name) { unlink(folder + "/" + name) }
    }
  }
}
