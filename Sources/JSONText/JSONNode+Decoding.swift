extension JSONNode {
  /// The bytes between the quotation marks as they stand in the text.
  func content(in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range.lowerBound + 1..<range.upperBound - 1])
  }

  /// The string's UTF-8 with the escapes resolved.
  func decoded(in text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let content = content(in: text)
    if !isEscaped { return Array(content) }
    var decoder = EscapeDecoder(content: content)
    decoder.run()
    return decoder.bytes
  }

  /// Hands the string's UTF-8 to `body`, without a copy where nothing is escaped.
  func withDecoded<Result>(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    isEscaped ? decoded(in: text).withUnsafeBufferPointer(body) : body(content(in: text))
  }
}

/// Resolves the escapes of a string that the parser has checked.
private struct EscapeDecoder {
  let content: UnsafeBufferPointer<UInt8>
  var bytes: [UInt8] = []
  var position = 0

  init(content: UnsafeBufferPointer<UInt8>) {
    self.content = content
    bytes.reserveCapacity(content.count)
  }

  mutating func run() {
    while position < content.count {
      let byte = content[position]
      if byte == UInt8(ascii: "\\"), position + 1 < content.count {
        resolve(content[position + 1])
      } else {
        bytes.append(byte)
        position += 1
      }
    }
  }

  private mutating func resolve(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "u"): return appendScalar()
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    default: bytes.append(letter)
    }
    position += 2
  }

  private mutating func appendScalar() {
    var value = unit()
    if 0xD800...0xDBFF ~= value { value = 0x10000 + (value - 0xD800) << 10 + (unit() & 0x3FF) }
    if let scalar = Unicode.Scalar(value) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
  }

  /// Takes `\uXXXX`.
  private mutating func unit() -> UInt32 {
    let digits = content[min(position + 2, content.count)..<min(position + 6, content.count)]
    position += 6
    return digits.reduce(0) { $0 << 4 | ($1.hexValue ?? 0) }
  }
}
