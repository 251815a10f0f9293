/// The element names and namespaces that a handler knows; all others are one to it.
public struct XMLVocabulary: Sendable {
  private let names: XMLNameTable
  private let uris: XMLNameTable
  private let namespaces: [UInt8]

  /// Makes a vocabulary; the number of a name is its index, several URIs may have one number below 255.
  public init(names: [String], namespaces: [(uri: String, number: UInt8)]) {
    self.names = XMLNameTable(names)
    uris = XMLNameTable(namespaces.map(\.uri))
    self.namespaces = namespaces.map(\.number)
  }

  /// The symbol of an element.
  func symbol(_ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?) -> XMLSymbol {
    let namespace = uri.flatMap { uris.index(of: $0) }.map { namespaces[$0] }
    return XMLSymbol(
      name: names.index(of: name).map { UInt16(truncatingIfNeeded: $0) } ?? XMLSymbol.unknown.name,
      namespace: namespace ?? XMLSymbol.unknown.namespace)
  }
}

/// An element's name and namespace as numbers of a vocabulary.
public struct XMLSymbol: Sendable, Hashable {
  /// The number of the local name.
  public var name: UInt16
  /// The number of the namespace.
  public var namespace: UInt8

  /// Neither name nor namespace is in the vocabulary; each may be so by itself.
  public static let unknown = XMLSymbol(name: .max, namespace: .max)
}

/// Remembers the symbols of one parse by the addresses of the names, which are the same for the same name.
struct XMLSymbolCache {
  private struct Slot {
    var name: UnsafePointer<UInt8>?
    var uri: UnsafePointer<UInt8>?
    var symbol: XMLSymbol
  }

  private let vocabulary: XMLVocabulary
  private var slots = [Slot](repeating: Slot(symbol: .unknown), count: 256)

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  /// The symbol of an element; a slot that another name holds is taken over.
  mutating func symbol(_ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?) -> XMLSymbol {
    let index = name.cacheSlot
    if slots[index].name == name, slots[index].uri == uri { return slots[index].symbol }
    let symbol = vocabulary.symbol(name, uri)
    slots[index] = Slot(name: name, uri: uri, symbol: symbol)
    return symbol
  }
}
