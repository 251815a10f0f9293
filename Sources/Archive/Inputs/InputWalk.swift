import Evidence
import FileNames
import Glibc
import Readers

/// Walks over files, folders, lists and ZIP files, one input at a time.
///
/// Folders are walked in ascending order of names. Inside folders, hidden files and those of `ForeignFiles` are no
/// inputs, and links are followed only when asked. The collection that is written to is passed over; of any other
/// collection, and of bags, only the payload counts (`BagPayload`). Only names of the folders on the way to the present
/// file are held, and of a large folder only some.
final class InputWalk {
  /// How it walks.
  struct Rules {
    var followsLinks = false
    var limits = ReadLimits()
    /// The folder that is passed over.
    var collection: FileIdentity?
    /// Whether ZIP files are opened; else each counts as one input.
    var opensArchives = true
  }

  private enum Frame {
    case given(ArraySlice<GivenPath>)
    case list(ListedPaths)
    case folder(WalkedFolder)
    case archive(ArchiveMembers)
  }

  private let rules: Rules
  private var frames: [Frame]
  private var list: PathList?

  /// Stands before the first input; the list is opened when all paths have been walked.
  init(_ paths: [GivenPath], list: PathList? = nil, rules: Rules) {
    self.rules = rules
    self.list = list
    frames = [.given(paths[...])]
  }

  /// How many inputs paths lead to, for a progress bar; a ZIP file counts as one.
  static func count(_ paths: [GivenPath], rules: Rules) -> Int {
    var rules = rules
    rules.opensArchives = false
    let walk = InputWalk(paths, rules: rules)
    var count = 0
    while let step = try? walk.next() {
      switch step {
      case .skipped, .skippedLink: continue
      default: count += 1
      }
    }
    return count
  }

  /// The next step; nil at the end.
  ///
  /// - Parameter shouldStop: Asked while a list has nothing to say.
  /// - Throws: only when the list of paths itself cannot be read.
  func next(unless shouldStop: () -> Bool = { false }) throws(ArchiveError) -> WalkStep? {
    while true {
      if frames.isEmpty {
        guard let list else { return nil }
        frames = [.list(try ListedPaths(list))]
        self.list = nil
      }
      if let step = try advance(shouldStop) { return step }
    }
  }

  /// Goes one step in the innermost frame; nil where that yields no input by itself.
  private func advance(_ shouldStop: () -> Bool) throws(ArchiveError) -> WalkStep? {
    switch frames.removeLast() {
    case .given(var paths):
      guard let path = paths.popFirst() else { return nil }
      frames.append(.given(paths))
      return given(path)
    case .list(let list):
      switch try list.next(unless: shouldStop) {
      case .end: return nil
      case .stopped: return .stopped
      case .path(let file):
        frames.append(.list(list))
        return listed(file)
      }
    case .folder(let folder):
      return next(in: folder)
    case .archive(let members):
      guard let step = members.next() else { return nil }
      frames.append(.archive(members))
      return step
    }
  }

  private func next(in folder: WalkedFolder) -> WalkStep? {
    do throws(SystemFailure) {
      guard let item = try folder.rest.next() else { return nil }
      frames.append(.folder(folder))
      return step(item, in: folder)
    } catch {
      return unreadable(folder.path, name: folder.name, code: error.code)
    }
  }

  private func listed(_ file: FileName) -> WalkStep? {
    switch GivenPath.listed(file) {
    case .success(let path): given(path)
    case .failure(let error): .failure(name: GivenName(file, isFolder: false).text, .unreadable(error.code))
    }
  }

  private func given(_ path: GivenPath) -> WalkStep? {
    if ForeignFiles.areLeft(path.file.lastComponent.bytes) { return .skipped }
    return step(path.kind, path.file, name: path.name)
  }

  private func step(_ item: FolderListing.Item, in folder: WalkedFolder) -> WalkStep? {
    if ForeignFiles.areHiddenOrLeft(item.file.bytes) { return .skipped }
    let file = folder.path.appending(item.file)
    let name = PathName.joined(folder.name, item.file.recorded)
    guard item.kind == .link else { return step(item.kind, file, name: name, in: folder) }
    guard rules.followsLinks else { return .skippedLink(name: name) }
    switch FileKind.target(of: file) {
    case .success(let kind): return step(kind, file, name: name)
    case .failure(let error): return .failure(name: name, .unreadable(error.code))
    }
  }

  /// - Parameter folder: The folder that it was met in; nil where it, or a link to it, was given or asked for.
  private func step(
    _ kind: FileKind, _ file: FileName, name: String, in folder: WalkedFolder? = nil
  ) -> WalkStep? {
    switch kind {
    case .file where folder?.holdsPackages == true && !ArchiveOpening.hasSuffix(file): return .skipped
    case .file: return self.file(ArchiveInput(name: name, file: file))
    case .folder: return open(file, name: name, holdsPackages: folder?.holdsPackages ?? false)
    case .link, .other:
      return folder == nil ? .failure(name: name, .noRegularFile) : .skipped
    }
  }

  private func open(_ path: FileName, name: String, holdsPackages: Bool) -> WalkStep? {
    guard let identity = FileIdentity(path) else { return unreadable(path, name: name, code: errno) }
    if identity == rules.collection { return .skipped }
    let isAbove = frames.contains { frame in
      if case .folder(let folder) = frame { folder.identity == identity } else { false }
    }
    if isAbove { return .failure(name: name, .leadsBack) }
    if let payload = WalkedFolder.payload(path) {
      let inside = FileName(payload.rawValue)
      return list(
        path.appending(inside), name: PathName.joined(name, payload.rawValue), holdsPackages: payload == .packages,
        identity)
    }
    return list(path, name: name, holdsPackages: holdsPackages, identity)
  }

  private func list(_ path: FileName, name: String, holdsPackages: Bool, _ identity: FileIdentity) -> WalkStep? {
    do throws(SystemFailure) {
      let rest = try FolderListing(path)
      frames.append(
        .folder(WalkedFolder(path: path, name: name, holdsPackages: holdsPackages, identity: identity, rest: rest)))
      return nil
    } catch {
      return unreadable(path, name: name, code: error.code)
    }
  }

  /// A folder that cannot be read; the one that has no name of its own is called by its last.
  private func unreadable(_ path: FileName, name: String, code: Int32) -> WalkStep {
    .failure(name: name.isEmpty ? path.lastComponent.recorded : name, .unreadable(code))
  }

  /// A ZIP file that is no document is opened; everything else is a file.
  private func file(_ input: ArchiveInput) -> WalkStep? {
    guard rules.opensArchives, ArchiveOpening.hasSuffix(input.file) else { return .file(input) }
    switch ArchiveOpening(input, limits: rules.limits) {
    case .step(let step): return step
    case .members(let members):
      frames.append(.archive(members))
      return nil
    }
  }
}

extension FailureFacts {
  fileprivate static let noRegularFile = FailureFacts(
    cause: "unreadable", message: Message("it is no regular file", "不是普通文件"))

  fileprivate static let leadsBack = FailureFacts(
    cause: "unreadable", message: Message("the symbolic link leads back to a folder above it", "符号链接指回其上级文件夹"))
}
