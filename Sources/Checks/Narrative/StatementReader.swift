import Evidence

/// Reads the statements of a sentence.
struct StatementReader {
  private let year: Int?
  private let agency: OwnName
  private let topic: ProseWords
  private let bytes: UnsafeBufferPointer<UInt8>
  private var clause: ProseWords = []
  private var sentence: ProseWords = []
  private var isPlain = true
  private var cursor: Int
  private var statements: [ProseStatement] = []

  /// The statements of a sentence in order.
  ///
  /// `topic` is what the heading above speaks of. A number of another year than the reporting one is marked as said
  /// otherwise.
  static func statements(
    of sentence: ProseSentence, in bytes: UnsafeBufferPointer<UInt8>, year: Int?, agency: OwnName, topic: ProseWords
  ) -> [ProseStatement] {
    var reader = StatementReader(
      bytes: bytes, year: year, agency: agency, topic: topic, cursor: sentence.range.lowerBound)
    for token in sentence.tokens { reader.read(token) }
    reader.endClause()
    return reader.statements
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, year: Int?, agency: OwnName, topic: ProseWords, cursor: Int) {
    (self.bytes, self.year, self.agency, self.topic, self.cursor) = (bytes, year, agency, topic, cursor)
  }

  private mutating func read(_ token: ProseToken) {
    if isPlain, token.range.lowerBound > cursor {
      isPlain = agency.covers(bytes[cursor..<token.range.lowerBound])
    }
    cursor = token.range.upperBound
    switch token.kind {
    case .words(let words): clause.formUnion(words)
    case .comma, .stop: endClause()
    case .number(let value, let unit): read(value, unit)
    }
  }

  private mutating func read(_ value: ExactDecimal, _ unit: ProseUnit) {
    switch unit {
    case .year: if let year, value != ExactDecimal(year) { sentence.insert(.otherwise) }
    case .month: if value != ExactDecimal(1), value != ExactDecimal(12) { clause.insert(.otherwise) }
    case .other: break
    case .item, .entry, .percent, .tenThousandYuan:
      add(value, unit)
      carryOn()
    }
  }

  private mutating func add(_ value: ExactDecimal, _ unit: ProseUnit) {
    statements.append(
      ProseStatement(value: value, unit: unit, clause: clause, sentence: sentence, topic: topic, isPlain: isPlain))
  }

  private mutating func endClause() {
    if !clause.isDisjoint(with: [.noneReceived, .noneHappened]) { add(ExactDecimal(0), .item) }
    carryOn()
  }

  private mutating func carryOn() {
    sentence.formUnion(clause)
    clause = []
    isPlain = true
  }
}

/// The agency's name, a part of which may stand in the prose for the agency itself.
struct OwnName {
  private let name: [UInt8]

  /// Takes the agency's name; it may be empty.
  init(_ name: String) { self.name = Array(name.utf8) }

  /// Whether bytes are nothing but a part of the name, spaces, or the mark that lists words.
  func covers(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // White space apart, more bytes than the name has cannot be a part of it.
    guard bytes.count <= 2 * name.count + 8 else { return false }
    let part = bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }
    guard !part.isEmpty, part != Self.listMark else { return true }
    guard part.count <= name.count else { return false }
    return (0...(name.count - part.count)).contains { name[$0...].starts(with: part) }
  }

  private static let listMark = Array("、".utf8)
}
