import Evidence
import ZipIO

/// A package or a zipped bag, opened as far as its damage allows.
///
/// A package in canonical form is taken apart by itself. Any other archive is opened by `ZipReader` within limits;
/// where that refuses, the entries are salvaged by their checksums.
struct PackageContainer {
  /// In which form the archive is.
  enum Form: Sendable {
    /// As `PackageWriter` writes it, byte for byte.
    case canonical
    /// A sound archive that was laid out by another program, or with deflated entries.
    case foreign(isStored: Bool)
    /// An archive that contradicts itself; the error says how.
    case damaged(Message)
  }

  /// The form.
  let form: Form
  /// The name of the top folder; empty where the bag lies at the top of the archive.
  let folder: String
  /// The files of the bag that are sound.
  let contents: any BagContents
  /// The files of the bag that are there but damaged.
  let damaged: Set<BagPath>
  /// Entries outside the top folder.
  let strangers: [String]
  /// The paths in the order of the archive, for a package in canonical form; a name given twice comes twice.
  let order: [BagPath]
  /// Where the archive leaves the canonical form; nil where it does not.
  let deviation: CanonicalZip.Deviation?

  init(_ archive: [UInt8], limits: ZipLimits = ZipLimits()) {
    do throws(CanonicalZip.Deviation) {
      self.init(canonical: try CanonicalZip.entries(of: archive), archive)
    } catch {
      self.init(archive, deviation: error, limits: limits)
    }
  }

  /// Takes apart an archive whose entries are known to be in canonical form.
  init(canonical entries: [CanonicalZip.Entry], _ archive: any ArchiveBytes) {
    form = .canonical
    deviation = nil
    damaged = []
    let top = Self.topFolder(of: entries.map(\.name))
    folder = top
    strangers = entries.map(\.name).filter { Self.path(of: $0, below: top) == nil }
    let files = entries.compactMap { entry in Self.path(of: entry.name, below: top).map { ($0, entry.data) } }
    order = files.map(\.0)
    contents = StoredBag(archive, files: files)
  }

  private init(_ archive: [UInt8], deviation: CanonicalZip.Deviation, limits: ZipLimits) {
    self.deviation = deviation
    order = []
    do throws(ZipError) {
      let reader = try ZipReader(bytes: archive, limits: limits)
      let names = reader.entries.filter { !$0.isFolder }.map(\.name)
      let top = Self.topFolder(of: names)
      folder = top
      form = .foreign(isStored: reader.entries.allSatisfy { $0.method == 0 } && reader.trailingBytes == 0)
      damaged = []
      strangers = names.filter { Self.path(of: $0, below: top) == nil }
      contents = ZippedBag(reader, prefix: top.isEmpty ? "" : top + "/")
    } catch {
      form = .damaged(error.message)
      let entries = ZipSalvage(archive).entries
      let sound = entries.filter(\.isSound)
      let top = Self.topFolder(of: sound.map(\.name))
      folder = top
      strangers = []
      let files = sound.compactMap { entry in Self.path(of: entry.name, below: top).map { ($0, entry.data) } }
      let known = Set(files.map(\.0))
      contents = StoredBag(archive, files: files)
      damaged = Set(entries.compactMap { $0.isSound ? nil : Self.path(of: $0.name, below: top) }).subtracting(known)
    }
  }

  /// The folder that most entries with a folder lie in; the empty string where bagit.txt lies at the top.
  private static func topFolder(of names: [String]) -> String {
    if names.contains("bagit.txt") { return "" }
    let folders = names.compactMap { name in name.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(name[..<$0]) } }
    let counts = Dictionary(folders.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func path(of name: String, below top: String) -> BagPath? {
    if top.isEmpty { return BagPath(name) }
    guard name.utf8.starts(with: (top + "/").utf8) else { return nil }
    return BagPath(String(name.utf8.dropFirst(top.utf8.count + 1)) ?? "")
  }
}
