import FileNames

/// Where the inputs of a run come from.
///
/// How inputs are called in the collection does not depend on their order: `GivenName` has the rule.
public struct ArchiveInputs: Sendable, Hashable {
  /// Files, folders and patterns (`年报/*.docx`), in any order.
  public var paths: [FileName]
  /// A list of further paths; nil for none.
  public var list: PathList?
  /// Whether symbolic links inside folders are followed; those that were given themselves always are.
  public var followsLinks: Bool

  /// Makes a description; nothing is looked at yet.
  public init(files: [FileName], list: PathList? = nil, followsLinks: Bool = false) {
    paths = files
    self.list = list
    self.followsLinks = followsLinks
  }

  /// The same for paths that are text.
  public init(paths: [String] = [], listPath: String? = nil, followsLinks: Bool = false) {
    self.init(
      files: paths.map { FileName($0) }, list: listPath.map { PathList(FileName($0)) }, followsLinks: followsLinks)
  }
}

/// A list of paths.
public struct PathList: Sendable, Hashable {
  /// The file; `-` for standard input.
  public var file: FileName
  /// Whether a zero byte ends each path, as `find -print0` writes; else a line end, of UNIX or Windows, does.
  public var isZeroTerminated: Bool

  /// Makes a description; nothing is looked at yet.
  public init(_ file: FileName, isZeroTerminated: Bool = false) {
    self.file = file
    self.isZeroTerminated = isZeroTerminated
  }
}
