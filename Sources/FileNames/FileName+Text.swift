extension FileName {
  /// The name as text: as it is where it is UTF-8, else as it is recorded.
  public var text: String { String(validating: bytes, as: UTF8.self) ?? recorded }

  /// The name as reports and collections hold it; two names never share a record.
  ///
  /// What is UTF-8 stands as it is. A byte that is not becomes `\x` and two hexadecimal digits in capitals, and so does a
  /// backslash that would begin such a sign in the name itself: reading every sign as its byte gives the name back.
  public var recorded: String {
    if let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(Self.backslash) { return text }
    var text = ""
    var rest = bytes[...]
    while let byte = rest.first {
      if let scalar = Self.scalar(at: rest), !(byte == Self.backslash && Self.isSign(rest.prefix(4))) {
        text += scalar
        rest = rest.dropFirst(scalar.utf8.count)
      } else {
        text += Self.escape(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The name for messages, on one line: control characters, direction overrides and bytes that are no UTF-8 are
  /// written as escapes.
  public var display: String { isStandardStream ? "<stdin>" : text.printable }

  private static let backslash = UInt8(ascii: "\\")

  /// The character that the bytes begin with; nil where they begin with none.
  private static func scalar(at bytes: ArraySlice<UInt8>) -> String? {
    (1...4).lazy.compactMap { length in
      length <= bytes.count ? String(validating: bytes.prefix(length), as: UTF8.self) : nil
    }.first
  }

  /// Whether four bytes are those that a byte is written as.
  private static func isSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 4 && bytes.dropFirst().first == UInt8(ascii: "x")
      && bytes.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
  }

  private static func escape(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
