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
    guard let start = first(localHeader, in: bytes.prefix(farthest)), start > 0,
      first(endRecord, in: bytes.suffix(longestEnd)) != nil
    else { return nil }
    return ReadError(
      .damaged,
      Message(
        "\(start) bytes stand in front of the ZIP archive that the file is; fetch it again, or save the document again",
        "文件是 ZIP 压缩包，但其前多出 \(start) 字节；请重新获取或另存该文件"))
  }

  /// Where four bytes stand first.
  private static func first(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard buffer.count >= mark.count else { return nil }
      for index in 0...(buffer.count - mark.count) where buffer[index] == mark[0] && buffer[index + 1] == mark[1] {
        if buffer[index + 2] == mark[2], buffer[index + 3] == mark[3] { return bytes.startIndex + index }
      }
      return nil
    }
  }
}
