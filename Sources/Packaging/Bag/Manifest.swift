import Digests

/// A manifest of a bag: a digest for each path (RFC 8493 §2.1.3 and §2.2.1).
struct Manifest: Sendable {
  /// A line.
  struct Line: Sendable, Hashable {
    /// The digest in lower case.
    var digest: String
    /// The path as it stands there, without the asterisk of binary mode.
    var path: String
    /// Whether an asterisk stood before the path, as the md5sum tools write it.
    var hasAsterisk: Bool
  }

  /// The lines in order.
  var lines: [Line] = []
  /// The numbers of the lines that are no such pair, counted from 1.
  var malformedLines: [Int] = []

  /// Reads the text of a manifest.
  init(parsing text: String) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.isEmpty { continue }
      if let entry = Self.line(line) { lines.append(entry) } else { malformedLines.append(number + 1) }
    }
  }

  private static func line(_ line: Substring) -> Line? {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let end = line.utf8.firstIndex(where: isBlank) else { return nil }
    let digest = line[..<end]
    guard !digest.isEmpty, digest.utf8.allSatisfy(\.isHexadecimal),
      let start = line.utf8[end...].firstIndex(where: { !isBlank($0) })
    else { return nil }
    let path = line[start...]
    let hasAsterisk = path.utf8.first == UInt8(ascii: "*")
    let name = hasAsterisk ? path.dropFirst() : path
    return name.isEmpty ? nil : Line(digest: digest.lowercased(), path: String(name), hasAsterisk: hasAsterisk)
  }

  /// The manifest of files as it is written: two spaces between, so that the sha256sum tools can read it.
  static func file(of files: [BagFile], algorithm: DigestAlgorithm, prefix: String) -> BagFile {
    let lines = files.map { "\(Digest.hex(algorithm, of: $0.bytes))  \($0.path)\n" }
    return BagFile(path: "\(prefix)-\(algorithm.rawValue).txt", bytes: Array(lines.joined().utf8))
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
