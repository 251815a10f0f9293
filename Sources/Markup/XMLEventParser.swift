import Evidence

/// Parses XML and hands out its events one by one; builds no tree.
///
/// Refuses any document type declaration, so no entity is ever expanded and nothing outside is ever fetched. Depth and
/// attributes are bounded. The encoding is that of the XML declaration or the byte order mark.
///
/// The plain XML that word processors write is read by a small parser of our own, several times as fast as libxml2.
/// At the first thing that is not plain, or not right, libxml2 takes over; so every fault is found and named by it.
public enum XMLEventParser {
  /// Parses `bytes` to the end, or until the handler stops it.
  ///
  /// - Throws: `MarkupError` if the text is not well-formed; what was handed out before is not to be trusted then.
  public static func parse<Handler: XMLEventHandler>(
    _ bytes: [UInt8], handler: inout Handler, limits: MarkupLimits = MarkupLimits()
  ) throws(MarkupError) {
    let error = bytes.withUnsafeBufferPointer { buffer in
      withUnsafeMutablePointer(to: &handler) { parse(buffer, XMLReceiver($0), limits) }
    }
    if let error { throw error }
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ receiver: XMLReceiver, _ limits: MarkupLimits
  ) -> MarkupError? {
    var plain = PlainXMLParser(bytes, receiver: receiver, depthLimit: limits.depth)
    if plain.run() { return nil }
    if let tag = TagScan.overfullXMLTag(in: bytes, limit: limits.attributes) {
      return .tooManyAttributes(limits.attributes, line: TagScan.line(of: tag, in: bytes))
    }
    var full = LibXMLParser(receiver: receiver, depthLimit: limits.depth, known: plain.progress)
    return full.run(bytes)
  }
}

/// How much of a text was handed out.
struct XMLProgress {
  /// Elements begun and ended, and bytes of text.
  var starts = 0
  var ends = 0
  var textBytes = 0
}
