/// XML elements one below the other, two spaces deep for each level.
struct XMLText {
  private(set) var bytes: [UInt8] = []
  private var depth = 1

  /// Opens an element with attributes.
  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += ">\n".utf8
    depth += 1
  }

  /// An element with a text; none where there is no text.
  mutating func leaf(_ name: String, _ text: String?) {
    guard let text else { return }
    indent()
    bytes += "<\(name)>".utf8
    escape(text)
    bytes += "</\(name)>\n".utf8
  }

  /// Closes the element.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth) }

  /// Characters that XML 1.0 cannot hold (§2.2) become the replacement character.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
