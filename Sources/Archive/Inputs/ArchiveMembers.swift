import Evidence
import Readers
import ZipIO

/// The files inside a ZIP file of reports, one at a time in the order of its directory.
///
/// ZIP files inside it are handed on as they are: archives are opened one level deep.
final class ArchiveMembers {
  private let name: String
  private let reader: ZipReader
  private var rest: ArraySlice<ZipEntry>

  /// Opens an archive; nil for what cannot be opened, and for what is itself one input: a document or a package.
  init?(bytes: [UInt8], name: String, limits: ReadLimits) {
    var zipLimits = ZipLimits()
    zipLimits.archiveBytes = limits.archiveBytes
    zipLimits.entries = limits.archiveEntries
    zipLimits.entryBytes = limits.partBytes
    zipLimits.inflatedBytes = limits.inflatedBytes
    zipLimits.ratio = limits.inflationRatio
    guard let reader = try? ZipReader(bytes: bytes, limits: zipLimits) else { return nil }
    let isOneInput = reader.entries.contains { $0.name == "[Content_Types].xml" || $0.name.hasSuffix("/bagit.txt") }
    if isOneInput { return nil }
    self.reader = reader
    self.name = name
    rest = reader.entries[...]
  }

  /// The next member; nil at the end.
  func next() -> WalkStep? {
    while let entry = rest.popFirst() {
      if entry.isFolder { continue }
      let member = name + "/" + entry.name
      let isHidden = entry.name.utf8.split(separator: UInt8(ascii: "/")).contains { part in
        part.first == UInt8(ascii: ".") || part.elementsEqual("__MACOSX".utf8)
      }
      if isHidden || entry.isSymbolicLink { return .skipped(name: member) }
      do throws(ZipError) {
        return .member(name: member, bytes: try reader.read(entry))
      } catch {
        return .failure(name: member, FailureFacts(cause: error.cause.word, message: error.message))
      }
    }
    return nil
  }
}
