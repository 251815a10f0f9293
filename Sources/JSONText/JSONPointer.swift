/// A JSON Pointer, RFC 6901: the way from a document's root to one of its values.
public struct JSONPointer: Sendable, Hashable {
  /// The reference tokens, unescaped.
  public var tokens: [String]

  /// Makes a pointer of tokens; none means the whole document.
  public init(tokens: [String] = []) { self.tokens = tokens }

  /// Reads `/tables/0/a~1b`; nil where it neither is empty nor begins with `/`, or has a `~` without 0 or 1 behind it.
  public init?(_ text: String) {
    if text.isEmpty {
      self.init()
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens: tokens)
  }

  private static func unescaped(_ part: Substring.UTF8View) -> String? {
    guard part.contains(UInt8(ascii: "~")) else { return String(Substring(part)) }
    var bytes: [UInt8] = []
    var isAfterTilde = false
    for byte in part {
      if isAfterTilde {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return nil }
        bytes.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        isAfterTilde = false
      } else if byte == UInt8(ascii: "~") {
        isAfterTilde = true
      } else {
        bytes.append(byte)
      }
    }
    return isAfterTilde ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// One token as it stands in a pointer: `~` as `~0`, `/` as `~1`.
  public static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
    var bytes: [UInt8] = []
    for byte in token.utf8 {
      switch byte {
      case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
      case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as text; empty for the whole document.
  public var description: String { tokens.reduce(into: "") { $0 += "/" + Self.escaped($1) } }
}

extension JSONValue {
  /// The value to which the pointer leads from here; nil where there is none. An array's token has no leading zero.
  public func value(at pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      let isPlace = token == "0" || token.utf8.first != UInt8(ascii: "0") && token.utf8.allSatisfy(\.isDigit)
      guard let next = value.kind == .array && isPlace ? Int(token).flatMap({ value[$0] }) : value[token] else {
        return nil
      }
      value = next
    }
    return value
  }

  /// The pointer from the document's root to here; walks down from the root.
  public var pointer: JSONPointer {
    var tokens: [String] = []
    var value = JSONValue(storage: storage, index: 0)
    while value.index != index, let (token, next) = value.child(containing: index) {
      tokens.append(token)
      value = next
    }
    return JSONPointer(tokens: tokens)
  }

  private func child(containing target: Int) -> (String, JSONValue)? {
    for (place, element) in elements.enumerated() where target < Int(element.node.next) {
      return (String(place), element)
    }
    for member in members where target < Int(member.value.node.next) { return (member.key, member.value) }
    return nil
  }
}
