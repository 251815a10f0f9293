import Digests
import FileOutput
import Glibc

/// Packages as files of a collection.
enum PackageFile {
  /// Writes a package under a temporary name and renames it; the caller brings it to the disk.
  ///
  /// What stands under the name was never acknowledged, or is made again on purpose: it is replaced.
  static func write(_ bytes: [UInt8], id: String, in layout: CollectionLayout) throws(FileOutputError) {
    let path = layout.path(CollectionLayout.package(id))
    do throws(FileOutputError) {
      try AtomicFile.write(bytes, to: path, existing: .replace, durability: .deferred)
    } catch  where error.code == ENOENT {
      try Folder.make(Folder.parent(of: path))
      try AtomicFile.write(bytes, to: path, existing: .replace, durability: .deferred)
    }
  }

  /// Whether bytes are those that were acknowledged.
  static func matches(_ bytes: [UInt8], _ facts: PackageFacts) -> Bool {
    bytes.count == facts.size && Digest.hex(.sha256, of: bytes) == facts.sha256
  }
}
