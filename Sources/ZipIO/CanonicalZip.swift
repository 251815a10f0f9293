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
  public static func entries(of archive: [UInt8]) throws(Deviation) -> [Entry] { try entries(in: archive) }

  /// The entries of an archive on a disk, which is never held in memory as a whole.
  ///
  /// - Throws: the first `Deviation` from the form; bytes that cannot be read are one.
  public static func entries(of archive: ArchiveFile) throws(Deviation) -> [Entry] { try entries(in: archive) }

  private static func entries(in archive: some ArchiveBytes) throws(Deviation) -> [Entry] {
    var entries: [Entry] = []
    var writer = ZipWriter()
    var offset = 0
    while let header = ZipLocalHeader(in: archive, at: offset) {
      let deviation = Deviation(part: .entry(entries.count), name: header.name, offset: offset)
      var crc: UInt32 = 0
      guard archive.read(header.data, { crc = CRC32.checksum($0, continuing: crc) }),
        let expected = try? writer.header(name: header.name, size: header.data.count, crc32: crc),
        firstDifference(archive, expected, at: offset) == nil
      else { throw deviation }
      entries.append(Entry(name: header.name, data: header.data))
      offset = header.data.upperBound
    }
    let directory = (try? writer.directory()) ?? []
    let difference = firstDifference(archive, directory, at: offset)
    guard !directory.isEmpty, difference == nil, archive.count - offset == directory.count else {
      let end = min(archive.count, offset + directory.count)
      throw Deviation(part: .directory, name: nil, offset: difference ?? end)
    }
    return entries
  }

  /// Where the archive differs first from what is expected at `offset`; nil where it does not.
  private static func firstDifference(_ archive: some ArchiveBytes, _ expected: [UInt8], at offset: Int) -> Int? {
    let range = offset..<max(offset, min(archive.count, offset + expected.count))
    var place = 0
    var difference: Int?
    let isRead = archive.read(range) { piece in
      defer { place += piece.count }
      guard difference == nil else { return }
      let wanted = expected[place..<place + piece.count]
      if !wanted.elementsEqual(piece) { difference = zip(wanted, piece).enumerated().first { $1.0 != $1.1 }?.offset }
      if let found = difference { difference = offset + place + found }
    }
    if !isRead { return offset }
    return difference ?? (range.count < expected.count ? range.upperBound : nil)
  }
}

/// What a local header says, taken at its word as far as the archive has the bytes.
struct ZipLocalHeader {
  var name: String
  var crc32: UInt32
  var data: Range<Int>

  /// Reads the header of a stored entry; nil where none stands or its bytes would reach beyond the end.
  init?(in archive: some ArchiveBytes, at offset: Int) {
    guard offset >= 0, offset <= archive.count - 30, let fixed = archive.bytes(offset..<offset + 30),
      fixed.starts(with: [0x50, 0x4B, 3, 4])
    else { return nil }
    func short(_ place: Int) -> Int { Int(fixed[place]) | Int(fixed[place + 1]) << 8 }
    func word(_ place: Int) -> Int { short(place) | short(place + 2) << 16 }
    let start = offset + 30 + short(26)
    let size = word(18)
    guard short(8) == 0, start <= archive.count, size <= archive.count - start,
      let letters = archive.bytes(offset + 30..<start), let name = String(validating: letters, as: UTF8.self)
    else { return nil }
    self.name = name
    crc32 = UInt32(word(14))
    data = start..<start + size
  }
}
