import CLibXML2
import Evidence

/// One run of libxml2's SAX2 parser, which knows it by its address.
struct LibXMLParser {
  private let receiver: XMLReceiver
  private let depthLimit: Int
  /// What the handler was told before and is not told again.
  private var known: XMLProgress
  private var attributes: [XMLAttribute] = []
  private var symbols: XMLSymbolCache
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var error: MarkupError?
  private var isStopped = false

  init(receiver: XMLReceiver, depthLimit: Int, known: XMLProgress) {
    self.receiver = receiver
    self.depthLimit = depthLimit
    self.known = known
    symbols = XMLSymbolCache(receiver.vocabulary)
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupError? {
    LibXML.prepare()
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

  private mutating func start(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    depth += 1
    if depth > depthLimit { return stop(.tooDeep(depthLimit, line: line)) }
    guard !isStopped else { return }
    if known.starts > 0 {
      known.starts -= 1
      return
    }
    takeAttributes(attributes, count)
    let symbol = symbols.symbol(name, namespace)
    let goesOn = self.attributes.withUnsafeBufferPointer {
      receiver.start(XMLElement(symbol: symbol, name: .init(endedByZero: name), attributes: $0))
    }
    if !goesOn { stop() }
  }

  /// Takes the attributes over, of which libxml2 gives name, prefix, namespace, begin and end of the value.
  private mutating func takeAttributes(_ given: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int) {
    attributes.removeAll(keepingCapacity: true)
    guard let given else { return }
    for index in 0..<count {
      guard let name = given[index * 5], let start = given[index * 5 + 3], let end = given[index * 5 + 4] else {
        continue
      }
      attributes.append(
        XMLAttribute(name: .init(endedByZero: name), value: UnsafeBufferPointer(start: start, count: end - start)))
    }
  }

  private mutating func end(_ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) {
    depth -= 1
    if known.ends > 0 {
      known.ends -= 1
    } else if !isStopped {
      receiver.end(symbols.symbol(name, namespace))
    }
  }

  private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let skipped = min(known.textBytes, bytes.count)
    known.textBytes -= skipped
    if !isStopped, skipped < bytes.count { receiver.text(UnsafeBufferPointer(rebasing: bytes[skipped...])) }
  }

  private mutating func documentType() {
    stop(
      MarkupError(
        .documentType,
        Message(
          "the XML declares a document type, which no Office document needs; it is refused for safety",
          "XML 中含有文档类型声明（DOCTYPE），Office 文档不需要它；为安全起见拒绝读取"), line: line))
  }

  private mutating func fail(_ reason: xmlError) {
    guard reason.level == XML_ERR_FATAL, error == nil, !isStopped else { return }
    let text = reason.message.map { String(cString: $0) } ?? "it is not well-formed"
    error = Self.malformed(String(text.prefix { $0 != "\n" }), line: Int(reason.line))
  }

  private static let textCallback: charactersSAXFunc = { data, bytes, length in
    data?.assumingMemoryBound(to: LibXMLParser.self).pointee.text(
      UnsafeBufferPointer(start: bytes, count: max(0, Int(length))))
  }

  private static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
      guard let name else { return }
      data?.assumingMemoryBound(to: LibXMLParser.self).pointee.start(name, namespace, attributes, count: Int(count))
    }
    sax.endElementNs = { data, name, _, namespace in
      if let name { data?.assumingMemoryBound(to: LibXMLParser.self).pointee.end(name, namespace) }
    }
    sax.characters = textCallback
    sax.cdataBlock = textCallback
    sax.ignorableWhitespace = textCallback
    sax.internalSubset = { data, _, _, _ in data?.assumingMemoryBound(to: LibXMLParser.self).pointee.documentType() }
    sax.serror = { data, reason in
      if let reason { data?.assumingMemoryBound(to: LibXMLParser.self).pointee.fail(reason.pointee) }
    }
    return sax
  }
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
    let symbol = XMLSymbol(
      name: vocabulary.name(.init(endedByZero: name)),
      namespace: uri.map { vocabulary.namespace(.init(endedByZero: $0)) } ?? XMLSymbol.unknown.namespace)
    slots[index] = Slot(name: name, uri: uri, symbol: symbol)
    return symbol
  }
}
