/// A defect and the byte where it was found; the document turns it into an error with line and column.
struct JSONFailure: Error {
  let defect: JSONDefect
  let offset: Int
}

extension JSONParser {
  /// The failure at the position, or at another place.
  func failure(_ defect: JSONDefect, at offset: Int? = nil) -> JSONFailure {
    JSONFailure(defect: defect, offset: offset ?? position)
  }

  /// The word or character at the position, to be quoted in a message.
  var found: String {
    var end = position
    while end < text.count, end - position < 16, text[end].isWordByte { end += 1 }
    if end == position, end < text.count { end += 1 }
    return String(decoding: text[position..<end], as: UTF8.self)
  }
}

extension UInt8 {
  /// ASCII letters, digits and signs of numbers, and every byte of a character beyond ASCII.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    default: self >= 0x80
    }
  }
}
