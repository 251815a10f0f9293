import Packaging

/// Where the files of a collection stand.
///
///     journal.jsonl                     one line an input, append-only; the truth about what was acknowledged
///     data/packages/<2 hex>/<id>.zip    the packages
///     data/catalog.csv values.csv findings.csv datapackage.json schemas/     tables, made of journal and packages
///     bagit.txt bag-info.txt manifest-sha256.txt tagmanifest-sha256.txt      once sealed
///     .lock .adding .sealing            only while a run works on the collection
struct CollectionLayout: Sendable, Hashable {
  /// The folder of the collection, without a slash at its end.
  let root: String

  init(root: String) {
    var bytes = Array(root.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    self.root = bytes.isEmpty ? "." : String(decoding: bytes, as: UTF8.self)
  }

  var journal: String { root + "/journal.jsonl" }
  var lock: String { root + "/.lock" }
  /// Stands there from the first to the last step of sealing.
  var sealing: String { root + "/.sealing" }
  /// Stands there while packages may be there that the journal does not know.
  var adding: String { root + "/.adding" }
  var data: String { root + "/data" }
  var packages: String { path(ReportCollection.packagesFolder) }
  var schemas: String { data + "/schemas" }

  /// A file below the root.
  func path(_ relative: String) -> String { root + "/" + relative }

  /// The package of an id, below the root; the folder is named by the first two digits of the source's hash.
  static func package(_ id: String) -> String {
    let bytes = Array(id.utf8)
    let folder = bytes.count >= 16 ? String(decoding: bytes.suffix(16).prefix(2), as: UTF8.self) : "00"
    return "\(ReportCollection.packagesFolder)/\(folder)/\(id).zip"
  }

  /// The id of the package that stands at a path below the root; nil where no package of ours would.
  static func packageID(_ path: String) -> String? {
    let name = PathName.base(path)
    guard name.hasSuffix(".zip") else { return nil }
    let id = String(name.dropLast(4))
    return PackageLayout.isID(id) && package(id).utf8.elementsEqual(path.utf8) ? id : nil
  }
}
