import FileOutput
import Glibc

/// The files that make a collection a bag.
enum SealedFiles {
  /// The declaration goes first and comes last: without it the folder is no bag.
  static let names = ["bagit.txt", "tagmanifest-sha256.txt", "manifest-sha256.txt", "bag-info.txt"]

  /// The tables that only sealing writes. In an open collection they would lack what was added since, and the data
  /// package would fail its own hashes; the catalogue is written anew after every run that adds.
  static let tables =
    ["data/datapackage.json"] + [TableSchema.values, TableSchema.findings].map { "data/" + $0.fileName }

  /// Whether the collection is sealed.
  static func stand(in layout: CollectionLayout) -> Bool { CollectionLayout.exists(layout.path(names[0])) }

  /// Opens a sealed collection again: it is no bag from now on, and has no tables but the catalogue, until it is sealed
  /// anew.
  static func remove(_ layout: CollectionLayout) throws(ArchiveError) {
    let paths = (names + tables).map(layout.path).filter(CollectionLayout.exists)
    guard !paths.isEmpty else { return }
    for path in paths where unlink(path) != 0 && errno != ENOENT {
      throw ArchiveError(FileOutputError(.write, path, code: errno))
    }
    try writing { () throws(FileOutputError) in
      try Folder.synchronize(layout.root)
      if CollectionLayout.exists(layout.data) { try Folder.synchronize(layout.data) }
    }
  }
}
