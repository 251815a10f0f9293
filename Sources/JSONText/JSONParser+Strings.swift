extension JSONParser {
  /// Takes a string, RFC 8259 §7, checking its UTF-8 and its escapes.
  mutating func string() throws(JSONFailure) {
    let start = position
    var isEscaped = false
    position += 1
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        try multibyteScalar(byte)
      } else if byte == UInt8(ascii: "\"") {
        position += 1
        return try append(
          JSONNode(kind: .string, start: start, end: position, next: nodes.count + 1, isEscaped: isEscaped))
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte < 0x20 {
        throw failure(.controlCharacter(byte))
      } else {
        position += 1
      }
    }
    throw failure(.unterminatedString, at: start)
  }

  /// Takes one scalar of two to four bytes; overlong forms, surrogates and values over U+10FFFF are no UTF-8.
  private mutating func multibyteScalar(_ lead: UInt8) throws(JSONFailure) {
    let second = byte(1)
    let isSound: Bool
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, isSound) = (2, second.isContinuation)
    case 0xE0: (length, isSound) = (3, second.isContinuation && second >= 0xA0 && byte(2).isContinuation)
    case 0xED: (length, isSound) = (3, second.isContinuation && second < 0xA0 && byte(2).isContinuation)
    case 0xE1...0xEF: (length, isSound) = (3, second.isContinuation && byte(2).isContinuation)
    case 0xF0...0xF4:
      let isInRange = lead == 0xF0 ? second >= 0x90 : lead < 0xF4 || second < 0x90
      length = 4
      isSound = second.isContinuation && isInRange && byte(2).isContinuation && byte(3).isContinuation
    default: (length, isSound) = (1, false)
    }
    guard isSound else { throw failure(.invalidUTF8) }
    position += length
  }

  /// The byte that many places on, 0 behind the end.
  private func byte(_ distance: Int) -> UInt8 {
    position + distance < text.count ? text[position + distance] : 0
  }

  private mutating func escape() throws(JSONFailure) {
    switch byte(1) {
    case UInt8(ascii: "u"): try unicodeEscape()
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    default:
      throw failure(.unknownEscape(String(decoding: text[position..<min(position + 2, text.count)], as: UTF8.self)))
    }
  }

  private mutating func unicodeEscape() throws(JSONFailure) {
    let start = position
    let unit = try hexEscape()
    guard 0xD800...0xDFFF ~= unit else { return }
    guard unit < 0xDC00, byte(0) == UInt8(ascii: "\\"), byte(1) == UInt8(ascii: "u") else {
      throw failure(.loneSurrogate, at: start)
    }
    guard 0xDC00...0xDFFF ~= (try hexEscape()) else { throw failure(.loneSurrogate, at: start) }
  }

  /// Takes `\uXXXX`; the first two bytes are known.
  private mutating func hexEscape() throws(JSONFailure) -> UInt32 {
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = byte(index).hexValue else {
        let end = min(position + 6, text.count)
        throw failure(.unknownEscape(String(decoding: text[position..<end], as: UTF8.self)))
      }
      unit = unit << 4 | digit
    }
    position += 6
    return unit
  }
}

extension UInt8 {
  /// Whether it continues a scalar of UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// The value of an ASCII hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
