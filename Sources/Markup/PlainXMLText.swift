/// The entities that every XML text may use without declaring them (XML 1.0, 4.6).
enum PlainXMLEntity {
  /// How they are written, and what they mean.
  static let all: [(entity: StaticString, text: StaticString)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
  ]
}

/// The ways in which word processors declare XML in UTF-8.
enum XMLDeclaration {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let plain = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>", "<?xml version=\"1.0\" standalone=\"yes\"?>",
    "<?xml version=\"1.0\"?>",
  ]

  /// The length of the byte order mark and the declaration that the text begins with; a rare declaration is none.
  static func plainLength(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let start = bytes.starts(with: mark) ? mark.count : 0
    let declaration = plain.first { bytes[start...].starts(with: $0.utf8) }
    return start + (declaration?.utf8.count ?? 0)
  }
}

/// Characters of more than one byte in UTF-8 (RFC 3629).
enum UTF8Sequence {
  /// The length of the sequence at `index`; 0 if it is ill-formed, cut off, or no character of XML (U+FFFE, U+FFFF).
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let rest = bytes.count - index
    guard rest >= 2 else { return 0 }
    let (first, second) = (bytes[index], bytes[index + 1])
    switch first {
    case 0xC2...0xDF: return isTail(second) ? 2 : 0
    case 0xE0...0xEF:
      guard rest >= 3, isTail(second), case let third = bytes[index + 2], isTail(third) else { return 0 }
      if first == 0xE0, second < 0xA0 { return 0 }
      if first == 0xED, second > 0x9F { return 0 }
      return first == 0xEF && second == 0xBF && third >= 0xBE ? 0 : 3
    case 0xF0...0xF4:
      guard rest >= 4, isTail(second), isTail(bytes[index + 2]), isTail(bytes[index + 3]) else { return 0 }
      if first == 0xF0, second < 0x90 { return 0 }
      return first == 0xF4 && second > 0x8F ? 0 : 4
    default: return 0
    }
  }

  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
