import Evidence
import Packaging
import Readers
import ZipIO

/// The inputs inside a ZIP file, one at a time in the order of its directory.
///
/// A package of ours holds one input, its original; of any other bag the payload counts, of any other ZIP file every
/// file. ZIP files inside it are handed on as they are: archives are opened one level deep.
final class ArchiveMembers {
  private let name: String
  private let reader: ZipReader
  private var rest: ArraySlice<ZipEntry>
  private var original: (name: String, bytes: [UInt8])?

  /// Opens an archive; nil for what cannot be opened, and for what is itself one input: a document.
  init?(bytes: [UInt8], name: String, limits: ReadLimits) {
    var zipLimits = ZipLimits()
    zipLimits.archiveBytes = limits.archiveBytes
    zipLimits.entries = limits.archiveEntries
    zipLimits.entryBytes = limits.partBytes
    zipLimits.inflatedBytes = limits.inflatedBytes
    zipLimits.ratio = limits.inflationRatio
    guard let reader = try? ZipReader(bytes: bytes, limits: zipLimits), reader.entry("[Content_Types].xml") == nil
    else {
      return nil
    }
    self.reader = reader
    self.name = name
    rest = reader.entries[...]
    guard let declaration = reader.entries.first(where: { $0.name.hasSuffix("/bagit.txt") }) else { return }
    let payload = String(declaration.name.dropLast("bagit.txt".utf8.count)) + "data/"
    if reader.entry(payload + "report.json") != nil, let original = try? PackageReader(bytes).original() {
      self.original = original
      rest = []
    } else {
      rest = reader.entries.filter { $0.name.hasPrefix(payload) }[...]
    }
  }

  /// The next input; nil at the end.
  func next() -> WalkStep? {
    if let original {
      self.original = nil
      return .member(name: name + "/" + original.name, bytes: original.bytes)
    }
    while let entry = rest.popFirst() {
      if entry.isFolder { continue }
      return step(entry)
    }
    return nil
  }

  private func step(_ entry: ZipEntry) -> WalkStep {
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
}
