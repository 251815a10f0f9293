import CSystem
import Evidence
import Packaging
import Readers
import ZipIO

/// A package of ours that was given as an input: its original is the input, if the package is sound.
///
/// Of a damaged package nothing is taken: neither its original, which may be what has changed, nor the files that were
/// made of it, which are no reports that anybody has handed in.
enum PackagedInput {
  /// What is to be done with bytes that are a package or were meant to be one; nil for anything else.
  static func step(_ bytes: [UInt8], name: String, limits: ReadLimits) -> WalkStep? {
    let limits = ZipLimits(limits)
    guard hasSigns(bytes), let package = try? PackageReader(bytes, limits: limits), package.isPackage else {
      return nil
    }
    let report = PackageVerifier.verify(archive: bytes, name: name, limits: limits)
    guard report.isValid else {
      return .refused(name: name, bytes: bytes, notSound(report.defects.filter { $0.severity == .error }))
    }
    do throws(PackageError) {
      let original = try package.original()
      return .member(name: PathName.joined(name, original.name), bytes: original.bytes)
    } catch {
      return .refused(name: name, bytes: bytes, FailureFacts(cause: "damaged", message: error.message))
    }
  }

  /// Whether names that every package holds twice, in headers and directory, stand somewhere in the bytes: a quick look
  /// that passes over nearly all inputs and that no single damage can deceive.
  private static func hasSigns(_ bytes: [UInt8]) -> Bool {
    ["/bagit.txt", "/" + PackageLayout.originalFolder].allSatisfy { (sign: String) in
      bytes.withUnsafeBytes { memmem($0.baseAddress, $0.count, sign, sign.utf8.count) != nil }
    }
  }

  /// The first damage that has a place.
  private static func notSound(_ defects: [Defect]) -> FailureFacts {
    let defect = defects.first { $0.entry != nil } ?? defects.first
    let entry = defect?.entry.map { $0 + ": " } ?? ""
    let place = Message(entry + (defect?.message.english ?? ""), entry + (defect?.message.chinese ?? ""))
    return FailureFacts(
      cause: "damaged",
      message: Message(
        "the package is not sound: \(place.english); gxconvert verify tells all of it",
        "封装包不完好：\(place.chinese)；gxconvert verify 列出全部问题"))
  }
}
