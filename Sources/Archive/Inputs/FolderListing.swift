import Glibc

/// The names in a folder in ascending order of their bytes, which is the same on every machine.
enum FolderListing {
  /// What a name stands for.
  enum Kind: Sendable { case file, folder, link, other }

  /// One name.
  struct Item: Sendable {
    let name: String
    let kind: Kind
  }

  /// Lists a folder; an error number where it cannot be read.
  static func items(_ path: String) -> Result<[Item], SystemFailure> {
    guard let folder = opendir(path) else { return .failure(SystemFailure(code: errno)) }
    defer { closedir(folder) }
    var items: [Item] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      items.append(Item(name: name, kind: kind(entry.pointee.d_type, at: path + "/" + name)))
    }
    items.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return .success(items)
  }

  /// What a path stands for; links are not followed.
  static func kind(at path: String) -> Result<Kind, SystemFailure> {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .failure(SystemFailure(code: errno)) }
    return .success(kind(mode: status.st_mode))
  }

  /// What a link leads to; `other` where it leads nowhere.
  static func target(of path: String) -> Kind {
    var status = stat()
    return stat(path, &status) == 0 ? kind(mode: status.st_mode) : .other
  }

  private static func kind(_ type: UInt8, at path: String) -> Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): (try? kind(at: path).get()) ?? .other
    default: .other
    }
  }

  private static func kind(mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}

/// A system call that failed.
struct SystemFailure: Error, Sendable { let code: Int32 }
