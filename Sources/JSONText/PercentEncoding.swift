extension JSONPointer {
  /// The pointer as the fragment of a URI, RFC 6901 §6.
  public var fragmentText: String { description.percentEncoded }
}

extension String {
  /// The text with all but the characters of a URI's fragment (RFC 3986 §3.5) percent-encoded, which suits a relative
  /// path as well.
  public var percentEncoded: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if Self.fragmentBytes.contains(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: ("%" + (byte < 16 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let fragmentBytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?".utf8)
}
