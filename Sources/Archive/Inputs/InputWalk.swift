import Evidence
import Glibc
import Readers
import ZipIO

/// Walks over files, folders, lists and ZIP files, one input at a time.
///
/// Folders are walked in ascending order of names. Inside folders, hidden names (with a leading point) are no inputs
/// and links are followed only when asked. Only names of the folders on the way to the present file are held, and of a
/// large folder only some.
final class InputWalk {
  private enum Frame {
    case paths(ArraySlice<String>)
    case list(LineReader)
    case folder(path: String, name: String, listing: FolderListing, identity: FileIdentity)
    case archive(ArchiveMembers)
  }

  private var frames: [Frame] = []
  private let followsLinks: Bool
  private let limits: ReadLimits
  private let opensArchives: Bool
  private let listPath: String?

  init(_ inputs: ArchiveInputs, limits: ReadLimits, opensArchives: Bool = true) {
    followsLinks = inputs.followsLinks
    self.limits = limits
    self.opensArchives = opensArchives
    listPath = inputs.listPath
    frames = [.paths(inputs.paths.flatMap(Self.expanded)[...])]
  }

  private var isListOpen = false

  /// The next step; nil at the end.
  ///
  /// - Throws: only when the list of paths itself cannot be read.
  func next() throws(ArchiveError) -> WalkStep? {
    while true {
      if frames.isEmpty {
        guard let listPath, !isListOpen else { return nil }
        isListOpen = true
        frames = [.list(listPath == "-" ? LineReader(reading: 0, path: "-") : try LineReader(path: listPath))]
      }
      if let step = try advance() { return step }
    }
  }

  /// Goes one step in the innermost frame; nil where that yields no input by itself.
  private func advance() throws(ArchiveError) -> WalkStep? {
    switch frames.removeLast() {
    case .paths(var paths):
      guard let path = paths.popFirst() else { return nil }
      frames.append(.paths(paths))
      return given(path)
    case .list(let reader):
      guard let (line, _) = try reader.next() else { return nil }
      frames.append(.list(reader))
      return line.isEmpty ? nil : given(String(decoding: line, as: UTF8.self))
    case .folder(let path, let name, let listing, let identity):
      do throws(SystemFailure) {
        guard let item = try listing.next() else { return nil }
        frames.append(.folder(path: path, name: name, listing: listing, identity: identity))
        return step(item, path: path, name: name)
      } catch {
        return Self.unreadable(folder: path, name: name, error)
      }
    case .archive(let members):
      guard let step = members.next() else { return nil }
      frames.append(.archive(members))
      return step
    }
  }

  private func step(_ item: FolderListing.Item, path: String, name: String) -> WalkStep? {
    let prefix = name.isEmpty ? "" : name + "/"
    if item.name.utf8.first == UInt8(ascii: ".") { return .skipped(name: prefix + item.name) }
    return step(item.kind, path: path + "/" + item.name, name: prefix + item.name)
  }

  /// A path that was given itself: a folder's own name is no part of the names of its files.
  private func given(_ path: String) -> WalkStep? {
    switch FileKind.at(path) {
    case .failure(let error): return .failure(name: PathName.relative(path), .unreadable(error.code))
    case .success(let kind):
      let target = kind == .link ? FileKind.target(of: path) : kind
      return step(target, path: path, name: target == .folder ? "" : PathName.relative(path), isGiven: true)
    }
  }

  private func step(_ kind: FileKind, path: String, name: String, isGiven: Bool = false) -> WalkStep? {
    switch kind {
    case .file: return file(path: path, name: name)
    case .folder: return open(folder: path, name: name)
    case .link where followsLinks: return step(FileKind.target(of: path), path: path, name: name, isGiven: true)
    case .other where isGiven:
      return .failure(
        name: name, FailureFacts(cause: "unreadable", message: Message("it is no regular file", "不是普通文件")))
    case .link, .other: return .skipped(name: name)
    }
  }

  private func open(folder path: String, name: String) -> WalkStep? {
    guard let identity = FileIdentity(path) else { return .failure(name: name, .unreadable(errno)) }
    let isAbove = frames.contains { frame in
      if case .folder(_, _, _, identity) = frame { true } else { false }
    }
    if isAbove {
      let message = Message("the symbolic link leads back to a folder above it", "符号链接指回其上级文件夹")
      return .failure(name: name, FailureFacts(cause: "unreadable", message: message))
    }
    do throws(SystemFailure) {
      let listing = try FolderListing(path)
      frames.append(.folder(path: path, name: name, listing: listing, identity: identity))
      return nil
    } catch {
      return Self.unreadable(folder: path, name: name, error)
    }
  }

  private static func unreadable(folder path: String, name: String, _ error: SystemFailure) -> WalkStep {
    .failure(name: name.isEmpty ? PathName.base(path) : name, .unreadable(error.code))
  }

  /// A ZIP file that is neither a document nor a package is opened; everything else is a file.
  private func file(path: String, name: String) -> WalkStep? {
    let input = ArchiveInput(name: name, path: path)
    guard opensArchives, name.hasArchiveSuffix else { return .file(input) }
    guard case .success(let bytes) = InputFile.read(path, limit: limits.archiveBytes),
      let members = ArchiveMembers(bytes: bytes, name: name, limits: limits)
    else { return .file(input) }
    frames.append(.archive(members))
    return nil
  }

  /// A path with `*`, `?` or `[` that does not exist itself stands for the paths that match it.
  private static func expanded(_ path: String) -> [String] {
    let marks = Set("*?[".utf8)
    guard path.utf8.contains(where: marks.contains), case .failure = FileKind.at(path) else { return [path] }
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(path, 0, nil, &matches) == 0, let names = matches.gl_pathv else { return [path] }
    return (0..<Int(matches.gl_pathc)).compactMap { names[$0].map { String(cString: $0) } }
  }
}

/// A file or folder, whatever its name.
struct FileIdentity: Hashable {
  private let device: UInt
  private let number: UInt

  /// What a path leads to; nil where it leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}

extension String {
  /// Whether it ends in `.zip`, in letters of either case.
  fileprivate var hasArchiveSuffix: Bool {
    let suffix = utf8.suffix(4).map { $0 | 0x20 }
    return suffix.elementsEqual(".zip".utf8)
  }
}
