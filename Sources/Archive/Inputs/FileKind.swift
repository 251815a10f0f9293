import FileNames
import Glibc

/// What a name in a folder stands for.
enum FileKind: UInt8, Sendable {
  case file, folder, link, other

  /// What a path stands for; links are not followed.
  static func at(_ path: FileName) -> Result<FileKind, SystemFailure> {
    var status = stat()
    guard path.withPath({ lstat($0, &status) }) == 0 else { return .failure(SystemFailure(code: errno)) }
    return .success(FileKind(mode: status.st_mode))
  }

  /// What a path leads to, through links; an error where it leads nowhere.
  static func target(of path: FileName) -> Result<FileKind, SystemFailure> {
    var status = stat()
    guard path.withPath({ stat($0, &status) }) == 0 else { return .failure(SystemFailure(code: errno)) }
    return .success(FileKind(mode: status.st_mode))
  }

  /// What the entry of a folder says; nil where the file system leaves it open.
  init?(entry type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }

  private init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// A system call that failed.
struct SystemFailure: Error, Sendable { let code: Int32 }
