/// Lays out a ZIP archive whose bytes depend on names, contents and order alone.
///
/// It yields the headers and leaves the writing to the caller: for each entry `header(…)`, then as many bytes as
/// stated, at the end `directory()`. So a volume of gigabytes streams to disk while the writer keeps only some 60
/// bytes an entry, and a package is one array in memory.
///
/// The headers are its own, not libzip's: libzip keeps all data until it closes, writes through temporary files, takes
/// the clock for folders, and its layout may change with its version, while a package must be written again byte for
/// byte in thirty years to be verified. Every entry: DOS time 1980-01-01 00:00, made by UNIX with the mode 0100644,
/// no extra field, no comment, no data descriptor, no folder entries (APPNOTE 4.3).
///
/// No Zip64: more than 65,535 entries or 4 GiB are an error. It does not look for names given twice.
public struct ZipWriter: Sendable {
  /// How an entry's bytes are stored.
  public enum Method: UInt16, Sendable {
    case stored = 0
    case deflated = 8
  }

  private var entries: [Entry] = []
  private var offset = 0

  /// Starts an empty archive.
  public init() {}

  /// The local header of the next entry; `storedSize` bytes must follow it.
  ///
  /// - Throws: `ZipWriteError` when a name or the archive becomes too long.
  public mutating func header(
    name: String, size: Int, crc32: UInt32, method: Method = .stored, storedSize: Int? = nil
  ) throws(ZipWriteError) -> [UInt8] {
    let entry = Entry(
      name: Array(name.utf8), size: size, storedSize: storedSize ?? size, crc32: crc32, method: method, offset: offset)
    guard entry.name.count < 1 << 16, !entry.name.isEmpty else { throw .unusableName(name) }
    guard entries.count < 0xFFFF else { throw .tooManyEntries }
    guard size <= Self.limit, entry.storedSize <= Self.limit - offset - entry.headerSize else { throw .tooLarge }
    entries.append(entry)
    offset += entry.headerSize + entry.storedSize
    return entry.localHeader
  }

  /// What stands behind the last entry: the central directory and the end record.
  public func directory() throws(ZipWriteError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(22) { $0 + 46 + $1.name.count })
    for entry in entries { entry.appendCentralHeader(to: &bytes) }
    let size = bytes.count
    guard offset + size <= Self.limit else { throw .tooLarge }
    bytes.append(littleEndian: UInt32(0x0605_4b50))
    for number in [0, 0, entries.count, entries.count] { bytes.append(littleEndian: UInt16(number)) }
    bytes.append(littleEndian: UInt32(size))
    bytes.append(littleEndian: UInt32(offset))
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }

  /// A whole archive of stored files in the order given.
  public static func archive(_ files: [(name: String, bytes: [UInt8])]) throws(ZipWriteError) -> [UInt8] {
    var writer = ZipWriter()
    var archive: [UInt8] = []
    archive.reserveCapacity(files.reduce(22) { $0 + 76 + 2 * $1.name.utf8.count + $1.bytes.count })
    for file in files {
      archive += try writer.header(name: file.name, size: file.bytes.count, crc32: CRC32.checksum(file.bytes))
      archive += file.bytes
    }
    archive += try writer.directory()
    return archive
  }

  /// A whole archive of deflated files; another build of zlib may give other bytes.
  public static func deflatedArchive(_ files: [(name: String, bytes: [UInt8])]) throws(ZipWriteError) -> [UInt8] {
    var writer = ZipWriter()
    var archive: [UInt8] = []
    for file in files {
      let deflated = Deflate.deflate(file.bytes)
      let isSmaller = deflated.map { $0.count < file.bytes.count } ?? false
      let data = isSmaller ? deflated ?? file.bytes : file.bytes
      archive += try writer.header(
        name: file.name, size: file.bytes.count, crc32: CRC32.checksum(file.bytes),
        method: isSmaller ? .deflated : .stored, storedSize: data.count)
      archive += data
    }
    archive += try writer.directory()
    return archive
  }

  /// The greatest number that a 32-bit field holds; the number above it would announce Zip64.
  private static let limit = 0xFFFF_FFFE
}

extension ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let size: Int
    let storedSize: Int
    let crc32: UInt32
    let method: Method
    let offset: Int

    var headerSize: Int { 30 + name.count }

    var localHeader: [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(headerSize)
      bytes.append(littleEndian: UInt32(0x0403_4b50))
      appendCommon(to: &bytes)
      bytes += name
      return bytes
    }

    func appendCentralHeader(to bytes: inout [UInt8]) {
      bytes.append(littleEndian: UInt32(0x0201_4b50))
      bytes.append(littleEndian: UInt16(3 << 8 | 20))
      appendCommon(to: &bytes)
      // Length of the comment, number of the disk, internal attributes.
      for _ in 0..<3 { bytes.append(littleEndian: UInt16(0)) }
      bytes.append(littleEndian: UInt32(0o100644 << 16))
      bytes.append(littleEndian: UInt32(offset))
      bytes += name
    }

    /// The fields from `version needed` to `extra field length`, equal in both headers.
    private func appendCommon(to bytes: inout [UInt8]) {
      let isASCII = name.allSatisfy { $0 < 0x80 }
      bytes.append(littleEndian: UInt16(method == .stored ? 10 : 20))
      bytes.append(littleEndian: UInt16(isASCII ? 0 : 1 << 11))
      bytes.append(littleEndian: method.rawValue)
      bytes.append(littleEndian: UInt16(0))
      bytes.append(littleEndian: UInt16(1 << 5 | 1))
      bytes.append(littleEndian: crc32)
      bytes.append(littleEndian: UInt32(storedSize))
      bytes.append(littleEndian: UInt32(size))
      bytes.append(littleEndian: UInt16(name.count))
      bytes.append(littleEndian: UInt16(0))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
