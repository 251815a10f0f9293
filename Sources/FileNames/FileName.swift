import Glibc

/// The name of a file as the system has it: bytes, which need not be UTF-8.
///
/// Two names are the same only if their bytes are: a letter that is composed in two ways makes two names.
public struct FileName: Hashable, Sendable {
  /// The bytes, without the terminating zero.
  public let bytes: [UInt8]

  /// Makes a name of bytes.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Makes a name of a string.
  public init(_ text: String) { self.init(text.utf8) }

  /// What `-` stands for.
  public static let standardStream = FileName("-")

  /// Whether it is `-`: standard input or standard output.
  public var isStandardStream: Bool { self == .standardStream }

  /// Calls the system with the name as a C string; it must not be used afterwards.
  public func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      guard let path = buffer.baseAddress else { return "".withCString(body) }
      return body(path)
    }
  }

  /// Whether something stands under the name.
  public var exists: Bool { withPath { access($0, F_OK) } == 0 }

  /// Whether a folder stands under the name.
  public var isFolder: Bool {
    var status = stat()
    return withPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The part behind the last slash.
  public var lastComponent: FileName {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return FileName(bytes[(slash + 1)...])
  }

  /// The last component up to its last dot; a leading dot begins no suffix.
  public var stem: FileName {
    let name = lastComponent
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return name }
    return FileName(name.bytes[..<dot])
  }

  /// What stands behind the last dot of the last component, in lower case; empty without a dot.
  public var suffix: String {
    let name = lastComponent
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name.bytes[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// The name of a file inside this folder.
  public func appending(_ name: FileName) -> FileName {
    guard let last = bytes.last else { return name }
    return FileName(bytes + (last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name.bytes)
  }

  /// The name with something behind it.
  public func adding(_ text: String) -> FileName { FileName(bytes + Array(text.utf8)) }
}
