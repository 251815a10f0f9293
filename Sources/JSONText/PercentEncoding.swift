extension JSONPointer {
  /// The pointer as the fragment of a URI, RFC 6901 §6.
  public var fragmentText: String { description.percentEncoded }
}

extension String {
  /// The text with all but the characters of a URI's fragment (RFC 3986 §3.5) percent-encoded, which suits a relative
  /// path as well.
  public var percentEncoded: String {
    if utf8.allSatisfy({ Self.isFragmentByte[Int($0)] }) { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if Self.isFragmentByte[Int(byte)] {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: ("%" + (byte < 16 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let isFragmentByte: [Bool] = {
    let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?"
    return (0...255).map { byte in allowed.utf8.contains(byte) }
  }()
}
