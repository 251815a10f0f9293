import Evidence
import FileNames
import Glibc
import Readers
import ZipIO

/// An entry of a ZIP file.
struct ArchiveMember {
  /// The name, cleaned; may be that of other entries, too.
  let name: String
  /// Whether it is to be read: no folder and no symbolic link.
  let isFile: Bool
  /// Whether it is a link, which is no input but is told.
  let isLink: Bool
  /// Whether it would stay in its folder.
  let staysInside: Bool
}

/// A ZIP file whose entries can be read one by one.
protocol MemberSource {
  /// The entries in the order of the directory.
  var members: [ArchiveMember] { get }

  /// The bytes of the entry at a place in `members`.
  func bytes(at place: Int) -> Result<[UInt8], FailureFacts>
}

/// A ZIP file of any kind in memory, read within limits.
struct ZippedMembers: MemberSource {
  let members: [ArchiveMember]
  private let reader: ZipReader

  init(_ reader: ZipReader) {
    self.reader = reader
    members = reader.entries.map { entry in
      ArchiveMember(
        name: Self.name(entry.rawName), isFile: !entry.isFolder && !entry.isSymbolicLink,
        isLink: entry.isSymbolicLink, staysInside: entry.staysInside)
    }
  }

  func bytes(at place: Int) -> Result<[UInt8], FailureFacts> {
    do throws(ZipError) {
      return .success(try reader.read(reader.entries[place]))
    } catch {
      return .failure(FailureFacts(error))
    }
  }

  /// The name as text. Windows in China writes names in GBK without saying so: what is no UTF-8 is read as GB 18030,
  /// and what is neither is recorded as any such name is. Slashes lean one way, and needless ones go.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) ?? GB18030.text(bytes) else {
      return FileName(bytes).recorded
    }
    let slashes = "/\\".utf8
    let parts = text.utf8.split(whereSeparator: slashes.contains).filter { !$0.elementsEqual(".".utf8) }
    return parts.map { String(Substring($0)) }.joined(separator: "/")
  }
}

/// A volume of packages in the one form that we write, on a disk: it may have any size and any number of packages, of
/// which each is read by itself.
struct StoredMembers: MemberSource {
  let members: [ArchiveMember]
  private let archive: ArchiveFile
  private let places: [Range<Int>]
  private let limit: Int

  /// Opens a volume, all of which is read once; nil for any other file.
  ///
  /// - Parameter limit: Bytes of one package.
  init?(_ file: FileName, limit: Int) {
    guard let archive = ArchiveFile(file), let entries = try? CanonicalZip.entries(of: archive),
      entries.contains(where: { $0.name.hasSuffix("/bagit.txt") }),
      entries.contains(where: { $0.name.contains("/\(BagPayload.packages.rawValue)/") })
    else { return nil }
    self.archive = archive
    self.limit = limit
    places = entries.map(\.data)
    members = entries.map { ArchiveMember(name: $0.name, isFile: true, isLink: false, staysInside: true) }
  }

  func bytes(at place: Int) -> Result<[UInt8], FailureFacts> {
    let range = places[place]
    guard range.count <= limit else {
      return .failure(.tooLarge(range.count, limit: limit, raisedBy: "--max-archive"))
    }
    return archive.bytes(range).map { .success($0) } ?? .failure(.unreadable(EIO))
  }
}
