import Markup
import Testing

@Suite struct XMLEventParserTests {
  /// Writes down what it is told, pieces of one text joined.
  private struct Recorder: XMLEventHandler {
    static let vocabulary = XMLVocabulary(names: ["a", "b", "val"], namespaces: [("urn:x", 0), ("urn:y", 1)])
    var record: [String] = []
    private var pending = ""

    mutating func start(_ element: XMLElement) -> Bool {
      flush()
      let value = element.text("val").map { " val=\($0)" } ?? ""
      record.append("<\(element.localName) \(element.symbol.name) \(element.symbol.namespace)\(value)>")
      return true
    }

    mutating func end(_ symbol: XMLSymbol) {
      flush()
      record.append("</\(symbol.name) \(symbol.namespace)>")
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending += String(decoding: bytes, as: UTF8.self) }

    private mutating func flush() {
      if !pending.isEmpty { record.append(pending) }
      pending = ""
    }
  }

  /// What was told; of a failure only the cause, since a message may speak of the comment.
  private func outcome(_ bytes: [UInt8]) -> (record: [String]?, cause: MarkupError.Cause?) {
    var recorder = Recorder()
    do throws(MarkupError) {
      try XMLEventParser.parse(bytes, handler: &recorder, limits: MarkupLimits(depth: 8, attributes: 100))
      return (recorder.record, nil)
    } catch {
      return (nil, error.cause)
    }
  }

  /// A comment in front makes libxml2 read all of it.
  private func agrees(_ text: [UInt8]) -> Bool {
    let hasDeclaration = text.starts(with: "<?xml ".utf8)
    let split = hasDeclaration ? text.firstRange(of: "?>".utf8)?.upperBound ?? 0 : 0
    return outcome(text) == outcome(Array(text[..<split]) + Array("<!-- -->".utf8) + Array(text[split...]))
  }

  private static let texts = [
    "<a/>", "<a>x</a>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a>字 &lt;&amp;&quot;</a>",
    "<x:a xmlns:x=\"urn:x\" x:val='1' val2=\"2\"><x:b><b xmlns=\"urn:y\" x:val=\"字\"/></x:b><b/></x:a>\n",
    "<a xmlns='urn:x'><a xmlns='urn:y' val='\t'/><b val=\"&#65;\"/></a>", "<a>]]&gt;<![CDATA[x]]><!--c-->y<?p q?>z</a>",
    "<a val='1' val='2'/>", "<a><b></a></b>", "<x:a/>", "<a x:val='1'/>", "<a>]]></a>", "<a>&none;</a>", "<a/><a/>",
    "<a b='<'/>", "<a val='1'val2='2'/>", "<a>\u{1}</a>", "<a>\r\n</a>", "<a><b><b><b><b><b><b><b><b/></b></b></b>",
    "<a\u{B7}/>", "<字 val='1'>x</字>", "", " ", "x<a/>", "<a/>x", "<a xmlns:x=''/>", "<xml:a xml:val='1'/>",
    "<a xmlns:x='urn:x' xmlns:y='urn:x' x:val='1' y:val='2'/>", "<x:y:a xmlns:x='urn:x'/>", "<a>x", "<a", "<a val",
    "<a val='",
    "<a xmlns:x='urn:x' xmlns:x='urn:y'/>", "<x:a xmlns:x='urn:x'></x:b>", "<a></a >", "<a val = '1' />", "<-a/>",
  ]

  @Test("a plain text is read as libxml2 reads it, and refused where it refuses it", arguments: texts)
  func plain(text: String) { #expect(agrees(Array(text.utf8))) }

  @Test("a text that stops being plain or right anywhere is read as libxml2 reads it")
  func damaged() {
    var random = RepeatableNumbers(state: 7)
    let pieces =
      Self.texts.map { Array($0.utf8) }.filter { !$0.isEmpty } + [[0xFF], [0xE4, 0xB8], [0], [0xEF, 0xBF, 0xBF]]
    for text in Self.texts where !text.isEmpty {
      for _ in 0..<100 {
        var bytes = Array(text.utf8)
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...2, using: &random))
        let piece = pieces.randomElement(using: &random) ?? []
        bytes.replaceSubrange(start..<end, with: piece.prefix(Int.random(in: 0...piece.count, using: &random)))
        #expect(agrees(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}

/// The same numbers in every run.
private struct RepeatableNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
