extension String {
  /// The text on one line of a terminal: line ends, control characters and direction overrides become escapes.
  public var printable: String {
    guard unicodeScalars.contains(where: \.isHazardous) else { return self }
    return unicodeScalars.map(\.printable).joined()
  }
}

extension UnicodeScalar {
  fileprivate var isHazardous: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var printable: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: isHazardous ? "\\u{" + String(value, radix: 16, uppercase: true) + "}" : String(self)
    }
  }
}
