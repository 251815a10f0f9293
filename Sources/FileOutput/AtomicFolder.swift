import Glibc

/// A folder that appears under its name only when it is whole.
///
/// The files go into a folder of a hidden name beside it, which `commit` renames. Whatever fails before removes it; what
/// a killed process has left is found by its name and removed by the next one that writes the same folder. Two that
/// write the same folder at once do not mix: the second is refused. It does not bring the files to the disk; that is the
/// caller's before `commit`.
public final class AtomicFolder {
  /// Where the files are written.
  public let workingPath: String
  private let path: String
  private var descriptor: Int32 = -1

  /// Makes an empty working folder; refuses at once what `commit` would have to refuse: a file, a folder that holds
  /// something, the working folder of the process, a mount point.
  public init(path: String) throws(FileOutputError) {
    self.path = try Self.checked(path)
    let parent = Folder.parent(of: self.path)
    try Folder.make(parent)
    let name = self.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    workingPath = parent + "/" + AtomicFile.temporaryName(name)
    descriptor = try Self.acquire(workingPath, for: path)
    do { try Folder.empty(workingPath) } catch {
      close(descriptor)
      descriptor = -1
      throw error
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    try? Folder.empty(workingPath)
    rmdir(workingPath)
    close(descriptor)
  }

  /// Gives the folder its name.
  public func commit() throws(FileOutputError) {
    guard rename(workingPath, path) == 0 else { throw FileOutputError(.create, path, code: errno) }
    close(descriptor)
    descriptor = -1
    try Folder.synchronize(Folder.parent(of: path))
  }

  /// The path without links and without slashes at its end.
  private static func checked(_ path: String) throws(FileOutputError) -> String {
    guard let real = realpath(path, nil) else {
      guard errno == ENOENT else { throw FileOutputError(.create, path, code: errno) }
      let bytes = Array(path.utf8)
      let end = bytes.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? 0
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
    defer { free(real) }
    let resolved = String(cString: real)
    if let code = obstacle(resolved) { throw FileOutputError(.create, path, code: code) }
    return resolved
  }

  /// Why a folder that exists cannot be replaced; nil where it can.
  private static func obstacle(_ path: String) -> Int32? {
    var (status, above, current) = (stat(), stat(), stat())
    guard stat(path, &status) == 0, stat(Folder.parent(of: path), &above) == 0 else { return errno }
    guard status.st_mode & S_IFMT == S_IFDIR else { return EEXIST }
    if stat(".", &current) == 0, current.st_ino == status.st_ino, current.st_dev == status.st_dev { return EBUSY }
    if status.st_dev != above.st_dev { return EBUSY }
    return Folder.isEmpty(path) ? nil : ENOTEMPTY
  }

  /// Makes the folder, or takes over one that a killed process has left; it may be renamed by its holder between our
  /// opening and locking it, and then what we locked is no longer it.
  private static func acquire(_ working: String, for path: String) throws(FileOutputError) -> Int32 {
    while true {
      if mkdir(working, 0o777) != 0, errno != EEXIST { throw FileOutputError(.create, path, code: errno) }
      let descriptor = retrying { open(working, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      if descriptor < 0, errno == ENOENT { continue }
      guard descriptor >= 0 else { throw FileOutputError(.create, path, code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw FileOutputError(.create, path, code: code)
      }
      var (ours, named) = (stat(), stat())
      if fstat(descriptor, &ours) == 0, stat(working, &named) == 0, ours.st_ino == named.st_ino { return descriptor }
      close(descriptor)
    }
  }
}
