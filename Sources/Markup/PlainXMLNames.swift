/// A name in a text that is parsed: `w:val` or `val`.
struct PlainXMLName {
  /// Where it begins, where its local part begins, and where it ends.
  let start: Int
  var local: Int
  private(set) var end: Int
  /// The last sixteen bytes of it; all of it, if it is no longer.
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0

  init(start: Int) {
    self.start = start
    local = start
    end = start
  }

  var hasPrefix: Bool { local > start }

  /// Whether its sixteen bytes are all of it.
  var isShort: Bool { end - start <= 16 }

  mutating func append(_ byte: UInt8) {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte)
    end += 1
  }

  /// Whether a name may begin with the byte.
  static func isStart(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }

  /// Whether a name may hold the byte; the colon follows the digits in ASCII.
  static func isPart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 11 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }
}

/// The symbols of the names in a text, and the namespaces that are bound (Namespaces in XML 1.0).
struct PlainXMLNames {
  private struct Binding {
    /// Where the prefix stands; empty for the default namespace.
    var prefix: Range<Int>
    var namespace: UInt8
  }

  /// A name that was resolved, and when.
  private struct Slot {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var generation = 0
    var symbol = XMLSymbol.unknown
  }

  /// Office documents bind some forty namespaces; many more would make every look-up slow.
  private static let mostBindings = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary: XMLVocabulary
  private var bindings: [Binding] = []
  private var slots = [Slot](repeating: Slot(), count: 256)
  /// Goes up with every change of the bindings; slots of another generation do not count.
  private var generation = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: XMLVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  var bindingCount: Int { bindings.count }

  /// The symbol of an element's name; nil if its prefix is not bound.
  mutating func symbol(_ name: PlainXMLName) -> XMLSymbol? {
    let slot = Int(truncatingIfNeeded: ((name.low ^ (name.high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if slots[slot].low == name.low, slots[slot].high == name.high, slots[slot].generation == generation, name.isShort {
      return slots[slot].symbol
    }
    guard let namespace = namespace(of: name) else { return nil }
    let local = UnsafeBufferPointer(rebasing: bytes[name.local..<name.end])
    let symbol = XMLSymbol(name: vocabulary.name(local), namespace: namespace)
    if name.isShort { slots[slot] = Slot(high: name.high, low: name.low, generation: generation, symbol: symbol) }
    return symbol
  }

  private func namespace(of name: PlainXMLName) -> UInt8? {
    let prefix = name.start..<max(name.start, name.local - 1)
    if let binding = bindings.last(where: { equal($0.prefix, prefix) }) { return binding.namespace }
    return prefix.isEmpty || says(prefix, "xml") ? XMLSymbol.unknown.namespace : nil
  }

  /// Whether an attribute binds a namespace.
  func isDeclaration(_ name: PlainXMLName) -> Bool {
    guard bytes[name.start] == UInt8(ascii: "x") else { return false }
    return says(name.start..<name.end, "xmlns") || (name.hasPrefix && says(name.start..<name.local, "xmlns:"))
  }

  /// Binds a prefix as an attribute says; false where that is wrong, or so rare that it is not looked into.
  mutating func bind(_ name: PlainXMLName, to uri: UnsafeBufferPointer<UInt8>, since first: Int) -> Bool {
    let prefix = name.hasPrefix ? name.local..<name.end : name.start..<name.start
    guard !uri.isEmpty, !says(prefix, "xml"), !says(prefix, "xmlns"), !Self.isReserved(uri),
      !bindings[first...].contains(where: { equal($0.prefix, prefix) }), bindings.count < Self.mostBindings
    else { return false }
    bindings.append(Binding(prefix: prefix, namespace: vocabulary.namespace(uri)))
    generation += 1
    return true
  }

  /// Forgets all bindings but the first so many.
  mutating func unbind(to count: Int) {
    guard bindings.count > count else { return }
    bindings.removeLast(bindings.count - count)
    generation += 1
  }

  private static let reserved = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"]

  private static func isReserved(_ uri: UnsafeBufferPointer<UInt8>) -> Bool {
    reserved.contains { uri.elementsEqual($0.utf8) }
  }

  private func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where bytes[left.lowerBound + index] != bytes[right.lowerBound + index] { return false }
    return true
  }

  private func says(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where bytes[range.lowerBound + index] != word.utf8Start[index] { return false }
    return true
  }
}
