/// One entry of an archive, as its central directory states it.
public struct ZipEntry: Sendable, Hashable {
  /// The name; bytes that are no UTF-8 are replaced.
  public var name: String
  /// The number of the entry, counted from 0 in the order of the directory.
  public var index: Int
  /// The inflated size in bytes, as stated; reading never yields more or less.
  public var size: Int
  /// The compressed size in bytes, as stated.
  public var compressedSize: Int
  /// The CRC-32 of the inflated bytes, as stated.
  public var crc: UInt32
  /// The compression method: 0 stored, 8 deflated.
  public var method: Int
  /// The general purpose flags.
  public var flags: Int
  /// Where the local header stands in the archive.
  public var offset: Int
  /// The UNIX mode, where the archive was made on a UNIX; 0 otherwise.
  public var unixMode: Int
  /// The name as it stands in the directory, in whatever encoding.
  public var rawName: ArraySlice<UInt8>

  /// Whether the entry needs a password.
  public var isEncrypted: Bool { flags & 1 != 0 || method == 99 }
  /// Whether it is a folder.
  public var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
  /// Whether it would become a symbolic link when extracted.
  public var isSymbolicLink: Bool { unixMode & 0xF000 == 0xA000 }

  /// Whether the name is relative, has a letter and no `..` part, whatever the slash: written by that name, the entry
  /// would not leave the folder.
  public var staysInside: Bool {
    guard let first = rawName.first, !Self.isSlash(first), !rawName.contains(0) else { return false }
    if rawName.dropFirst().first == UInt8(ascii: ":") { return false }
    return !rawName.split(whereSeparator: Self.isSlash).contains { $0.elementsEqual([0x2E, 0x2E]) }
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  /// Whether its data stand between the local header and at least this offset.
  var leastEnd: Int { offset + 30 + rawName.count + compressedSize }
}
