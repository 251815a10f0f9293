import Archive
import FileNames
import FileOutput
import Glibc

/// Finds files below a folder, in the order of their names; symbolic links to folders are not followed.
///
/// Of a collection only the packages count: its journal, its tables and its schemas are no reports.
enum FolderWalk {
  /// The regular files with one of the suffixes; names that begin with a dot are left out.
  static func files(in folder: FileName, suffixes: Set<String>) throws(Failure) -> [FileName] {
    var found: [FileName] = []
    if folder.isCollection {
      return try files(in: folder.appending(FileName(ReportCollection.packagesFolder)), suffixes: ["zip"])
    }
    for name in try names(in: folder) {
      let file = folder.appending(name)
      var status = stat()
      guard file.withPath({ lstat($0, &status) }) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: found += try files(in: file, suffixes: suffixes)
      case S_IFREG where suffixes.contains(file.suffix): found.append(file)
      default: continue
      }
    }
    return found
  }

  private static func names(in folder: FileName) throws(Failure) -> [FileName] {
    guard let directory = folder.withPath({ opendir($0) }) else {
      let cause = FileOutputError.cause(of: errno)
      throw .unreadable(folder, "cannot be read: \(cause.english)", "无法读取：\(cause.chinese)")
    }
    defer { closedir(directory) }
    var names: [FileName] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FileName($0.prefix { $0 != 0 }) }
      if name.bytes.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}

extension FileName {
  /// Whether a collection of packages stands under the name.
  fileprivate var isCollection: Bool { ReportCollection(at: text).exists }
}
