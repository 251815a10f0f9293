import CSystem
import Glibc

/// A file that appears under its name only when it is whole.
///
/// The bytes go into a temporary file in the same folder, which `commit` renames; whatever fails before leaves what
/// stood under the name untouched and no temporary file behind. Only a killed process can leave one: its name tells
/// (`isTemporary`), and that nobody holds the lock (`flock`) which its writer had.
///
/// A device, a pipe or a socket cannot be renamed over: it is written to as the bytes come. A symbolic link is
/// followed, and the file it leads to is replaced. An existing file keeps its permissions.
public final class AtomicFile {
  /// What to do when the name is taken.
  public enum Existing: Sendable { case refuse, replace }

  /// What must have reached the disk when `commit` returns.
  public enum Durability: Sendable {
    /// The file and its name.
    case durable
    /// Nothing: the caller synchronises a batch of files at once, or does not care.
    case deferred
  }

  private let path: String
  private let existing: Existing
  private let durability: Durability
  private let temporary: String?
  /// Where the bytes stand until `commit`, for a library that writes by itself under a name that it is given; for a
  /// device or a pipe the name itself.
  public var workingPath: String { temporary ?? path }
  private var descriptor: Int32 = -1

  /// Opens a temporary file beside `path`; refuses at once what `commit` would have to refuse.
  ///
  /// - Parameter isShared: Whether a library opens the file, too: then no lock is held, which might be in its way.
  public init(
    path: String, existing: Existing = .refuse, durability: Durability = .durable, isShared: Bool = false
  ) throws(FileOutputError) {
    self.existing = existing
    self.durability = durability
    var status = stat()
    guard stat(path, &status) == 0 else {
      self.path = path
      (temporary, descriptor) = try Self.openTemporary(beside: path, isLocked: !isShared)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      guard existing == .replace else { throw FileOutputError(.create, path, code: EEXIST) }
      self.path = Self.resolved(path)
      (temporary, descriptor) = try Self.openTemporary(beside: self.path, isLocked: !isShared)
      fchmod(descriptor, status.st_mode & 0o7777)
    case S_IFDIR: throw FileOutputError(.create, path, code: EISDIR)
    default:
      self.path = path
      temporary = nil
      descriptor = retrying { open(path, O_WRONLY | O_CLOEXEC) }
      if descriptor < 0 { throw FileOutputError(.create, path, code: errno) }
    }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      if let temporary { unlink(temporary) }
    }
  }

  /// Appends bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileOutputError) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let written = retrying { Glibc.write(descriptor, base, min(rest.count, 1 << 30)) }
      guard written > 0 else { throw FileOutputError(.write, path, code: written == 0 ? EIO : errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(FileOutputError) {
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(FileOutputError) in try write(buffer) }
    }
    try result.get()
  }

  /// Gives the file its name; after this nothing can be written.
  ///
  /// With `.refuse` a file that has appeared under the name meanwhile is left alone and the commit fails.
  public func commit() throws(FileOutputError) {
    guard let temporary else { return try closeWritten() }
    if durability == .durable, retrying({ fsync(descriptor) }) != 0 { throw FileOutputError(.write, path, code: errno) }
    do { try closeWritten() } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileOutputError(.create, path, code: code)
    }
    if durability == .durable { try Folder.synchronize(Folder.parent(of: path)) }
  }

  /// Writes a whole file.
  public static func write(
    _ bytes: [UInt8], to path: String, existing: Existing = .refuse, durability: Durability = .durable
  ) throws(FileOutputError) {
    let file = try AtomicFile(path: path, existing: existing, durability: durability)
    try file.write(bytes)
    try file.commit()
  }

  /// Whether a file name is that of a temporary file which a killed process has left.
  public static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.hasSuffix(suffix)
  }

  /// Removes the temporary files in a folder whose writers have been killed.
  public static func removeLeftovers(in folder: String) {
    guard let listing = opendir(folder) else { return }
    defer { closedir(listing) }
    while let name = Folder.nextName(listing) {
      guard isTemporary(name), !hasLivingWriter(name) else { continue }
      let path = folder + "/" + name
      let descriptor = retrying { open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC) }
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
  }

  /// Whether a process of the number in the name of a temporary file is there.
  private static func hasLivingWriter(_ name: String) -> Bool {
    let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
    guard let process = pid_t(number), process > 0 else { return true }
    return kill(process, 0) == 0 || errno != ESRCH
  }

  /// The name of something unfinished that will be called `name`.
  static func temporaryName(_ name: String) -> String { prefix + name + suffix }

  private static let prefix = ".gxconvert-"
  private static let suffix = ".tmp"

  private func closeWritten() throws(FileOutputError) {
    let open = descriptor
    descriptor = -1
    if close(open) != 0, errno != EINTR { throw FileOutputError(.write, path, code: errno) }
  }

  private func rename(_ temporary: String) -> Int32 {
    if existing == .replace { return Glibc.rename(temporary, path) }
    let result = renameat2(AT_FDCWD, temporary, AT_FDCWD, path, UInt32(RENAME_NOREPLACE))
    guard result != 0, errno == EINVAL || errno == ENOSYS else { return result }
    // A file system that cannot refuse to replace: a hard link refuses on its own.
    guard link(temporary, path) == 0 else { return -1 }
    unlink(temporary)
    return 0
  }

  private static func openTemporary(
    beside path: String, isLocked: Bool
  ) throws(FileOutputError) -> (String, Int32) {
    let folder = Folder.parent(of: path)
    for attempt in 0..<1000 {
      let name = "\(folder)/" + temporaryName("\(getpid())-\(UInt32.random(in: 0 ... .max))-\(attempt)")
      let descriptor = retrying { open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
      if descriptor >= 0 {
        if isLocked { flock(descriptor, LOCK_EX | LOCK_NB) }
        return (name, descriptor)
      }
      if errno != EEXIST { break }
    }
    throw FileOutputError(.create, path, code: errno)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Repeats a system call that a signal has interrupted.
func retrying<Value: SignedInteger>(_ call: () -> Value) -> Value {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
