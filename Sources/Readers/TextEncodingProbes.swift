/// Whether bytes are UTF-8, and how nearly.
enum UTF8Probe {
  /// The offset of the first byte that is no UTF-8, counted from the slice's start; nil if there is none.
  static func firstFault(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { (buffer) -> Int? in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: buffer.span)
        return nil
      } catch {
        return error.byteOffsets.lowerBound
      }
    }
  }

  /// Whether at least half of the bytes beyond ASCII are whole characters of three or four bytes.
  ///
  /// Text of the GB family hardly ever has such sequences, so this tells damaged UTF-8 from another encoding.
  static func isMostlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    wholeShare(of: bytes) >= 0.5
  }

  /// The share of whole characters of three or four bytes in the bytes beyond ASCII.
  static func wholeShare(of bytes: ArraySlice<UInt8>) -> Double {
    bytes.withUnsafeBufferPointer { buffer in
      var beyond = 0
      var whole = 0
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : 3
        if byte >= 0x80 { beyond += 1 }
        if byte >= 0xE0, byte < 0xF5, index + length <= buffer.count,
          buffer[index + 1..<index + length].allSatisfy({ $0 & 0xC0 == 0x80 })
        {
          beyond += length - 1
          whole += length
          index += length
        } else {
          index += 1
        }
      }
      return Double(whole) / Double(max(1, beyond))
    }
  }

  /// The bytes with every ill-formed sequence replaced by U+FFFD, and how many were.
  static func replacingFaults(in bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], faults: Int) {
    guard firstFault(in: bytes) != nil else { return (Array(bytes), 0) }
    let output = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
    return (output, max(1, count(of: mark, in: output[...]) - count(of: mark, in: bytes)))
  }

  private static func count(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count >= mark.count else { return 0 }
    return bytes.indices.dropLast(mark.count - 1).reduce(0) { $0 + (bytes[$1...].starts(with: mark) ? 1 : 0) }
  }
}

/// Whether bytes are Chinese text in the GB family (GB 2312, GBK, GB18030).
enum GBProbe {
  /// Whether most of the two-byte characters are in GB 2312, as those of any honest Chinese text are.
  static func looksChinese(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var common = 0
      var pairs = 0
      var index = 0
      while index < buffer.count {
        guard buffer[index] >= 0x80, index + 1 < buffer.count else {
          index += 1
          continue
        }
        if (0x30...0x39).contains(buffer[index + 1]) {
          index += 4
          continue
        }
        pairs += 1
        if (0xA1...0xF7).contains(buffer[index]), buffer[index + 1] >= 0xA1 { common += 1 }
        index += 2
      }
      return pairs == 0 || common * 2 >= pairs
    }
  }
}

/// Whether bytes are Big5 rather than of the GB family, as far as their second bytes tell.
enum Big5Probe {
  /// The name of the encoding, with the characters of Hong Kong.
  static let name = "BIG5-HKSCS"
  /// So few characters leave it open.
  private static let leastPairs = 20

  /// What the bytes are, whatever a label says: true for Big5, false for the GB family; nil where they leave it open.
  ///
  /// Second bytes of GB 2312 are 0xA1 and above, those of Big5 below 0x7F in two characters of five, and none of
  /// Big5 lies between. Traditional characters in GBK lie there often.
  static func isBig5(_ bytes: ArraySlice<UInt8>) -> Bool? {
    var (low, between, high) = (0, 0, 0)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case 0x40...0x7E: low += 1
      case 0xA1...0xFE: high += 1
      case 0x30...0x39, 0x80...0xA0: between += 1
      default: break
      }
      index += 2
    }
    let pairs = low + between + high
    guard pairs >= leastPairs else { return nil }
    if high * 20 >= pairs * 19 { return false }
    return between * 50 <= pairs && low * 5 >= pairs ? true : nil
  }
}

/// Whether bytes are UTF-16 without a byte order mark.
enum UTF16Probe {
  /// The encoding, if the first 4 KiB are Chinese or Latin text in it and in no other way; nil for all else.
  static func encoding(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4096)
    guard sample.contains(0) else { return nil }
    let little = score(sample, isBigEndian: false)
    let big = score(sample, isBigEndian: true)
    let units = sample.count / 2
    guard max(little, big) * 10 >= units * 9 else { return nil }
    return little == big ? nil : little > big ? "UTF-16LE" : "UTF-16BE"
  }

  /// How many units are ASCII, ideographs or the punctuation used with them.
  private static func score(_ sample: ArraySlice<UInt8>, isBigEndian: Bool) -> Int {
    var count = 0
    for index in stride(from: 0, to: sample.count - 1, by: 2) {
      let low = isBigEndian ? sample[index + 1] : sample[index]
      let high = isBigEndian ? sample[index] : sample[index + 1]
      switch high {
      case 0: count += low == 0x09 || low == 0x0A || low == 0x0D || (0x20...0x7E).contains(low) ? 1 : 0
      case 0x4E...0x9F, 0x30, 0x20, 0xFF: count += 1
      default: break
      }
    }
    return count
  }
}
