import CLibXML2
import Evidence

/// Parses XML and hands out its events one by one; builds no tree.
///
/// Refuses any document type declaration, so no entity is ever expanded and nothing outside is ever fetched. Depth and
/// attributes are bounded. The encoding is that of the XML declaration or the byte order mark.
public enum XMLEventParser {
  /// Parses `bytes` to the end, or until the handler stops it.
  ///
  /// - Throws: `MarkupError` if the text is not well-formed; what was handed out before is not to be trusted then.
  public static func parse<Handler: XMLEventHandler>(
    _ bytes: [UInt8], handler: inout Handler, limits: MarkupLimits = MarkupLimits()
  ) throws(MarkupError) {
    let error = bytes.withUnsafeBufferPointer { (buffer) -> MarkupError? in
      if let tag = TagScan.overfullXMLTag(in: buffer, limit: limits.attributes) {
        return .tooManyAttributes(limits.attributes, line: TagScan.line(of: tag, in: buffer))
      }
      return withUnsafeMutablePointer(to: &handler) { handler in
        var parse = XMLParse(type: Handler.self, handler: handler, depthLimit: limits.depth)
        return parse.run(buffer)
      }
    }
    if let error { throw error }
  }
}

extension XMLEventHandler {
  /// Hands an event to the handler of this type that stands at an address.
  fileprivate static func start(_ element: XMLElement, at handler: UnsafeMutableRawPointer) -> Bool {
    handler.assumingMemoryBound(to: Self.self).pointee.start(element)
  }

  fileprivate static func end(_ symbol: XMLSymbol, at handler: UnsafeMutableRawPointer) {
    handler.assumingMemoryBound(to: Self.self).pointee.end(symbol)
  }

  fileprivate static func text(_ bytes: UnsafeBufferPointer<UInt8>, at handler: UnsafeMutableRawPointer) {
    handler.assumingMemoryBound(to: Self.self).pointee.text(bytes)
  }
}

/// One run of libxml2's SAX2 parser.
///
/// The parser knows it by its address, and it knows the handler by type and address, so that an event costs neither
/// reference counting nor a check for exclusive access.
private struct XMLParse {
  private let type: any XMLEventHandler.Type
  private let handler: UnsafeMutableRawPointer
  private let depthLimit: Int
  private var symbols: XMLSymbolCache
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var error: MarkupError?
  private var isStopped = false

  private static let ready: Void = xmlInitParser()

  /// `handler` is the address of a value of `type`; both outlive the run.
  init(type: any XMLEventHandler.Type, handler: UnsafeMutableRawPointer, depthLimit: Int) {
    self.type = type
    self.handler = handler
    self.depthLimit = depthLimit
    symbols = XMLSymbolCache(type.vocabulary)
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupError? {
    _ = Self.ready
    guard let length = Int32(exactly: bytes.count) else { return .tooLong }
    guard length > 0, let context = xmlCreateMemoryParserCtxt(bytes.baseAddress, length) else {
      return Self.malformed("it is empty", line: 0)
    }
    defer { xmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = Self.callbacks
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
    self.context = context
    withUnsafeMutablePointer(to: &self) { parse in
      context.pointee.userData = UnsafeMutableRawPointer(parse)
      xmlParseDocument(context)
    }
    self.context = nil
    if let error { return error }
    return isStopped || context.pointee.wellFormed == 1 ? nil : Self.malformed("it is not well-formed", line: 0)
  }

  private static func malformed(_ detail: String, line: Int) -> MarkupError {
    MarkupError(.malformed, Message("the XML is broken: \(detail)", "XML 已损坏：\(detail)"), line: line)
  }

  private mutating func stop(_ reason: MarkupError? = nil) {
    if error == nil, !isStopped { error = reason }
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  private var line: Int { context.flatMap { $0.pointee.input }.map { Int($0.pointee.line) } ?? 0 }

  mutating func start(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    depth += 1
    if depth > depthLimit { return stop(.tooDeep(depthLimit, line: line)) }
    guard !isStopped else { return }
    let element = XMLElement(
      symbol: symbols.symbol(name, namespace), name: name, attributes: attributes, count: count)
    if !type.start(element, at: handler) { stop() }
  }

  mutating func end(_ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) {
    depth -= 1
    if !isStopped { type.end(symbols.symbol(name, namespace), at: handler) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if !isStopped { type.text(bytes, at: handler) } }

  mutating func documentType() {
    stop(
      MarkupError(
        .documentType,
        Message(
          "the XML declares a document type, which no Office document needs; it is refused for safety",
          "XML 中含有文档类型声明（DOCTYPE），Office 文档不需要它；为安全起见拒绝读取"), line: line))
  }

  mutating func fail(_ reason: xmlError) {
    guard reason.level == XML_ERR_FATAL, error == nil, !isStopped else { return }
    let text = reason.message.map { String(cString: $0) } ?? "it is not well-formed"
    error = Self.malformed(String(text.prefix { $0 != "\n" }), line: Int(reason.line))
  }

  private static let textCallback: charactersSAXFunc = { data, bytes, length in
    data?.assumingMemoryBound(to: XMLParse.self).pointee.text(
      UnsafeBufferPointer(start: bytes, count: max(0, Int(length))))
  }

  private static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
      guard let name else { return }
      data?.assumingMemoryBound(to: XMLParse.self).pointee.start(name, namespace, attributes, count: Int(count))
    }
    sax.endElementNs = { data, name, _, namespace in
      if let name { data?.assumingMemoryBound(to: XMLParse.self).pointee.end(name, namespace) }
    }
    sax.characters = textCallback
    sax.cdataBlock = textCallback
    sax.ignorableWhitespace = textCallback
    sax.internalSubset = { data, _, _, _ in data?.assumingMemoryBound(to: XMLParse.self).pointee.documentType() }
    sax.serror = { data, reason in
      if let reason { data?.assumingMemoryBound(to: XMLParse.self).pointee.fail(reason.pointee) }
    }
    return sax
  }
}
