import Evidence

/// Text whose encoding was mistaken before it was saved, so that valid characters say nothing (mojibake).
///
/// Two mistakes are known by what they leave: UTF-8 that was taken for Latin letters and encoded again (`æ¿åº`), and
/// UTF-8 that was taken for GBK (`鏀垮簻`). Where the way back is the only one and loses nothing the text is restored,
/// with a warning; where a byte is lost it stays as it is, and an error says so.
enum GarbledText {
  /// Restores a text, or tells that it is garbled; sound text is passed over at the cost of one count.
  static func settle(_ text: inout DecodedText) {
    let counts = Counts(text.utf8)
    if counts.mayBeLatin {
      if let bytes = LatinBytes.of(text.utf8), isWhole(bytes) {
        restore(&text, as: bytes, readAs: "Windows-1252")
      } else if LatinBytes.runs(in: text.utf8) >= leastRuns {
        text.findings.append(ReaderFinding.garbledText.found("UTF-8 → Windows-1252"))
      }
    } else if counts.mayBeGBK, let bytes = GBKBytes.of(text.utf8), UTF8Probe.wholeShare(of: bytes[...]) > 0.2 {
      if isWhole(bytes) {
        restore(&text, as: bytes, readAs: "GBK")
      } else {
        text.findings.append(ReaderFinding.garbledText.found("UTF-8 → GBK"))
      }
    }
  }

  /// Whether bytes are UTF-8 to the last, and Chinese rather than of Latin letters.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    UTF8Probe.firstFault(in: bytes[...]) == nil && UTF8Probe.wholeShare(of: bytes[...]) > 0.9
  }

  /// Takes the bytes for the text.
  private static func restore(_ text: inout DecodedText, as bytes: [UInt8], readAs mistaken: String) {
    text.utf8 = bytes
    text.findings.append(ReaderFinding.restoredText.found("UTF-8 → \(mistaken)"))
  }

  /// So many characters of a text may look like this and be what they are.
  private static let leastRuns = 5

  /// How many bytes of a text begin a character of a kind.
  private struct Counts {
    /// Characters of three bytes and more.
    private var wide = 0
    /// Those from U+9000 to U+9FFF, which UTF-8 becomes when it is taken for GBK.
    private var last = 0
    /// U+00C0 to U+00FF, which its first bytes become when they are taken for letters.
    private var letters = 0

    init(_ bytes: [UInt8]) {
      for byte in bytes {
        wide &+= byte >= 0xE0 ? 1 : 0
        last &+= byte == 0xE9 ? 1 : 0
        letters &+= byte == 0xC3 ? 1 : 0
      }
    }

    var mayBeLatin: Bool { letters >= GarbledText.leastRuns && letters * 20 > wide }
    var mayBeGBK: Bool { last > 8 && last * 8 > wide }
  }
}

/// The bytes that characters stand for in GBK as Windows has it.
enum GBKBytes {
  /// The bytes of a text; nil where it is none.
  static func of(_ utf8: [UInt8]) -> [UInt8]? {
    guard let bytes = GB18030.bytes(utf8) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let isWide = bytes[index] >= 0x80 && index + 1 < bytes.count
      let length = isWide ? (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2 : 1
      let character = bytes[index..<min(bytes.count, index + length)]
      if character.elementsEqual(euro) { result.append(0x80) } else { result += character }
      index += length
    }
    return result
  }

  /// The sign of the euro, which Windows has at 0x80.
  private static let euro: [UInt8] = [0xA2, 0xE3]
}

/// The bytes that letters of Windows-1252 stand for.
enum LatinBytes {
  /// The bytes of a text in which every character is one; nil for any other text.
  static func of(_ utf8: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count / 2)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// How often three letters in a row stand for the bytes of an ideograph.
  static func runs(in utf8: [UInt8]) -> Int {
    var (runs, state) = (0, 0)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch byte(of: scalar) ?? 0 {
      case 0xE4...0xE9: state = 1
      case 0x80...0xBF where state > 0:
        state = (state + 1) % 3
        if state == 0 { runs += 1 }
      default: state = 0
      }
    }
    return runs
  }

  /// The byte of a character; controls stand for the bytes that the encoding leaves open (WHATWG Encoding Standard).
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value <= 0xFF ? UInt8(scalar.value) : signs[scalar]
  }

  /// The signs at 0x80 to 0x9F.
  private static let signs: [Unicode.Scalar: UInt8] = {
    let row = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    return Dictionary(zip(row, 0x80...0x9F).map { ($0, UInt8($1)) }, uniquingKeysWith: { first, _ in first })
  }()
}
