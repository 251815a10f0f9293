/// An element as the XML parser meets it; valid only inside the call that hands it out.
public struct XMLElement {
  /// Its name and namespace in the handler's vocabulary.
  public let symbol: XMLSymbol

  private let name: UnsafePointer<UInt8>
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(
    symbol: XMLSymbol, name: UnsafePointer<UInt8>,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    self.symbol = symbol
    self.name = name
    self.attributes = attributes
    self.count = count
  }

  /// The local name.
  public var localName: String { String(cString: name) }

  /// The value of the first attribute with that local name, whatever its namespace; entities are resolved.
  public func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<count {
      guard let attributes, let local = attributes[index * 5], matches(local, name),
        let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// The value of an attribute as text.
  public func text(_ name: StaticString) -> String? { attribute(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The value of an attribute as a decimal integer; numbers beyond 32 bits become its ends, other text nil.
  public func number(_ name: StaticString) -> Int? { attribute(name).flatMap(Self.number) }

  private func matches(_ bytes: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    var index = 0
    while index < length {
      if bytes[index] != name.utf8Start[index] { return false }
      index += 1
    }
    return bytes[length] == 0
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let rest = digits.dropFirst(isNegative || digits.first == UInt8(ascii: "+") ? 1 : 0)
    guard !rest.isEmpty else { return nil }
    var value = 0
    for byte in rest {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = min(Int(Int32.max), value * 10 + Int(byte - 0x30))
    }
    return isNegative ? -value : value
  }
}

/// Receives what the XML parser meets, in document order.
public protocol XMLEventHandler {
  /// The names by which the handler tells elements apart.
  static var vocabulary: XMLVocabulary { get }
  /// An element begins; false stops the parser.
  mutating func start(_ element: XMLElement) -> Bool
  /// An element ends.
  mutating func end(_ symbol: XMLSymbol)
  /// A piece of text; one text may come in many pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}
