import Glibc

/// How text becomes bytes.
enum TextEncoding: CaseIterable {
  case utf8, utf8WithMark, gb18030, utf16LittleEndian

  /// The bytes of a text; UTF-8 where the system cannot encode it.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .gb18030: Self.converted(Array(text.utf8), to: "GB18030") ?? Array(text.utf8)
    }
  }

  private static func converted(_ input: [UInt8], to name: String) -> [UInt8]? {
    guard let converter = iconv_open(name, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = input.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: input.count * 2 + 16)
    let size = target.count
    var left = size
    let isDone = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var count = source.count
        return iconv(converter, &from, &count, &to, &left) != -1
      }
    }
    return isDone ? target.prefix(size - left).map { UInt8(bitPattern: $0) } : nil
  }
}
