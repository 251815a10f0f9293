/// The statements of bag-info.txt (RFC 8493 §2.2.2), in order; a label may come more than once.
struct BagInfo: Sendable {
  /// The rules that a package keeps beyond those of BagIt.
  static let profile = "urn:gxconvert:bagit-profile:1"

  private(set) var statements: [NamedValue] = []

  /// Adds a statement; line breaks of the value become spaces.
  mutating func add(_ label: String, _ value: String) {
    let line = value.unicodeScalars.map { $0.properties.isWhitespace && $0 != "\u{3000}" ? " " : $0 }
    statements.append(NamedValue(label, String(String.UnicodeScalarView(line))))
  }

  /// The file: `Label: value`, a line each.
  var text: [UInt8] { Array(statements.map { "\($0.name): \($0.value)\n" }.joined().utf8) }
}

extension BagInfo {
  /// Reads bag-info.txt of any version: folded lines, spaces around the colon, labels in any case.
  init(parsing text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first == " " || line.first == "\t", let last = statements.indices.last {
        statements[last].value += " " + line.trimmed
      } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
        statements.append(NamedValue(line[..<colon].trimmed, line[line.utf8.index(after: colon)...].trimmed))
      }
    }
  }

  /// The first value of a label, whatever its case.
  func value(_ label: String) -> String? {
    statements.first { $0.name.lowercased() == label.lowercased() }?.value
  }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  var trimmed: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    let start = unicodeScalars.drop(while: isBlank)
    return String(String.UnicodeScalarView(start.reversed().drop(while: isBlank).reversed()))
  }
}
