import CLibXML2

extension HTMLTree {
  /// Parses a web page, or a piece of one, in UTF-8; broken markup is read as leniently as browsers do.
  ///
  /// The depth counts elements that make blocks; elements inside a line may be nested sixteen times as deep, because
  /// pages leave them open. Comments and declarations leave no trace.
  ///
  /// - Throws: `MarkupError` only when a limit is reached.
  public static func parse(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupError) -> HTMLTree {
    let builder = HTMLTreeBuilder(limits: limits)
    bytes.withUnsafeBufferPointer { buffer in
      if let tag = TagScan.overfullHTMLTag(in: buffer, limit: limits.attributes) {
        builder.error = .tooManyAttributes(limits.attributes, line: TagScan.line(of: tag, in: buffer))
      } else {
        builder.run(buffer)
      }
    }
    if let error = builder.error { throw error }
    return builder.finish()
  }
}

/// One run of libxml2's HTML parser, whose events become a tree.
private final class HTMLTreeBuilder {
  /// An element whose end was not met yet.
  private struct Open {
    var node: Int32
    var name: UInt16
    var isBlock: Bool
    var children: [(name: UInt16, count: Int32)] = []
  }

  var error: MarkupError?
  private var tree = HTMLTree()
  private var stack: [Open] = []
  private var blockDepth = 0
  private let limits: MarkupLimits
  private var context: htmlParserCtxtPtr?
  private var numbers: [UnsafePointer<UInt8>: UInt16] = [:]
  private var tags: [HTMLTag] = []

  private static let ready: Void = xmlInitParser()
  private static let table = XMLNameTable(HTMLTag.allCases.map { "\($0)" })
  private static let allTags = HTMLTag.allCases

  init(limits: MarkupLimits) { self.limits = limits }

  func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = Self.ready
    guard let length = Int32(exactly: bytes.count) else {
      error = .tooLong
      return
    }
    guard length > 0,
      let context = bytes.withMemoryRebound(to: CChar.self, { htmlCreateMemoryParserCtxt($0.baseAddress, length) })
    else { return }
    defer { htmlFreeParserCtxt(context) }
    self.context = context
    context.pointee.sax.pointee = Self.callbacks
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    htmlCtxtUseOptions(
      context,
      Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
        | Int32(XML_PARSE_HUGE.rawValue))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    htmlParseDocument(context)
    self.context = nil
  }

  /// The tree; what is still open ends here.
  func finish() -> HTMLTree {
    while !stack.isEmpty { pop() }
    return tree
  }

  private var line: Int32 { context.flatMap { $0.pointee.input }.map { $0.pointee.line } ?? 0 }

  private func number(of name: UnsafePointer<UInt8>) -> UInt16 {
    if let known = numbers[name] { return known }
    if tree.names.count < Int(UInt16.max) {
      tree.names.append(String(cString: name))
      tags.append(Self.table.index(of: name).map { Self.allTags[$0] } ?? .unknown)
    }
    let number = UInt16(truncatingIfNeeded: tree.names.count - 1)
    numbers[name] = number
    return number
  }

  private func stop(_ reason: MarkupError) {
    if error == nil { error = reason }
    if let context { xmlStopParser(context) }
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard error == nil else { return }
    let number = number(of: name)
    let tag = tags[Int(number)]
    if Self.isShell(tag), stack.contains(where: { $0.name == number }) { return }
    if tag.isBlock || tag == .unknown { blockDepth += 1 }
    let isTooDeep = blockDepth > limits.depth || stack.count / 16 > limits.depth
    guard !isTooDeep else { return stop(.tooDeep(limits.depth, line: Int(line))) }
    let first = Int32(truncatingIfNeeded: tree.attributes.count)
    addAttributes(attributes)
    let node = HTMLTree.Node(
      tag: tag == .text ? .unknown : tag, name: number, parent: stack.last?.node ?? -1, end: 0, line: line,
      ordinal: ordinal(number), first: first, count: Int32(truncatingIfNeeded: tree.attributes.count) - first)
    stack.append(
      Open(node: Int32(truncatingIfNeeded: tree.nodes.count), name: number, isBlock: tag.isBlock || tag == .unknown))
    tree.nodes.append(node)
  }

  private func addAttributes(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var pair = attributes else { return }
    while let name = pair[0] {
      let value = pair[1].map { String(cString: $0) } ?? ""
      tree.attributes.append(.init(name: String(cString: name), value: value))
      pair += 2
    }
  }

  private func ordinal(_ name: UInt16) -> Int32 {
    guard let last = stack.indices.last else { return 1 }
    if let index = stack[last].children.firstIndex(where: { $0.name == name }) {
      stack[last].children[index].count += 1
      return stack[last].children[index].count
    }
    stack[last].children.append((name, 1))
    return 1
  }

  func end(_ name: UnsafePointer<UInt8>) {
    guard error == nil else { return }
    let number = number(of: name)
    guard !Self.isShell(tags[Int(number)]) else { return }
    guard let index = stack.lastIndex(where: { $0.name == number }) else { return }
    while stack.count > index { pop() }
  }

  private func pop() {
    guard let open = stack.popLast() else { return }
    if open.isBlock { blockDepth -= 1 }
    tree.nodes[Int(open.node)].end = Int32(truncatingIfNeeded: tree.nodes.count)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard error == nil, !bytes.isEmpty else { return }
    let count = tree.nodes.count
    let parent = stack.last?.node ?? -1
    if let last = tree.nodes.last, last.tag == .text, last.parent == parent {
      tree.nodes[count - 1].count += Int32(truncatingIfNeeded: bytes.count)
    } else {
      tree.nodes.append(
        HTMLTree.Node(
          tag: .text, name: 0, parent: parent, end: Int32(truncatingIfNeeded: count + 1), line: line, ordinal: 0,
          first: Int32(truncatingIfNeeded: tree.bytes.count), count: Int32(truncatingIfNeeded: bytes.count)))
    }
    tree.bytes.append(contentsOf: bytes)
  }

  /// Whether it is an element that is begun once and never ended: what follows its end tag belongs to it all the same.
  private static func isShell(_ tag: HTMLTag) -> Bool { tag == .html || tag == .body }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    pointer.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let textCallback: charactersSAXFunc = { data, bytes, length in
    HTMLTreeBuilder.of(data)?.text(UnsafeBufferPointer(start: bytes, count: max(0, Int(length))))
  }

  private static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = 1
    sax.startElement = { data, name, attributes in
      if let name { HTMLTreeBuilder.of(data)?.start(name, attributes) }
    }
    sax.endElement = { data, name in
      if let name { HTMLTreeBuilder.of(data)?.end(name) }
    }
    sax.characters = textCallback
    sax.cdataBlock = textCallback
    sax.ignorableWhitespace = textCallback
    return sax
  }
}
