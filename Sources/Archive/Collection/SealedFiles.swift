import FileOutput
import Glibc

/// The files that make a collection a bag.
enum SealedFiles {
  /// The declaration goes first and comes last: without it the folder is no bag.
  static let names = ["bagit.txt", "tagmanifest-sha256.txt", "manifest-sha256.txt", "bag-info.txt"]

  /// Whether the collection is sealed.
  static func stand(in layout: CollectionLayout) -> Bool { CollectionLayout.exists(layout.path(names[0])) }

  /// Opens a sealed collection again: it is no bag from now on until it is sealed anew.
  static func remove(_ layout: CollectionLayout) throws(ArchiveError) {
    guard names.contains(where: { CollectionLayout.exists(layout.path($0)) }) else { return }
    for name in names where unlink(layout.path(name)) != 0 && errno != ENOENT {
      throw ArchiveError(FileOutputError(.write, layout.path(name), code: errno))
    }
    try writing { () throws(FileOutputError) in try Folder.synchronize(layout.root) }
  }
}
