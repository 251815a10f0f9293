import Markup

/// Writes down what it is told, pieces of one text joined.
private struct Recorder: XMLEventHandler {
  static let vocabulary = XMLVocabulary(names: ["a", "b", "val"], namespaces: [("urn:x", 0), ("urn:y", 1)])
  var record: [UInt8] = []
  private var isText = false

  mutating func start(_ element: XMLElement) -> Bool {
    isText = false
    record += Array("<\(element.localName) \(element.symbol.name) \(element.symbol.namespace)".utf8)
    record += Array((element.text("val") ?? "-").utf8)
    return true
  }

  mutating func end(_ symbol: XMLSymbol) {
    isText = false
    record += Array("/\(symbol.name) \(symbol.namespace)".utf8)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !isText { record.append(UInt8(ascii: ">")) }
    isText = true
    record += bytes
  }
}

/// What is told of a text; nil where it is refused.
private func record(_ bytes: [UInt8]) -> [UInt8]? {
  var recorder = Recorder()
  do throws(MarkupError) {
    try XMLEventParser.parse(bytes, handler: &recorder, limits: MarkupLimits(depth: 8, attributes: 100))
    return recorder.record
  } catch {
    return nil
  }
}

/// What libFuzzer calls with every input it makes.
///
/// A comment in front makes libxml2 read all of it: both must tell the same. It may stand neither before a byte order
/// mark nor before a declaration, so texts that begin so are only read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let told = record(bytes)
  let isComparable = bytes.first == UInt8(ascii: "<") && !bytes.starts(with: "<?".utf8) && !bytes.contains(0)
  precondition(!isComparable || told == record(Array("<!-- -->".utf8) + bytes), "the parsers disagree")
  return 0
}
