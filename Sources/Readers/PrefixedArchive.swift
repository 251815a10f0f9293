import DocumentModel
import Evidence

/// A ZIP archive with bytes of something else in front, as a broken transfer leaves it.
enum PrefixedArchive {
  private static let localHeader: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let endRecord: [UInt8] = [0x50, 0x4B, 5, 6]
  /// How far from the start the archive may begin.
  private static let farthest = 1 << 16
  /// The longest end record, its comment among it (APPNOTE 4.3.16).
  private static let longestEnd = 22 + 0xFFFF

  /// The error for such bytes; nil for all others.
  static func error(for bytes: [UInt8]) -> ReadError? {
    guard let start = bytes.prefix(farthest).firstRange(of: localHeader)?.lowerBound, start > 0,
      bytes.suffix(longestEnd).firstRange(of: endRecord) != nil
    else { return nil }
    return ReadError(
      .damaged,
      Message(
        "\(start) bytes stand in front of the ZIP archive that the file is; fetch it again, or save the document again",
        "文件是 ZIP 压缩包，但其前多出 \(start) 字节；请重新获取或另存该文件"))
  }
}
