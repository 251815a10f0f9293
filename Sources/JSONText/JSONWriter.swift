/// Writes JSON text, member by member, always the same bytes for the same calls.
///
/// Either in lines with an indentation of two spaces, or compact on one line without any space. Members stand in the
/// order of the calls; empty containers are `{}` and `[]`; no newline follows the last value.
///
/// It does not check the order of the calls: a value where a key belongs is written as asked. Numbers are taken as the
/// digits given. RFC 8259.
public struct JSONWriter: Sendable {
  /// What has been written so far and was not taken out, UTF-8.
  public private(set) var bytes: [UInt8] = []

  private let isCompact: Bool
  private var depth = 0
  private var isContainerEmpty = true
  private var isAfterKey = false

  /// Makes an empty writer.
  public init(isCompact: Bool) {
    self.isCompact = isCompact
  }

  /// Makes room for that many bytes, which saves copies of a long text.
  public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Takes out what has been written so far; what comes then continues it.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the line: what a text file wants behind its last value.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Opens an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Closes the innermost object.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Closes the innermost array.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a member's name; the next call writes its value.
  public mutating func key(_ name: String) {
    separate()
    bytes.appendJSONString(name)
    bytes.append(UInt8(ascii: ":"))
    if !isCompact { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a string, escaping only what RFC 8259 §7 demands: the quotation mark, the backslash and U+0000 to U+001F.
  public mutating func string(_ text: String) {
    separate()
    bytes.appendJSONString(text)
  }

  /// Writes a number with exactly these digits, which must follow the grammar of RFC 8259 §6.
  public mutating func number(_ digits: String) { literal(digits) }

  /// Writes an integer.
  public mutating func integer(_ value: Int) { literal(String(value)) }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a value that is JSON text already, as it stands.
  public mutating func json(_ text: String) { literal(text) }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isContainerEmpty = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth = max(0, depth - 1)
    if !isContainerEmpty { breakLine() }
    bytes.append(bracket)
    isContainerEmpty = false
    isAfterKey = false
  }

  /// Writes what stands before a value or a key: a comma and a line break, or nothing behind a key.
  private mutating func separate() {
    if !isAfterKey, depth > 0 {
      if !isContainerEmpty { bytes.append(UInt8(ascii: ",")) }
      breakLine()
    }
    isAfterKey = false
    isContainerEmpty = false
  }

  private mutating func breakLine() {
    if isCompact { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
