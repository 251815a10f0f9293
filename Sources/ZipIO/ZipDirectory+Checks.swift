extension ZipDirectory {
  /// Refuses names that leave the folder and names that two entries share.
  func checkNames() throws(ZipError) {
    var seen: Set<[UInt8]> = []
    seen.reserveCapacity(entries.count)
    for entry in entries {
      guard entry.staysInside else {
        throw .deceptive(
          "the entry 「\(entry.name)」 would leave the folder", "条目「\(entry.name)」指向文件夹之外", entry: entry.name)
      }
      guard seen.insert(entry.rawName.map(Self.lowercased)).inserted else {
        throw .deceptive(
          "two entries have the name 「\(entry.name)」 (case ignored), so it is open which one counts",
          "有两个条目同名（不分大小写）「\(entry.name)」，无法确定以哪个为准", entry: entry.name)
      }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Refuses entries that lie inside each other or inside the directory: the way of bombs without a high ratio.
  func checkOverlaps() throws(ZipError) {
    let placed = entries.sorted { $0.offset < $1.offset }
    if let first = placed.first, first.offset != 0 {
      throw .damaged("other bytes stand before its first entry", "第一个条目之前有多余的字节")
    }
    for (index, entry) in placed.enumerated() {
      let limit = index + 1 < placed.count ? placed[index + 1].offset : end.directoryOffset
      guard entry.compressedSize <= limit, entry.offset <= limit, entry.leastEnd <= limit else {
        throw .deceptive(
          "the entry 「\(entry.name)」 overlaps its neighbour", "条目「\(entry.name)」与相邻条目重叠", entry: entry.name)
      }
    }
  }

  /// Compares the local header of an entry with the directory, and its data with the room up to the next entry.
  func checkLocalHeader(of entry: ZipEntry, in bytes: LittleEndianBytes) throws(ZipError) {
    let offset = entry.offset
    guard bytes.word(at: offset) == 0x0403_4b50, bytes.short(at: offset + 8) == entry.method,
      let flags = bytes.short(at: offset + 6), flags & 1 == entry.flags & 1,
      let nameLength = bytes.short(at: offset + 26), let extraLength = bytes.short(at: offset + 28),
      bytes.slice(offset + 30, nameLength)?.elementsEqual(entry.rawName) == true,
      offset + 30 + nameLength + extraLength + entry.compressedSize <= end.directoryOffset
    else {
      throw .damaged(
        "the entry 「\(entry.name)」 contradicts the directory", "条目「\(entry.name)」与目录不一致", entry: entry.name)
    }
  }
}
