/// The central directory of an archive, read and checked before anything is inflated.
///
/// libzip does not tell where entries lie, so overlaps and lies about the layout are found here. It refuses what no
/// honest archive has: two entries with one name (case ignored), names that leave the folder, entries inside each
/// other, bytes before the first entry.
struct ZipDirectory {
  /// The entries in the order of the directory.
  var entries: [ZipEntry] = []
  /// The end record.
  var end: ZipEndRecord

  init(_ bytes: LittleEndianBytes, limits: ZipLimits, checksNames: Bool) throws(ZipError) {
    guard bytes.count >= 4, bytes.bytes[0] == 0x50, bytes.bytes[1] == 0x4b else { throw Self.foreign(bytes) }
    end = try ZipEndRecord.find(in: bytes)
    guard end.entries <= limits.entries else {
      throw .overLimit(
        "--max-entries", limits.entries, "the archive holds \(end.entries) entries", "压缩包含有 \(end.entries) 个条目")
    }
    try checkPlace()
    try readEntries(bytes)
    if checksNames { try checkNames() }
    try checkOverlaps()
  }

  private static func foreign(_ bytes: LittleEndianBytes) -> ZipError {
    (try? ZipEndRecord.find(in: bytes)) == nil
      ? ZipError(.notZip, .init("this is no ZIP archive", "这不是 ZIP 压缩包"))
      : .damaged("other bytes stand before its first entry", "第一个条目之前有多余的字节")
  }

  private func checkPlace() throws(ZipError) {
    let (stated, overflow) = end.directoryOffset.addingReportingOverflow(end.directorySize)
    guard !overflow, stated == end.directoryEnd else {
      throw .damaged("its directory is not where it is stated to be", "目录不在其声明的位置")
    }
  }

  private mutating func readEntries(_ bytes: LittleEndianBytes) throws(ZipError) {
    var offset = end.directoryOffset
    entries.reserveCapacity(end.entries)
    for index in 0..<end.entries {
      guard let (entry, next) = Self.entry(at: offset, index: index, in: bytes), next <= end.directoryEnd else {
        throw .damaged("entry \(index + 1) of its directory is cut off or wrong", "目录的第 \(index + 1) 项不完整或有误")
      }
      entries.append(entry)
      offset = next
    }
    guard offset == end.directoryEnd else {
      throw .damaged("its directory holds more than the stated entries", "目录中的条目多于声明的数量")
    }
  }

  private static func entry(at offset: Int, index: Int, in bytes: LittleEndianBytes) -> (ZipEntry, next: Int)? {
    guard bytes.word(at: offset) == 0x0201_4b50, let madeBy = bytes.short(at: offset + 4),
      let flags = bytes.short(at: offset + 8), let method = bytes.short(at: offset + 10),
      let crc = bytes.number(at: offset + 16, bytes: 4), let compressed = bytes.word(at: offset + 20),
      let size = bytes.word(at: offset + 24), let nameLength = bytes.short(at: offset + 28),
      let extraLength = bytes.short(at: offset + 30), let commentLength = bytes.short(at: offset + 32),
      let attributes = bytes.word(at: offset + 38), let local = bytes.word(at: offset + 42),
      let name = bytes.slice(offset + 46, nameLength)
    else { return nil }
    var entry = ZipEntry(
      name: String(decoding: name, as: UTF8.self), index: index, size: size, compressedSize: compressed,
      crc: UInt32(crc), method: method, flags: flags, offset: local,
      unixMode: madeBy >> 8 == 3 ? attributes >> 16 : 0, rawName: name)
    let extra = offset + 46 + nameLength
    guard readZip64(extra..<extra + extraLength, in: bytes, into: &entry) else { return nil }
    return (entry, extra + extraLength + commentLength)
  }

  /// Takes sizes and offset from the Zip64 extra field where the plain fields are full (APPNOTE 4.5.3).
  private static func readZip64(_ extra: Range<Int>, in bytes: LittleEndianBytes, into entry: inout ZipEntry) -> Bool {
    let full = 0xFFFF_FFFF
    guard entry.size == full || entry.compressedSize == full || entry.offset == full else { return true }
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound, let id = bytes.short(at: field), let length = bytes.short(at: field + 2) {
      if id == 1 {
        var place = field + 4
        for path in [\ZipEntry.size, \.compressedSize, \.offset] where entry[keyPath: path] == full {
          guard place + 8 <= field + 4 + length, let value = bytes.long(at: place) else { return false }
          entry[keyPath: path] = value
          place += 8
        }
        return true
      }
      field += 4 + length
    }
    return true
  }
}
