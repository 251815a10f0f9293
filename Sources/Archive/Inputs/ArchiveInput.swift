import FileNames

/// One input of a run, before anything of it was read.
struct ArchiveInput: Sendable, Hashable {
  /// The name under which it is acknowledged.
  var name: String
  /// The file.
  var file: FileName
}

/// Names out of paths.
enum PathName {
  /// What stands behind the last slash.
  static func base(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The name of what lies in a folder; the folder may have none.
  static func joined(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }
}
