import Evidence
import FileNames
import Glibc

/// A path that was given and leads to something.
struct GivenPath: Sendable {
  /// The path.
  let file: FileName
  /// What it leads to.
  let kind: FileKind
  private let given: GivenName
  private let isNameless: Bool

  /// What it is called in the collection.
  var name: String { isNameless ? "" : given.text }

  /// A path of a list, which is called for itself.
  static func listed(_ file: FileName) -> Result<GivenPath, SystemFailure> {
    FileKind.target(of: file).map { kind in
      GivenPath(file: file, kind: kind, given: GivenName(file, isFolder: kind == .folder), isNameless: false)
    }
  }

  /// The paths of a command line, where a path with `*`, `?` or `[` that does not exist stands for those that match it.
  ///
  /// - Parameter areAll: Whether there are no others.
  /// - Throws: `ArchiveError` of the cause `.unreadable` that names paths which lead nowhere, and patterns that match
  ///   nothing.
  static func all(_ paths: [FileName], areAll: Bool) throws(ArchiveError) -> [GivenPath] {
    var found: [(file: FileName, kind: FileKind)] = []
    var missing: [(file: FileName, reason: Message)] = []
    for path in paths {
      for file in expanded(path) {
        switch FileKind.target(of: file) {
        case .success(let kind): found.append((file, kind))
        case .failure(let error): missing.append((file, reason(file, error)))
        }
      }
    }
    if let first = missing.first { throw .missing(first.file, first.reason, others: missing.count - 1) }
    let workingFolder = GivenName.workingFolder
    var names = found.map { GivenName($0.file, isFolder: $0.kind == .folder, workingFolder: workingFolder) }
    GivenName.settle(&names)
    let isOneFolder = areAll && found.count == 1 && found[0].kind == .folder
    return zip(found, names).map { GivenPath(file: $0.file, kind: $0.kind, given: $1, isNameless: isOneFolder) }
  }

  private static func isPattern(_ path: FileName) -> Bool { path.bytes.contains(where: "*?[".utf8.contains) }

  private static func reason(_ path: FileName, _ error: SystemFailure) -> Message {
    isPattern(path) ? Message("no file matches it", "没有匹配的文件") : SystemReason.message(error.code)
  }

  private static func expanded(_ path: FileName) -> [FileName] {
    guard isPattern(path), case .failure = FileKind.at(path) else { return [path] }
    var matches = glob_t()
    defer { globfree(&matches) }
    guard path.withPath({ glob($0, 0, nil, &matches) }) == 0, let names = matches.gl_pathv else { return [path] }
    return (0..<Int(matches.gl_pathc)).compactMap { place in
      names[place].map { FileName(UnsafeBufferPointer(start: $0, count: strlen($0)).map(UInt8.init(bitPattern:))) }
    }
  }
}

extension ArchiveError {
  /// A path that was mistyped.
  fileprivate static func missing(_ file: FileName, _ reason: Message, others: Int) -> ArchiveError {
    let (english, chinese) = others > 0 ? ("; nor can \(others) more", "；另有 \(others) 个亦然") : ("", "")
    return ArchiveError(
      .unreadable,
      Message(
        "cannot read 「\(file.display)」: \(reason.english)\(english); nothing was changed",
        "无法读取「\(file.display)」：\(reason.chinese)\(chinese)；未作任何改动"))
  }
}
