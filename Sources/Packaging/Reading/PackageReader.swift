import CanonicalJSON
import Evidence
import ReportModel
import ZipIO

/// Opens a package and hands out what is sound in it.
///
/// It does not verify: it hands out no entry whose checksum is wrong, but whether all belongs together only
/// `PackageVerifier` tells. Bytes that are no package are refused.
public struct PackageReader {
  private let container: PackageContainer

  /// Opens a package or any zipped bag.
  ///
  /// - Throws: `PackageError` where no entry can be read, or none of them is bagit.txt.
  public init(_ archive: [UInt8], limits: ZipLimits = ZipLimits()) throws(PackageError) {
    container = PackageContainer(archive, limits: limits)
    let declaration = BagPath("bagit.txt")
    guard
      container.contents.sizes[declaration] != nil || container.damaged.contains(declaration)
        || container.contents.sizes[BagPath(PackageLayout.report)] != nil
    else {
      throw PackageError(
        Message("this is no package: it holds no readable bagit.txt", "这不是封装包：没有可读的 bagit.txt"))
    }
  }

  /// The id of the package and name of its top folder.
  public var id: String { container.folder }

  /// Whether this is a package of this software, or was meant to be one before it was damaged: its top folder bears an
  /// id, or holds the declaration of a bag and an original, and nothing lies outside but what a damaged name puts there.
  ///
  /// Neither a bag with packages in it nor an archive with unpacked packages and other files is one.
  public var isPackage: Bool {
    let paths = Array(container.contents.sizes.keys) + container.damaged
    let hasOriginal = paths.contains { $0.text.hasPrefix(PackageLayout.originalFolder) }
    let isBag = paths.contains(BagPath("bagit.txt"))
    return (PackageLayout.isID(id) || isBag && hasOriginal)
      && container.strangers.count < paths.count / 2 && container.strangers.allSatisfy(isGarbled)
  }

  /// Whether entries are deflated.
  var isDeflated: Bool {
    if case .foreign(isStored: false) = container.form { true } else { false }
  }

  /// Whether a name would lie in the top folder but for one byte.
  private func isGarbled(_ name: String) -> Bool {
    let folder = Array((id + "/").utf8)
    let start = name.utf8.prefix(folder.count)
    return start.count == folder.count && zip(start, folder).count { $0 != $1 } == 1
  }

  /// The paths of the sound files below the top folder, by bytes.
  public var entries: [String] { container.contents.sizes.keys.sorted().map(\.text) }

  /// The paths of the files that are there but damaged.
  public var damagedEntries: [String] { container.damaged.sorted().map(\.text) }

  /// The bytes of a sound file.
  ///
  /// - Throws: `PackageError` where there is none of that path or it is damaged.
  public func bytes(of path: String) throws(PackageError) -> [UInt8] {
    let wanted = BagPath(path)
    guard !container.damaged.contains(wanted) else {
      throw PackageError(
        Message("the entry 「\(path)」 is damaged; the others can be extracted", "条目「\(path)」已损坏；其余条目可提取"), entry: path)
    }
    do throws(BagReadError) { return try container.contents.bytes(of: wanted) } catch {
      throw PackageError(error.message, entry: path)
    }
  }

  /// The original's path, whatever its suffix; nil where there is none.
  public var originalPath: String? { entries.first { $0.hasPrefix(PackageLayout.originalFolder) } }

  /// The original and the name that it had.
  public func original() throws(PackageError) -> (name: String, bytes: [UInt8]) {
    guard let path = originalPath else {
      throw PackageError(Message("the package holds no readable original", "封装包中没有可读的原件"))
    }
    let name = (try? report().source.name) ?? String(path.dropFirst(PackageLayout.originalFolder.count))
    return (name, try bytes(of: path))
  }

  /// The report, with the place of every row and block in the original.
  public func report() throws(PackageError) -> Report {
    let json = try bytes(of: PackageLayout.report)
    do throws(ReportDecodingError) {
      var report = try ReportDecoder.decode(json)
      if let lines = try? bytes(of: PackageLayout.trace) { try ReportTrace(parsing: lines).restore(into: &report) }
      return report
    } catch {
      throw PackageError(error.message, entry: PackageLayout.report)
    }
  }

  /// The repairs in the order of their application.
  public func repairs() throws(PackageError) -> [RepairRecord] {
    let log = try bytes(of: PackageLayout.repairs)
    do throws(ReportDecodingError) { return try RepairLog.read(log) } catch {
      throw PackageError(error.message, entry: PackageLayout.repairs)
    }
  }
}
