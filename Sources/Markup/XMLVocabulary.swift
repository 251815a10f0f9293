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

  /// The number of a namespace.
  func namespace(_ uri: UnsafeBufferPointer<UInt8>) -> UInt8 {
    uris.index(of: uri).map { namespaces[$0] } ?? XMLSymbol.unknown.namespace
  }

  /// The number of a local name.
  func name(_ name: UnsafeBufferPointer<UInt8>) -> UInt16 {
    names.index(of: name).map { UInt16(truncatingIfNeeded: $0) } ?? XMLSymbol.unknown.name
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
