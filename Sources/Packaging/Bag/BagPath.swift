/// The path of a file below the top of a bag, compared by its bytes: no two normal forms are the same file.
struct BagPath: Hashable, Comparable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: BagPath, right: BagPath) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  static func < (left: BagPath, right: BagPath) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  /// Whether it lies in the payload folder.
  var isPayload: Bool { text.utf8.starts(with: "data/".utf8) }

  /// Whether it is a file that file managers leave behind.
  var isSystemFile: Bool { [".DS_Store", "Thumbs.db", "desktop.ini"].contains(text.split(separator: "/").last ?? "") }

  /// The same for paths that some file systems cannot tell apart: case ignored, canonically equivalent.
  var folded: String { text.lowercased() }

  /// Without the `./` in front that some tools write.
  var withoutDot: BagPath { text.hasPrefix("./") ? BagPath(String(text.dropFirst(2))) : self }

  /// With `%0D`, `%0A` and `%25` decoded (RFC 8493 §2.1.3).
  var decoded: BagPath {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let byte = rest.utf8.first {
      let escape = Self.escapes.first { rest.hasPrefix($0.key) || rest.hasPrefix($0.key.lowercased()) }
      bytes.append(escape?.value ?? byte)
      rest = Substring(rest.utf8.dropFirst(escape == nil ? 1 : 3))
    }
    return BagPath(String(decoding: bytes, as: UTF8.self))
  }

  private static let escapes: [String: UInt8] = ["%0D": 13, "%0A": 10, "%25": 37]

  /// Whether it stays below the top whatever system reads it: relative, no `..`, no drive, no home, no share.
  var isSafe: Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, !bytes.contains(0), first != UInt8(ascii: "~") else { return false }
    if bytes.count > 1, bytes[1] == UInt8(ascii: ":") { return false }
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    return parts.first?.isEmpty == false && !parts.contains { $0.elementsEqual("..".utf8) }
  }
}
