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
  public static func parse(
    _ bytes: [UInt8], handler: some XMLEventHandler, limits: MarkupLimits = MarkupLimits()
  ) throws(MarkupError) {
    let error = bytes.withUnsafeBufferPointer { (buffer) -> MarkupError? in
      if let tag = TagScan.overfullXMLTag(in: buffer, limit: limits.attributes) {
        return .tooManyAttributes(limits.attributes, line: TagScan.line(of: tag, in: buffer))
      }
      return XMLParse(handler: handler, depthLimit: limits.depth).run(buffer)
    }
    if let error { throw error }
  }
}

/// One run of libxml2's SAX2 parser.
private final class XMLParse {
  let handler: any XMLEventHandler
  let depthLimit: Int
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var error: MarkupError?
  private var isStopped = false

  private static let ready: Void = xmlInitParser()

  init(handler: any XMLEventHandler, depthLimit: Int) {
    self.handler = handler
    self.depthLimit = depthLimit
  }

  func run(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupError? {
    _ = Self.ready
    guard let length = Int32(exactly: bytes.count) else { return .tooLong }
    guard length > 0, let context = xmlCreateMemoryParserCtxt(bytes.baseAddress, length) else {
      return Self.malformed("it is empty", line: 0)
    }
    defer { xmlFreeParserCtxt(context) }
    self.context = context
    context.pointee.sax.pointee = Self.callbacks
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
    xmlParseDocument(context)
    self.context = nil
    if let error { return error }
    return isStopped || context.pointee.wellFormed == 1 ? nil : Self.malformed("it is not well-formed", line: 0)
  }

  private static func malformed(_ detail: String, line: Int) -> MarkupError {
    MarkupError(.malformed, Message("the XML is broken: \(detail)", "XML 已损坏：\(detail)"), line: line)
  }

  private func stop(_ reason: MarkupError? = nil) {
    if error == nil, !isStopped { error = reason }
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  private var line: Int { context.flatMap { $0.pointee.input }.map { Int($0.pointee.line) } ?? 0 }

  func start(_ element: XMLElement) {
    depth += 1
    if depth > depthLimit { return stop(.tooDeep(depthLimit, line: line)) }
    if !isStopped, !handler.start(element) { stop() }
  }

  func end(_ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) {
    depth -= 1
    if !isStopped { handler.end(name: name, namespace: namespace) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if !isStopped { handler.text(bytes) } }

  func documentType() {
    stop(
      MarkupError(
        .documentType,
        Message(
          "the XML declares a document type, which no Office document needs; it is refused for safety",
          "XML 中含有文档类型声明（DOCTYPE），Office 文档不需要它；为安全起见拒绝读取"), line: line))
  }

  func fail(_ reason: xmlError) {
    guard reason.level == XML_ERR_FATAL, error == nil, !isStopped else { return }
    let text = reason.message.map { String(cString: $0) } ?? "it is not well-formed"
    error = Self.malformed(String(text.prefix { $0 != "\n" }), line: Int(reason.line))
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLParse? {
    pointer.map { Unmanaged<XMLParse>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let textCallback: charactersSAXFunc = { data, bytes, length in
    XMLParse.of(data)?.text(UnsafeBufferPointer(start: bytes, count: max(0, Int(length))))
  }

  private static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
      guard let name else { return }
      XMLParse.of(data)?.start(
        XMLElement(name: name, namespace: namespace, attributes: attributes, count: Int(count)))
    }
    sax.endElementNs = { data, name, _, namespace in
      if let name { XMLParse.of(data)?.end(name, namespace) }
    }
    sax.characters = textCallback
    sax.cdataBlock = textCallback
    sax.ignorableWhitespace = textCallback
    sax.internalSubset = { data, _, _, _ in XMLParse.of(data)?.documentType() }
    sax.serror = { data, reason in
      if let reason { XMLParse.of(data)?.fail(reason.pointee) }
    }
    return sax
  }
}
