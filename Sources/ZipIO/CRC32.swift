import CZLib

/// The checksum that ZIP keeps of every entry (APPNOTE 4.4.7), by the system's zlib.
public enum CRC32 {
  /// The checksum of `bytes`, or of more bytes behind those of `start`.
  public static func checksum(_ bytes: UnsafeRawBufferPointer, continuing start: UInt32 = 0) -> UInt32 {
    let base = bytes.bindMemory(to: UInt8.self).baseAddress
    guard let base, !bytes.isEmpty else { return start }
    return UInt32(truncatingIfNeeded: crc32_z(UInt(start), base, bytes.count))
  }

  /// The checksum of `bytes`.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { checksum($0) } }
}
