/// What can be got out of a damaged archive of stored files.
///
/// It trusts nothing but checksums: local headers are searched from front to back, and an entry counts as sound when
/// its bytes are as long as stated and their CRC-32 is right. Bytes of a sound entry are not searched for headers, so
/// that an archive inside the archive stays what it is.
///
/// It neither inflates nor reads the central directory. The work is bounded by a few times the archive's size whatever
/// the headers claim.
public struct ZipSalvage: Sendable {
  /// An entry that was found.
  public struct Entry: Sendable, Hashable {
    /// The name in its local header.
    public var name: String
    /// Where its bytes stand; for an entry that is not sound, where its header says.
    public var data: Range<Int>
    /// Whether size and checksum are right.
    public var isSound: Bool
  }

  /// The entries in the order of the archive.
  public let entries: [Entry]

  /// Searches an archive.
  public init(_ archive: [UInt8]) {
    var found: [Entry] = []
    var work = 4 * archive.count
    var offset = 0
    while let next = Self.signature(in: archive, from: offset) {
      offset = next + 4
      guard let header = ZipLocalHeader(in: archive, at: next), header.data.count <= work else { continue }
      work -= header.data.count
      let crc = archive.withUnsafeBytes { CRC32.checksum(UnsafeRawBufferPointer(rebasing: $0[header.data])) }
      let isSound = crc == header.crc32
      found.append(Entry(name: header.name, data: header.data, isSound: isSound))
      if isSound { offset = header.data.upperBound }
    }
    entries = found
  }

  private static func signature(in archive: [UInt8], from start: Int) -> Int? {
    archive.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset + 4 <= bytes.count {
        if bytes[offset] == 0x50, bytes[offset + 1] == 0x4B, bytes[offset + 2] == 3, bytes[offset + 3] == 4 {
          return offset
        }
        offset += 1
      }
      return nil
    }
  }
}
