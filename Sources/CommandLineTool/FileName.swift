import Glibc

/// The name of a file as the system has it: bytes, which need not be UTF-8.
struct FileName: Hashable, Sendable {
  /// The bytes, without the terminating zero.
  let bytes: [UInt8]

  /// Makes a name of bytes.
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Makes a name of a string.
  init(_ text: String) { self.init(text.utf8) }

  /// What `-` stands for.
  static let standardStream = FileName("-")

  /// Whether it is `-`: standard input or standard output.
  var isStandardStream: Bool { self == .standardStream }

  /// Calls the system with the name as a C string; it must not be used afterwards.
  func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      guard let path = buffer.baseAddress else { return "".withCString(body) }
      return body(path)
    }
  }

  /// Whether something stands under the name.
  var exists: Bool { withPath { access($0, F_OK) } == 0 }

  /// Whether a folder stands under the name.
  var isFolder: Bool {
    var status = stat()
    return withPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The part behind the last slash.
  var lastComponent: FileName {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return FileName(bytes[(slash + 1)...])
  }

  /// The last component up to its last dot; a leading dot begins no suffix.
  var stem: FileName {
    let name = lastComponent
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return name }
    return FileName(name.bytes[..<dot])
  }

  /// What stands behind the last dot of the last component, in lower case; empty without a dot.
  var suffix: String {
    let name = lastComponent
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name.bytes[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// The name of a file inside this folder.
  func appending(_ name: FileName) -> FileName {
    guard let last = bytes.last else { return name }
    return FileName(bytes + (last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name.bytes)
  }

  /// The name with something behind it.
  func adding(_ text: String) -> FileName { FileName(bytes + Array(text.utf8)) }

  /// The name as text for the report: as it is where it is UTF-8, else as it is displayed.
  var text: String { String(validating: bytes, as: UTF8.self) ?? display }

  /// The name for messages, on one line: control characters, direction overrides and bytes that are no UTF-8 are
  /// written as escapes.
  var display: String {
    guard !isStandardStream else { return "<stdin>" }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return bytes.map { $0 >= 0x20 && $0 < 0x7F ? String(UnicodeScalar($0)) : Self.escape($0) }.joined()
    }
    return text.printable
  }

  private static func escape(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension String {
  /// The text on one line of a terminal: line ends, control characters and direction overrides become escapes.
  var printable: String {
    guard unicodeScalars.contains(where: \.isHazardous) else { return self }
    return unicodeScalars.map(\.printable).joined()
  }
}

extension UnicodeScalar {
  fileprivate var isHazardous: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var printable: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: isHazardous ? "\\u{" + String(value, radix: 16, uppercase: true) + "}" : String(self)
    }
  }
}
