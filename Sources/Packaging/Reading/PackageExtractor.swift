import Evidence
import FileOutput
import Glibc

/// Writes entries of a package below a folder.
///
/// Only names that stay below it are written, under the package's top folder; nothing that exists is replaced, no
/// symbolic link below the folder is followed, and no file is left half written. A damaged entry does not keep the
/// others from being extracted.
public enum PackageExtractor {
  /// What was extracted, and what was not.
  public struct Extraction: Sendable {
    /// The files written, in order, with the folder in front.
    public var written: [String] = []
    /// Why other entries were not.
    public var refused: [PackageError] = []
  }

  /// Extracts the entries of these paths, or all of them.
  ///
  /// - Throws: `FileOutputError` where a file cannot be written; what was written before stays.
  public static func extract(
    _ package: PackageReader, entries: [String] = [], into folder: String
  ) throws(FileOutputError) -> Extraction {
    var extraction = Extraction()
    for path in entries.isEmpty ? package.entries + package.damagedEntries : entries {
      guard let target = target(of: path, in: package, below: folder) else {
        extraction.refused.append(unsafe(path))
        continue
      }
      let bytes: [UInt8]
      do throws(PackageError) { bytes = try package.bytes(of: path) } catch {
        extraction.refused.append(error)
        continue
      }
      try Folder.make(Folder.parent(of: target))
      try AtomicFile.write(bytes, to: target)
      extraction.written.append(target)
    }
    return extraction
  }

  /// Where an entry goes; nil where its name or a symbolic link on the way leads elsewhere.
  private static func target(of path: String, in package: PackageReader, below folder: String) -> String? {
    let name = package.id.isEmpty ? path : package.id + "/" + path
    guard BagPath(name).isSafe else { return nil }
    var target = folder
    for part in name.split(separator: "/") {
      target += "/" + part
      var status = stat()
      if lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { return nil }
    }
    return target
  }

  private static func unsafe(_ path: String) -> PackageError {
    PackageError(
      Message(
        "the entry 「\(path)」 is not extracted: its name, or a symbolic link in the way, leads out of the folder",
        "未提取条目「\(path)」：其名称或途中的符号链接指向文件夹之外"), entry: path)
  }
}
