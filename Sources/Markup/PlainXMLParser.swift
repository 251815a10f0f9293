/// Parses the plain part of XML: elements, attributes, text, the five named entities, in UTF-8.
///
/// It gives up at the first thing that is rare or wrong: comments, processing instructions, CDATA, declarations, other
/// entities, names beyond ASCII, carriage returns, tags of more than 32 attributes, any fault. So it never has to say
/// what is wrong, and it accepts nothing that libxml2 would refuse. Every read is bounded by `byte(at:)` or a loop.
struct PlainXMLParser {
  /// Why it ends early: something that is not plain, or the handler's wish.
  private enum Interruption: Error { case odd, stopped }

  /// An element whose end was not met yet.
  private struct Open {
    var name: Range<Int>
    var symbol: XMLSymbol
    /// How many namespaces were bound outside of it.
    var bindings: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let receiver: XMLReceiver
  private let depthLimit: Int
  private var position = 0
  private var open: [Open] = []
  private var attributes = [XMLAttribute](repeating: XMLAttribute(), count: mostAttributes)
  private var attributeCount = 0
  /// The attributes of a tag whose prefix must still be declared in it.
  private var unresolved: [PlainXMLName] = []
  private var names: PlainXMLNames
  /// What was handed out.
  private(set) var progress = XMLProgress()

  private static let mostAttributes = 32

  init(_ bytes: UnsafeBufferPointer<UInt8>, receiver: XMLReceiver, depthLimit: Int) {
    self.bytes = bytes
    self.receiver = receiver
    self.depthLimit = depthLimit
    names = PlainXMLNames(bytes, receiver.vocabulary)
  }

  /// Parses to the end, or until the handler stops it; false if it gave up.
  mutating func run() -> Bool {
    do throws(Interruption) {
      try readDocument()
      return true
    } catch {
      return error == .stopped
    }
  }

  private mutating func readDocument() throws(Interruption) {
    position = XMLDeclaration.plainLength(in: bytes)
    skipSpace()
    try readStartTag()
    while !open.isEmpty {
      if byte(at: position) != UInt8(ascii: "<") {
        try readText()
      } else if byte(at: position + 1) == UInt8(ascii: "/") {
        try readEndTag()
      } else {
        try readStartTag()
      }
    }
    skipSpace()
    guard position == bytes.count else { throw .odd }
  }

  /// The byte there; 0, which is never plain, beyond the end.
  private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = position
    while case let byte = byte(at: position), byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
      position += 1
    }
    return position > start
  }

  // Text.

  private mutating func readText() throws(Interruption) {
    let start = position
    var byte = byte(at: position)
    while byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") {
      if byte >= 0x80 {
        try passSequence()
      } else {
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09 else { throw .odd }
        if byte == UInt8(ascii: ">"), position > start, bytes[position - 1] == UInt8(ascii: "]") { throw .odd }
        position += 1
      }
      byte = self.byte(at: position)
    }
    handOut(UnsafeBufferPointer(rebasing: bytes[start..<position]))
    if byte == UInt8(ascii: "&") { try readEntity() }
  }

  /// Goes behind a character beyond ASCII.
  private mutating func passSequence() throws(Interruption) {
    let length = UTF8Sequence.length(at: position, in: bytes)
    guard length > 0 else { throw .odd }
    position += length
  }

  private mutating func readEntity() throws(Interruption) {
    for (entity, text) in PlainXMLEntity.all where matches(entity, at: position) {
      position += entity.utf8CodeUnitCount
      return handOut(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    throw .odd
  }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    for index in 0..<word.utf8CodeUnitCount where byte(at: start + index) != word.utf8Start[index] { return false }
    return true
  }

  private mutating func handOut(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    progress.textBytes += text.count
    receiver.text(text)
  }

  // Tags.

  /// Reads a name of ASCII letters.
  private mutating func readName() throws(Interruption) -> PlainXMLName {
    var name = PlainXMLName(start: position)
    while case let byte = byte(at: name.end), PlainXMLName.isPart(byte) {
      name.append(byte)
      if byte == UInt8(ascii: ":") {
        guard !name.hasPrefix else { throw .odd }
        name.local = name.end
      }
    }
    guard PlainXMLName.isStart(byte(at: name.start)), PlainXMLName.isStart(byte(at: name.local)) else { throw .odd }
    position = name.end
    return name
  }

  private mutating func readStartTag() throws(Interruption) {
    guard byte(at: position) == UInt8(ascii: "<"), open.count < depthLimit else { throw .odd }
    position += 1
    let name = try readName()
    let bindings = names.bindingCount
    let isEmpty = try readAttributes()
    guard let symbol = names.symbol(name) else { throw .odd }
    let local = UnsafeBufferPointer(rebasing: bytes[name.local..<name.end])
    let goesOn = attributes.withUnsafeBufferPointer {
      receiver.start(
        XMLElement(symbol: symbol, name: local, attributes: UnsafeBufferPointer(rebasing: $0[..<attributeCount])))
    }
    progress.starts += 1
    guard goesOn else { throw .stopped }
    if isEmpty {
      close(symbol, bindings)
    } else {
      open.append(Open(name: name.start..<name.end, symbol: symbol, bindings: bindings))
    }
  }

  /// Reads up to the end of the tag; answers whether the element is empty.
  private mutating func readAttributes() throws(Interruption) -> Bool {
    attributeCount = 0
    let bindings = names.bindingCount
    while true {
      let hasSpace = skipSpace()
      let byte = byte(at: position)
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
        position += 1
        let isEmpty = byte == UInt8(ascii: "/")
        if isEmpty {
          guard self.byte(at: position) == UInt8(ascii: ">") else { throw .odd }
          position += 1
        }
        if !unresolved.isEmpty { try resolveAttributes() }
        return isEmpty
      }
      guard hasSpace else { throw .odd }
      try readAttribute(since: bindings)
    }
  }

  private mutating func resolveAttributes() throws(Interruption) {
    for name in unresolved { guard names.symbol(name) != nil else { throw .odd } }
    unresolved.removeAll(keepingCapacity: true)
  }

  private mutating func readAttribute(since bindings: Int) throws(Interruption) {
    let name = try readName()
    skipSpace()
    guard byte(at: position) == UInt8(ascii: "=") else { throw .odd }
    position += 1
    skipSpace()
    let value = UnsafeBufferPointer(rebasing: bytes[try readValue()])
    if names.isDeclaration(name) {
      guard names.bind(name, to: value, since: bindings) else { throw .odd }
      return
    }
    let attribute = XMLAttribute(name: UnsafeBufferPointer(rebasing: bytes[name.local..<name.end]), value: value)
    guard attributeCount < Self.mostAttributes, isNew(attribute) else { throw .odd }
    attributes[attributeCount] = attribute
    attributeCount += 1
    if name.hasPrefix, names.symbol(name) == nil { unresolved.append(name) }
  }

  private func isNew(_ attribute: XMLAttribute) -> Bool {
    for index in 0..<attributeCount where attributes[index].hasName(of: attribute) { return false }
    return true
  }

  private mutating func readValue() throws(Interruption) -> Range<Int> {
    let quote = byte(at: position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .odd }
    position += 1
    let start = position
    while case let byte = byte(at: position), byte != quote {
      guard byte >= 0x20, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { throw .odd }
      if byte < 0x80 { position += 1 } else { try passSequence() }
    }
    position += 1
    return start..<position - 1
  }

  private mutating func readEndTag() throws(Interruption) {
    guard let element = open.last else { throw .odd }
    position += 2
    for index in element.name {
      guard byte(at: position) == bytes[index] else { throw .odd }
      position += 1
    }
    skipSpace()
    guard byte(at: position) == UInt8(ascii: ">") else { throw .odd }
    position += 1
    open.removeLast()
    close(element.symbol, element.bindings)
  }

  private mutating func close(_ symbol: XMLSymbol, _ bindings: Int) {
    progress.ends += 1
    receiver.end(symbol)
    names.unbind(to: bindings)
  }
}
