/// Chinese text in seven bits: characters of GB 2312 between `~{` and `~}` (RFC 1843).
enum HZEncoding {
  /// The name under which it is registered.
  static let name = "HZ-GB-2312"

  /// The text in UTF-8; nil for bytes that are not wholly of this encoding or hold no such characters.
  static func text(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(tilde), bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var output: [UInt8] = []
    var index = 0
    var hasCharacters = false
    while index < bytes.count {
      guard bytes[index] == tilde, index + 1 < bytes.count else {
        output.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "{"):
        guard let end = run(in: bytes, from: index + 2, into: &output) else { return nil }
        index = end
        hasCharacters = true
      case tilde, newline:
        if bytes[index + 1] == tilde { output.append(tilde) }
        index += 2
      default:
        output.append(tilde)
        index += 1
      }
    }
    return hasCharacters ? output : nil
  }

  /// Adds the characters up to `~}` or the end of the line; where the text goes on, nil if a byte is no half of one.
  private static func run(in bytes: [UInt8], from start: Int, into output: inout [UInt8]) -> Int? {
    var end = start
    while end + 1 < bytes.count, bytes[end] != tilde, bytes[end] != newline {
      guard (0x21...0x77).contains(bytes[end]), (0x21...0x7E).contains(bytes[end + 1]) else { return nil }
      end += 2
    }
    guard end > start, end < bytes.count, let text = GB18030.text(bytes[start..<end].map { $0 | 0x80 }) else {
      return nil
    }
    output += text.utf8
    return bytes[end] == newline ? end : end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "}") ? end + 2 : nil
  }

  private static let tilde = UInt8(ascii: "~")
  private static let newline: UInt8 = 0x0A
}
