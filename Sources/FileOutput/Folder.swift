import Glibc

/// Folders that outputs go to.
public enum Folder {
  /// Makes a folder and those above it; one that exists is as good.
  public static func make(_ path: String) throws(FileOutputError) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw FileOutputError(.create, path, code: ENOTDIR)
      }
    case ENOENT where parent(of: path) != path:
      try make(parent(of: path))
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileOutputError(.create, path, code: errno) }
    case let code: throw FileOutputError(.create, path, code: code)
    }
  }

  /// The folder that a path stands in: `.` for a bare name.
  public static func parent(of path: String) -> String {
    let trimmed = path.utf8.reversed().drop { $0 == UInt8(ascii: "/") }
    let above = trimmed.drop { $0 != UInt8(ascii: "/") }
    guard !above.isEmpty else { return trimmed.isEmpty && !path.isEmpty ? "/" : "." }
    let folder = above.drop { $0 == UInt8(ascii: "/") }
    return folder.isEmpty ? "/" : String(decoding: folder.reversed(), as: UTF8.self)
  }

  /// Brings the names in a folder to the disk.
  public static func synchronize(_ path: String) throws(FileOutputError) {
    let descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileOutputError(.write, path, code: errno) }
    defer { close(descriptor) }
    // Some file systems cannot synchronise a folder and say EINVAL; there is nothing more to do there.
    if retrying({ fsync(descriptor) }) != 0, errno != EINVAL { throw FileOutputError(.write, path, code: errno) }
  }

  /// Whether a folder holds nothing; false where it cannot be read.
  public static func isEmpty(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    return nextName(folder) == nil
  }

  /// Removes everything in a folder; links are removed, not followed.
  static func empty(_ path: String) throws(FileOutputError) {
    guard let folder = opendir(path) else { throw FileOutputError(.write, path, code: errno) }
    defer { closedir(folder) }
    while let name = nextName(folder) {
      let item = path + "/" + name
      var status = stat()
      guard lstat(item, &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if isFolder { try empty(item) }
      if (isFolder ? rmdir(item) : unlink(item)) != 0, errno != ENOENT {
        throw FileOutputError(.write, item, code: errno)
      }
    }
  }

  /// The next name in a folder that is open; nil at the end.
  static func nextName(_ folder: OpaquePointer) -> String? {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return name }
    }
    return nil
  }
}
