extension [UInt8] {
  /// Appends a text as a JSON string with its quotation marks; all but `"`, `\` and U+0000 to U+001F stays as it is.
  mutating func appendJSONString(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index].mustBeEscaped else {
        index += 1
        continue
      }
      append(contentsOf: text[start..<index])
      appendEscape(of: text[index])
      index += 1
      start = index
    }
    append(contentsOf: text[start..<index])
  }

  private mutating func appendEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case 0x08: append(UInt8(ascii: "b"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0..<0x20:
      append(contentsOf: "u00".utf8)
      append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      append(Self.hexDigits[Int(byte & 0x0F)])
    default: append(byte)
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}

extension UInt8 {
  fileprivate var mustBeEscaped: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
