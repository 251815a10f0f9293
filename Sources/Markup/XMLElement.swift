/// An element as the XML parser meets it; valid only inside the call that hands it out.
public struct XMLElement {
  /// Its name and namespace in the handler's vocabulary.
  public let symbol: XMLSymbol

  private let name: UnsafeBufferPointer<UInt8>
  private let attributes: UnsafeBufferPointer<XMLAttribute>

  init(
    symbol: XMLSymbol, name: UnsafeBufferPointer<UInt8>, attributes: UnsafeBufferPointer<XMLAttribute>
  ) {
    self.symbol = symbol
    self.name = name
    self.attributes = attributes
  }

  /// The local name.
  public var localName: String { String(decoding: name, as: UTF8.self) }

  /// The value of the first attribute with that local name, whatever its namespace; entities are resolved.
  public func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in attributes where attribute.hasName(name) { return attribute.value }
    return nil
  }

  /// The value of an attribute as text.
  public func text(_ name: StaticString) -> String? { attribute(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The value of an attribute as a decimal integer; numbers beyond 32 bits become its ends, other text nil.
  public func number(_ name: StaticString) -> Int? { attribute(name).flatMap(Self.number) }

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

/// One attribute of an element; valid as long as the element.
struct XMLAttribute {
  /// The local name.
  var name = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The value.
  var value = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  func hasName(of other: XMLAttribute) -> Bool {
    guard name.count == other.name.count else { return false }
    for index in name.indices where name[index] != other.name[index] { return false }
    return true
  }

  func hasName(_ other: StaticString) -> Bool {
    guard name.count == other.utf8CodeUnitCount else { return false }
    for index in name.indices where name[index] != other.utf8Start[index] { return false }
    return true
  }
}
