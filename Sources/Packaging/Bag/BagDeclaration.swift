/// The declaration bagit.txt: the version of BagIt and the encoding of the tag files (RFC 8493 §2.1.1).
struct BagDeclaration: Sendable, Hashable {
  /// The version, such as 0.97 or 1.0.
  var major: Int
  /// The part behind the point as it is printed, such as 97.
  var minor: Int
  /// The encoding of the other tag files.
  var encoding: String

  /// The declaration that is written.
  static let current = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  /// Whether it is a version that has been published: the drafts 0.93 to 0.97 and RFC 8493.
  var isKnown: Bool { major == 0 ? (93...97).contains(minor) : major == 1 && minor == 0 }

  /// Whether the rules of RFC 8493 hold, which are stricter than those of the drafts.
  var isStandard: Bool { major >= 1 }

  /// Reads the two lines exactly: no byte order mark, no space before the colon or at the end, digits around the point.
  init?(parsing bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count == 2, let version = Self.value(of: "BagIt-Version: ", in: lines[0]),
      let encoding = Self.value(of: "Tag-File-Character-Encoding: ", in: lines[1]), !encoding.isEmpty
    else { return nil }
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Self.number(parts[0]), let minor = Self.number(parts[1]) else { return nil }
    self.major = major
    self.minor = minor
    self.encoding = String(encoding)
  }

  private static func value(of label: String, in line: Substring) -> Substring? {
    line.hasPrefix(label) ? line.dropFirst(label.count) : nil
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }
}
