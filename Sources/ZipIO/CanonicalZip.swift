import Glibc

/// The one form in which `ZipWriter` lays out stored files, checked byte by byte.
///
/// A reader looks at few of a container's bytes, so a flipped bit in a date, a version or a copy of a size passes every
/// checksum unseen. Here the container is written again from what it holds and compared as a whole: `entries` answers
/// only if writing those entries again gives these very bytes. No damage at all can pass, save one that would make
/// another whole archive.
///
/// It does not read other archives: deflated entries, comments or a folder entry are deviations.
public enum CanonicalZip {
  /// An entry and the place of its bytes in the archive.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Where its bytes stand.
    public var data: Range<Int>
  }

  /// Where the bytes leave the canonical form first.
  public struct Deviation: Error, Sendable, Hashable {
    /// The part of the archive.
    public enum Part: Sendable, Hashable {
      /// The local header or the bytes of the n-th entry, counted from 0.
      case entry(Int)
      /// The central directory or the end record.
      case directory
    }

    /// The part of the archive.
    public var part: Part
    /// The entry's name as far as it can be read.
    public var name: String?
    /// The offset in the archive.
    public var offset: Int
  }

  /// The entries of an archive in canonical form, in order.
  ///
  /// - Throws: the first `Deviation` from the form.
  public static func entries(of archive: [UInt8]) throws(Deviation) -> [Entry] {
    var entries: [Entry] = []
    var writer = ZipWriter()
    var offset = 0
    while let header = ZipLocalHeader(in: archive, at: offset) {
      let deviation = Deviation(part: .entry(entries.count), name: header.name, offset: offset)
      let crc = archive.withUnsafeBytes { CRC32.checksum(UnsafeRawBufferPointer(rebasing: $0[header.data])) }
      guard let expected = try? writer.header(name: header.name, size: header.data.count, crc32: crc),
        holds(archive, expected, at: offset)
      else { throw deviation }
      entries.append(Entry(name: header.name, data: header.data))
      offset = header.data.upperBound
    }
    guard let directory = try? writer.directory(), archive.count - offset == directory.count,
      holds(archive, directory, at: offset)
    else { throw Deviation(part: .directory, name: nil, offset: firstDifference(archive, writer, from: offset)) }
    return entries
  }

  private static func holds(_ archive: [UInt8], _ expected: [UInt8], at offset: Int) -> Bool {
    guard offset <= archive.count - expected.count else { return false }
    return archive.withUnsafeBytes { bytes in
      expected.withUnsafeBytes { wanted in
        guard let base = bytes.baseAddress, let other = wanted.baseAddress else { return true }
        return memcmp(base + offset, other, wanted.count) == 0
      }
    }
  }

  private static func firstDifference(_ archive: [UInt8], _ writer: ZipWriter, from offset: Int) -> Int {
    let directory = (try? writer.directory()) ?? []
    let rest = archive[offset...]
    let difference = zip(rest, directory).enumerated().first { $1.0 != $1.1 }?.offset
    return offset + (difference ?? min(rest.count, directory.count))
  }
}

/// What a local header says, taken at its word as far as the archive has the bytes.
struct ZipLocalHeader {
  var name: String
  var crc32: UInt32
  var data: Range<Int>

  /// Reads the header of a stored entry; nil where none stands or its bytes would reach beyond the end.
  init?(in archive: [UInt8], at offset: Int) {
    guard offset >= 0, offset <= archive.count - 30, archive[offset] == 0x50, archive[offset + 1] == 0x4B,
      archive[offset + 2] == 3, archive[offset + 3] == 4
    else { return nil }
    func short(_ place: Int) -> Int { Int(archive[offset + place]) | Int(archive[offset + place + 1]) << 8 }
    func word(_ place: Int) -> Int { short(place) | short(place + 2) << 16 }
    let start = offset + 30 + short(26)
    let size = word(18)
    guard short(8) == 0, start <= archive.count, size <= archive.count - start,
      let name = String(validating: archive[offset + 30..<start], as: UTF8.self)
    else { return nil }
    self.name = name
    crc32 = UInt32(word(14))
    data = start..<start + size
  }
}
