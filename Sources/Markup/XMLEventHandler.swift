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

/// A handler by its type and its address, so that an event costs neither reference counting nor a check for exclusive
/// access.
struct XMLReceiver {
  private let type: any XMLEventHandler.Type
  private let address: UnsafeMutableRawPointer

  /// The handler at `pointer`, which outlives the receiver.
  init<Handler: XMLEventHandler>(_ pointer: UnsafeMutablePointer<Handler>) {
    type = Handler.self
    address = UnsafeMutableRawPointer(pointer)
  }

  var vocabulary: XMLVocabulary { type.vocabulary }

  func start(_ element: XMLElement) -> Bool { type.start(element, at: address) }

  func end(_ symbol: XMLSymbol) { type.end(symbol, at: address) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { type.text(bytes, at: address) }
}

extension XMLEventHandler {
  fileprivate static func start(_ element: XMLElement, at address: UnsafeMutableRawPointer) -> Bool {
    address.assumingMemoryBound(to: Self.self).pointee.start(element)
  }

  fileprivate static func end(_ symbol: XMLSymbol, at address: UnsafeMutableRawPointer) {
    address.assumingMemoryBound(to: Self.self).pointee.end(symbol)
  }

  fileprivate static func text(_ bytes: UnsafeBufferPointer<UInt8>, at address: UnsafeMutableRawPointer) {
    address.assumingMemoryBound(to: Self.self).pointee.text(bytes)
  }
}
