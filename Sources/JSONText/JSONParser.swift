/// A strict parser of RFC 8259 texts over bytes; it keeps its own stack, so that no depth can exhaust the machine's.
struct JSONParser {
  let text: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var position = 0
  var nodes: [JSONNode] = []
  var duplicates = DuplicateNames()
  private var open: [Int] = []

  init(text: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.text = text
    self.limits = limits
    nodes.reserveCapacity(min(limits.values, text.count / 16 + 1))
  }

  /// Parses the whole text into `nodes`.
  mutating func run() throws(JSONFailure) {
    try checkStart()
    skipWhitespace()
    if position == text.count { throw failure(.empty) }
    try value()
    while let container = open.last { try step(in: container) }
    skipWhitespace()
    if position < text.count { throw failure(.trailingText(found)) }
  }

  private func checkStart() throws(JSONFailure) {
    if text.count > limits.bytes { throw failure(.tooLarge(limit: limits.bytes)) }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark) }
    let hasZero = text.prefix(2).contains(0)
    if hasZero || text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE]) { throw failure(.utf16) }
  }

  /// Takes the next element or member of the innermost container, or closes it.
  private mutating func step(in container: Int) throws(JSONFailure) {
    let isObject = nodes[container].kind == .object
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    skipWhitespace()
    if try current() == closing { return try close(container) }
    if nodes[container].count > 0 {
      guard try current() == UInt8(ascii: ",") else { throw failure(.missingComma(found)) }
      let comma = position
      position += 1
      skipWhitespace()
      if try current() == closing { throw failure(.trailingComma, at: comma) }
    }
    nodes[container].countChild()
    if isObject { try name() }
    try value()
  }

  private mutating func name() throws(JSONFailure) {
    guard try current() == UInt8(ascii: "\"") else { throw failure(.nameExpected(found)) }
    try string()
    skipWhitespace()
    guard try current() == UInt8(ascii: ":") else { throw failure(.missingColon(found)) }
    position += 1
    skipWhitespace()
  }

  private mutating func value() throws(JSONFailure) {
    switch try current() {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "n"): try literal("null", .null)
    case UInt8(ascii: "t"): try literal("true", .bool)
    case UInt8(ascii: "f"): try literal("false", .bool)
    default: throw failure(.unexpected(found))
    }
  }

  private mutating func begin(_ kind: JSONKind) throws(JSONFailure) {
    if open.count >= limits.depth { throw failure(.tooDeep(limit: limits.depth)) }
    open.append(nodes.count)
    try append(JSONNode(kind: kind, start: position, end: position, next: 0))
    position += 1
  }

  private mutating func close(_ container: Int) throws(JSONFailure) {
    position += 1
    open.removeLast()
    nodes[container].end = UInt32(truncatingIfNeeded: position)
    nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
    guard nodes[container].kind == .object, nodes[container].count > 1, !limits.allowsDuplicateMembers else { return }
    if let second = duplicates.firstRepeated(in: container, nodes: nodes, text: text) {
      let name = String(decoding: nodes[second].decoded(in: text), as: UTF8.self)
      throw failure(.duplicateMember(name), at: Int(nodes[second].start))
    }
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONKind) throws(JSONFailure) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard position < text.count, text[position] == word.utf8Start[index] else {
        position = start
        throw failure(.unexpected(found))
      }
      position += 1
    }
    try append(JSONNode(kind: kind, start: start, end: position, next: nodes.count + 1))
  }

  mutating func append(_ node: JSONNode) throws(JSONFailure) {
    if nodes.count >= limits.values { throw failure(.tooManyValues(limit: limits.values)) }
    nodes.append(node)
  }

  /// The byte at the position; the end of the text is an error.
  func current() throws(JSONFailure) -> UInt8 {
    guard position < text.count else { throw failure(.unexpectedEnd) }
    return text[position]
  }

  mutating func skipWhitespace() {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}
