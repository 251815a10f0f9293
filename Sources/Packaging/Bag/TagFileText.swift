import Glibc

/// The text of a tag file in the encoding that the bag declares.
enum TagFileText {
  /// The text; nil where the bytes are not of that encoding or glibc does not know it.
  ///
  /// A byte order mark at the front is no part of the text.
  static func decode(_ bytes: [UInt8], encoding: String) -> String? {
    if encoding.lowercased() == "utf-8" {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return String(validating: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }
    let converter = iconv_open("UTF-8", encoding)
    // glibc tells failure by (iconv_t)-1.
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    return convert(bytes, with: converter)
  }

  private static func convert(_ bytes: [UInt8], with converter: iconv_t) -> String? {
    // No encoding of glibc needs more than four bytes of UTF-8 for one of its own.
    var result = [UInt8](repeating: 0, count: 4 * bytes.count + 4)
    let capacity = result.count
    var input = bytes
    let written: Int? = input.withUnsafeMutableBytes { source in
      result.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var rest = source.count
        var room = capacity
        return iconv(converter, &from, &rest, &to, &room) == -1 ? nil : capacity - room
      }
    }
    return written.flatMap { String(validating: result[..<$0], as: UTF8.self) }
  }
}
