import CLibXML2

extension HTMLTree {
  /// Parses a web page, or a piece of one, in UTF-8; broken markup is read as leniently as browsers do.
  ///
  /// The depth counts elements that make blocks; elements inside a line may be nested sixteen times as deep, because
  /// pages leave them open. Comments and declarations leave no trace.
  ///
  /// - Throws: `MarkupError` only when a limit is reached.
  public static func parse(_ bytes: [UInt8], limits: MarkupLimits = MarkupLimits()) throws(MarkupError) -> HTMLTree {
    var builder = HTMLTreeBuilder(limits: limits)
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

/// One run of libxml2's HTML parser, whose events become a tree; the parser knows it by its address.
private struct HTMLTreeBuilder {
  /// An element whose end was not met yet.
  private struct Open {
    var node: Int32
    var name: UInt16
    var isBlock: Bool
    /// Where the counts of its children begin.
    var firstCount: Int
  }

  var error: MarkupError?
  private var parts = HTMLTree.Parts()
  private var stack: [Open] = []
  /// How many children of each name the open elements have so far, those of the innermost last.
  private var counts: [(name: UInt16, count: Int32)] = []
  private var blockDepth = 0
  private var elementCount = 0
  private let limits: MarkupLimits
  private var context: htmlParserCtxtPtr?
  private var names = HTMLNameCache()
  private var tags: [HTMLTag] = []

  private static let table = XMLNameTable(HTMLTag.allCases.map { "\($0)" })
  private static let allTags = HTMLTag.allCases
  private static let attributeTable = XMLNameTable(HTMLAttribute.allCases.map(\.rawValue))
  private static let allAttributes = HTMLAttribute.allCases

  init(limits: MarkupLimits) { self.limits = limits }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    LibXML.prepare()
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
    htmlCtxtUseOptions(
      context,
      Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
        | Int32(XML_PARSE_HUGE.rawValue))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    withUnsafeMutablePointer(to: &self) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      htmlParseDocument(context)
    }
    self.context = nil
  }

  /// The tree; what is still open ends here.
  mutating func finish() -> HTMLTree {
    while !stack.isEmpty { pop() }
    return HTMLTree(parts)
  }

  private var line: Int32 { context.flatMap { $0.pointee.input }.map { $0.pointee.line } ?? 0 }

  private mutating func number(of name: UnsafePointer<UInt8>) -> UInt16 {
    if let known = names[name] { return known }
    if parts.names.count < Int(UInt16.max) {
      parts.names.append(String(cString: name))
      tags.append(Self.table.index(of: name).map { Self.allTags[$0] } ?? .unknown)
    }
    let number = UInt16(truncatingIfNeeded: parts.names.count - 1)
    names[name] = number
    return number
  }

  private mutating func stop(_ reason: MarkupError) {
    if error == nil { error = reason }
    if let context { xmlStopParser(context) }
  }

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard error == nil else { return }
    let number = number(of: name)
    let tag = tags[Int(number)]
    if Self.isShell(tag), stack.contains(where: { $0.name == number }) { return }
    let isBlock = tag.isBlock || tag == .unknown
    if isBlock { blockDepth += 1 }
    let isTooDeep = blockDepth > limits.depth || stack.count / 16 > limits.depth
    guard !isTooDeep else { return stop(.tooDeep(limits.depth, line: Int(line))) }
    elementCount += 1
    guard elementCount <= limits.elements else { return stop(.tooManyElements(limits.elements, line: Int(line))) }
    let first = Int32(truncatingIfNeeded: parts.attributes.count)
    addAttributes(attributes)
    let node = HTMLTree.Node(
      tag: tag == .text ? .unknown : tag, name: number, parent: stack.last?.node ?? -1, end: 0, line: line,
      ordinal: ordinal(number), first: first, count: Int32(truncatingIfNeeded: parts.attributes.count) - first)
    let index = Int32(truncatingIfNeeded: parts.nodes.count)
    stack.append(Open(node: index, name: number, isBlock: isBlock, firstCount: counts.count))
    parts.nodes.append(node)
  }

  private mutating func addAttributes(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var pair = attributes else { return }
    while let name = pair[0] {
      if let index = Self.attributeTable.index(of: name) { add(Self.allAttributes[index], pair[1]) }
      pair += 2
    }
  }

  private mutating func add(_ name: HTMLAttribute, _ value: UnsafePointer<UInt8>?) {
    let first = parts.values.count
    if let value {
      var length = 0
      while value[length] != 0 { length += 1 }
      parts.values.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
    }
    parts.attributes.append(
      .init(
        name: name, first: Int32(truncatingIfNeeded: first),
        count: Int32(truncatingIfNeeded: parts.values.count - first)))
  }

  private mutating func ordinal(_ name: UInt16) -> Int32 {
    guard let last = stack.last else { return 1 }
    var index = last.firstCount
    while index < counts.count {
      if counts[index].name == name {
        counts[index].count += 1
        return counts[index].count
      }
      index += 1
    }
    counts.append((name, 1))
    return 1
  }

  mutating func end(_ name: UnsafePointer<UInt8>) {
    guard error == nil else { return }
    let number = number(of: name)
    guard !Self.isShell(tags[Int(number)]) else { return }
    guard let index = stack.lastIndex(where: { $0.name == number }) else { return }
    while stack.count > index { pop() }
  }

  private mutating func pop() {
    guard let open = stack.popLast() else { return }
    counts.removeLast(counts.count - open.firstCount)
    if open.isBlock { blockDepth -= 1 }
    parts.nodes[Int(open.node)].end = Int32(truncatingIfNeeded: parts.nodes.count)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard error == nil, !bytes.isEmpty else { return }
    let count = parts.nodes.count
    let parent = stack.last?.node ?? -1
    if count > 0, parts.nodes[count - 1].tag == .text, parts.nodes[count - 1].parent == parent {
      parts.nodes[count - 1].count += Int32(truncatingIfNeeded: bytes.count)
    } else {
      parts.nodes.append(
        HTMLTree.Node(
          tag: .text, name: 0, parent: parent, end: Int32(truncatingIfNeeded: count + 1), line: line, ordinal: 0,
          first: Int32(truncatingIfNeeded: parts.text.count), count: Int32(truncatingIfNeeded: bytes.count)))
    }
    parts.text.append(contentsOf: bytes)
  }

  /// Whether it is an element that is begun once and never ended: what follows its end tag belongs to it all the same.
  private static func isShell(_ tag: HTMLTag) -> Bool { tag == .html || tag == .body }

  private static let textCallback: charactersSAXFunc = { data, bytes, length in
    data?.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.text(
      UnsafeBufferPointer(start: bytes, count: max(0, Int(length))))
  }

  private static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = 1
    sax.startElement = { data, name, attributes in
      if let name { data?.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.start(name, attributes) }
    }
    sax.endElement = { data, name in
      if let name { data?.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.end(name) }
    }
    sax.characters = textCallback
    sax.cdataBlock = textCallback
    sax.ignorableWhitespace = textCallback
    return sax
  }
}

/// The numbers of names by their addresses, which are the same for the same name.
private struct HTMLNameCache {
  private var all: [UnsafePointer<UInt8>: UInt16] = [:]
  /// The names that were asked for last, by a few bits of their addresses.
  private var recent = [(name: UnsafePointer<UInt8>?, number: UInt16)](repeating: (nil, 0), count: 256)

  subscript(name: UnsafePointer<UInt8>) -> UInt16? {
    mutating get {
      let slot = name.cacheSlot
      if recent[slot].name == name { return recent[slot].number }
      let number = all[name]
      if let number { recent[slot] = (name, number) }
      return number
    }
    set { all[name] = newValue }
  }
}
