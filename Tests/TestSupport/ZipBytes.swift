/// Builds ZIP archives byte by byte, honest and dishonest ones, without any library.
public struct ZipBytes {
  /// One entry, with all that a dishonest archive can lie about.
  public struct Entry {
    /// The name.
    public var name: [UInt8]
    /// The bytes as they stand in the archive.
    public var data: [UInt8]
    /// The compression method.
    public var method = 0
    /// The general purpose flags.
    public var flags = 0x800
    /// The inflated size that both headers state.
    public var statedSize: Int
    /// The checksum that both headers state.
    public var crc: UInt32
    /// Where the directory says that the local header is; nil for the truth.
    public var statedOffset: Int?
    /// The name in the local header, if another.
    public var localName: [UInt8]?
    /// Whether the local header and the data are written; without, only the directory names the entry.
    public var hasData = true

    /// A stored entry.
    public init(_ name: String, _ data: [UInt8]) {
      self.name = Array(name.utf8)
      self.data = data
      statedSize = data.count
      crc = ZipBytes.crc32(data)
    }

    /// A stored entry with text.
    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// An entry of `count` zero bytes, deflated about 158:1.
    public static func zeros(_ name: String, count: Int) -> Entry {
      var entry = Entry(name, [])
      entry.method = 8
      let runs = max(0, (count - 1) / 258)
      entry.data = ZipBytes.deflatedZeros(runs: runs)
      entry.statedSize = 1 + runs * 258
      entry.crc = ZipBytes.crc32(zeros: entry.statedSize)
      return entry
    }
  }

  /// The entries in order.
  public var entries: [Entry]
  /// Bytes before the first entry.
  public var prefix: [UInt8] = []
  /// The archive comment.
  public var comment: [UInt8] = []
  /// The number of entries that the end record states; nil for the truth.
  public var statedCount: Int?

  /// An archive of these entries.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The archive.
  public var bytes: [UInt8] {
    var out = prefix
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(out.count)
      guard entry.hasData else { continue }
      let name = entry.localName ?? entry.name
      out += word(0x0403_4b50) + short(20) + short(entry.flags) + short(entry.method) + short(0) + short(33)
      out += word(Int(entry.crc)) + word(entry.data.count) + word(entry.statedSize) + short(name.count) + short(0)
      out += name + entry.data
    }
    let start = out.count
    for (entry, offset) in zip(entries, offsets) {
      out += word(0x0201_4b50) + short(0x0314) + short(20) + short(entry.flags) + short(entry.method)
      out += short(0) + short(33) + word(Int(entry.crc)) + word(entry.data.count) + word(entry.statedSize)
      out += short(entry.name.count) + short(0) + short(0) + short(0) + short(0) + word(0x81A4_0000)
      out += word(entry.statedOffset ?? offset) + entry.name
    }
    let size = out.count - start
    let count = min(0xFFFF, statedCount ?? entries.count)
    out += word(0x0605_4b50) + short(0) + short(0) + short(count) + short(count)
    out += word(size) + word(start) + short(comment.count) + comment
    return out
  }

  private func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }
  private func word(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }

  /// The CRC-32 of bytes.
  public static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  static func crc32(zeros count: Int) -> UInt32 { crc32(repeatElement(0, count: count)) }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 != 0 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// A zero byte and `runs` repeats of 258 more, in one block with fixed codes (RFC 1951, 3.2.6).
  private static func deflatedZeros(runs: Int) -> [UInt8] {
    var out: [UInt8] = []
    var pending: UInt32 = 0
    var count: UInt32 = 0
    func put(_ bits: [UInt32]) {
      for bit in bits {
        pending |= bit << count
        count += 1
        if count == 8 {
          out.append(UInt8(pending))
          pending = 0
          count = 0
        }
      }
    }
    put([1, 1, 0])
    put([0, 0, 1, 1, 0, 0, 0, 0])
    for _ in 0..<runs { put([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
    put([0, 0, 0, 0, 0, 0, 0])
    if count > 0 { out.append(UInt8(pending)) }
    return out
  }
}
