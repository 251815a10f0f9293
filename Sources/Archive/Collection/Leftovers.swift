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
    let known = Set(index.packagesByID.map { Self.name($0) })
    var unknown: [String] = []
    for folder in Self.names(in: layout.packages) {
      let path = layout.packages + "/" + folder
      for name in Self.names(in: path) {
        if AtomicFile.isTemporary(name) {
          unlink(path + "/" + name)
        } else if !known.contains(name) {
          unknown.append(path + "/" + name)
        }
      }
    }
    guard unknown.count <= Self.mostUnderWay else {
      throw .damaged(
        layout.journal, "\(unknown.count) packages stand in the folder that it does not know; restore the journal",
        "文件夹中有 \(unknown.count) 个日志所不知的封装包；请恢复日志")
    }
    for path in unknown { unlink(path) }
  }

  private func removeTemporaries(in folder: String) {
    for name in Self.names(in: folder) where AtomicFile.isTemporary(name) { unlink(folder + "/" + name) }
  }

  private static func names(in folder: String) -> [String] {
    let listing = try? FolderListing(folder)
    var names: [String] = []
    while let name = (try? listing?.next())?.name { names.append(name) }
    return names
  }

  private static func name(_ entry: RecordIndex.Entry) -> String {
    let digits = String(entry.key.high, radix: 16)
    let year = entry.year == .max ? "undated" : String(entry.year)
    return "gx-\(year)-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits + ".zip"
  }
}
