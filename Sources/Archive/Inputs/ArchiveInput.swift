import Evidence

/// One input of a run, before anything of it was read.
public struct ArchiveInput: Sendable, Hashable {
  /// The name under which it is acknowledged.
  public var name: String
  /// The file.
  public var path: String

  /// Makes an input.
  public init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  /// The name without folders, which stands in the package.
  var baseName: String { PathName.base(name) }
}

/// Names out of paths.
enum PathName {
  /// What stands behind the last slash.
  static func base(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The name for a file that was given by itself: the path as given where it stays below the working folder, else the
  /// file's own name, so that no folder of the host stands in the collection.
  static func relative(_ path: String) -> String {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.filter { $0 != "." }
    let leaves = path.utf8.first == UInt8(ascii: "/") || parts.contains("..")
    return leaves ? parts.last ?? path : parts.joined(separator: "/")
  }
}
