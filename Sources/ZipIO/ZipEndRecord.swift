/// The end of central directory record, with its Zip64 form where there is one (APPNOTE 4.3.14 to 4.3.16).
struct ZipEndRecord {
  /// Number of entries.
  var entries: Int
  /// Bytes of the central directory.
  var directorySize: Int
  /// Where the central directory is stated to begin.
  var directoryOffset: Int
  /// Where the central directory really ends: the offset of the first end record.
  var directoryEnd: Int
  /// Where the archive ends, its comment included; what follows is not part of it.
  var archiveEnd: Int

  private static let signature = 0x0605_4b50
  private static let reach = 1 << 17

  /// Finds the last end record whose comment fits into the file.
  static func find(in bytes: LittleEndianBytes) throws(ZipError) -> ZipEndRecord {
    var offset = bytes.count - 22
    let lowest = max(0, bytes.count - reach)
    while offset >= lowest {
      if bytes.bytes[offset] == 0x50, bytes.word(at: offset) == signature,
        let comment = bytes.short(at: offset + 20), offset + 22 + comment <= bytes.count
      {
        return try read(at: offset, end: offset + 22 + comment, in: bytes)
      }
      offset -= 1
    }
    throw .damaged("the end of the archive is missing", "缺少压缩包的结尾部分")
  }

  private static func read(at offset: Int, end: Int, in bytes: LittleEndianBytes) throws(ZipError) -> ZipEndRecord {
    guard let disk = bytes.short(at: offset + 4), let here = bytes.short(at: offset + 8),
      let entries = bytes.short(at: offset + 10), let size = bytes.word(at: offset + 12),
      let start = bytes.word(at: offset + 16)
    else { throw .damaged("the end of the archive is cut off", "压缩包结尾不完整") }
    var record = ZipEndRecord(
      entries: entries, directorySize: size, directoryOffset: start, directoryEnd: offset, archiveEnd: end)
    if entries == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      try record.readZip64(before: offset, in: bytes)
    } else if disk != 0 || here != entries {
      throw .damaged("it is one volume of several", "它只是分卷压缩包中的一卷")
    }
    return record
  }

  private mutating func readZip64(before offset: Int, in bytes: LittleEndianBytes) throws(ZipError) {
    guard bytes.word(at: offset - 20) == 0x0706_4b50 else { return }
    guard let place = bytes.long(at: offset - 12), bytes.word(at: place) == 0x0606_4b50,
      let total = bytes.long(at: place + 32), let size = bytes.long(at: place + 40),
      let start = bytes.long(at: place + 48)
    else { throw .damaged("its Zip64 end record is wrong", "Zip64 结尾记录有误") }
    entries = total
    directorySize = size
    directoryOffset = start
    directoryEnd = place
  }
}
