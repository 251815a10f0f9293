/// Bounds-checked little-endian numbers in an archive; nil beyond the end.
struct LittleEndianBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  func number(at offset: Int, bytes width: Int) -> UInt64? {
    guard offset >= 0, offset <= bytes.count - width else { return nil }
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    return value
  }

  func short(at offset: Int) -> Int? { number(at: offset, bytes: 2).map(Int.init) }

  func word(at offset: Int) -> Int? { number(at: offset, bytes: 4).map(Int.init) }

  /// Eight bytes; nil too for a number that no offset can have.
  func long(at offset: Int) -> Int? { number(at: offset, bytes: 8).flatMap { $0 < 1 << 62 ? Int($0) : nil } }

  func slice(_ offset: Int, _ length: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, length >= 0, length <= bytes.count, offset <= bytes.count - length else { return nil }
    return ArraySlice(UnsafeBufferPointer(rebasing: bytes[offset..<offset + length]))
  }
}
