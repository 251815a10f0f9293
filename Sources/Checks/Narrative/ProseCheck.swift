import Evidence
import ReportModel

/// Compares the numbers of the prose with the tables and with each other.
///
/// The prose may speak of another circle of bodies, another time or a part: where words tell so, or where a clause is
/// not wholly understood, there is at most a note.
struct ProseCheck {
  private let report: Report
  private let doubt: Doubt
  private let claims: [Claim]
  private let agency: OwnName
  /// What the heading above speaks of.
  private var topic: ProseWords = []
  private var findings: [Finding] = []

  /// The findings on the prose of a report, in printed order.
  static func findings(on report: Report, doubt: Doubt) -> [Finding] {
    var check = ProseCheck(report: report, doubt: doubt)
    for (index, block) in report.preamble.enumerated() { check.read(block, at: "/preamble/\(index)") }
    for (number, section) in report.sections.enumerated() {
      check.topic = topic(of: section.heading)
      for (index, block) in section.blocks.enumerated() { check.read(block, at: "/sections/\(number)/blocks/\(index)") }
    }
    return check.findings
  }

  private init(report: Report, doubt: Doubt) {
    (self.report, self.doubt) = (report, doubt)
    agency = OwnName(report.agency ?? "")
    claims = Claim.all.filter { claim in
      guard let table = report.tables[claim.table] else { return false }
      return claim.generation == nil || claim.generation == table.generation
    }
  }

  private mutating func read(_ block: ReportBlock, at pointer: @autoclosure () -> String) {
    switch block.content {
    case .heading(_, let text): topic = Self.topic(of: text)
    case .paragraph(var text), .listItem(var text):
      text.withUTF8 { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let stretch = rest.prefix(Self.stretch(of: rest))
          read(UnsafeBufferPointer(rebasing: stretch), block, at: pointer())
          rest = rest.dropFirst(stretch.count)
        }
      }
    case .formTable, .table: break
    }
  }

  /// What a heading speaks of.
  private static func topic(of heading: String) -> ProseWords {
    var heading = heading
    return heading.withUTF8 { ProseScanner.tokens(in: $0)[...].words.intersection(.request) }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: ReportBlock, at pointer: @autoclosure () -> String
  ) {
    let tokens = ProseScanner.tokens(in: bytes)
    let sentences = ProseSentence.sentences(tokens, length: bytes.count)
    let topic = topic.union(sentences.first?.runInTopic ?? [])
    for sentence in sentences where sentence.hasFigures {
      let quote = { Self.quote(bytes, sentence.range) }
      compare(sentence, bytes, topic, quote, block.location)
      let shares = ShareList(sentence)?.findings(sentence: quote, block.location)
      findings += shares?.map { $0.placed(at: pointer()) } ?? []
    }
  }

  /// A paragraph of more bytes than this, which no person writes, is read in stretches, to bound the memory.
  private static let longParagraph = 1 << 16

  /// The length of the text up to the first end of a sentence behind `longParagraph`, or to a space or character behind
  /// twice that length: no sentence is so long.
  private static func stretch(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard text.count > longParagraph else { return text.count }
    var end = text.startIndex + longParagraph
    while end + 2 < text.endIndex {
      let length = end - text.startIndex
      if text[end] == 0xE3, text[end + 1] == 0x80, text[end + 2] == 0x82 { return length + 3 }
      if length >= 2 * longParagraph, text[end] == 0x20 || text[end] >= 0xE0 { return length }
      end += 1
    }
    return text.count
  }

  private mutating func compare(
    _ sentence: ProseSentence, _ bytes: UnsafeBufferPointer<UInt8>, _ topic: ProseWords, _ quote: () -> String,
    _ location: SourceLocation
  ) {
    guard !claims.isEmpty else { return }
    let statements = StatementReader.statements(
      of: sentence, in: bytes, year: report.year, agency: agency, topic: topic)
    var isConfirmed = false
    for statement in statements where !statement.sentence.contains(.otherwise) {
      for claim in claims where claim.matches(statement) {
        switch outcome(of: claim, statement) {
        case .confirmed: isConfirmed = true
        case .contradicted(let cells, let value):
          let isSure =
            claim.isExact && (statement.isPlain || isConfirmed) && statement.sentence.isDisjoint(with: .scope)
            && statement.clause.isDisjoint(with: claim.weak) && !claim.needsTopic(of: statement)
          add(claim, statement, cells, value, isSure: isSure, quote(), location)
        case .unknown: break
        }
      }
    }
  }

  private enum Outcome {
    case confirmed
    case contradicted(cells: [CellPath], value: ExactDecimal)
    case unknown
  }

  /// What the table says to a claim; unknown where a cell that could decide is blank or absent.
  private func outcome(of claim: Claim, _ statement: ProseStatement) -> Outcome {
    guard let table = report.tables[claim.table], let first = claim.readings.first else { return .unknown }
    let sums = claim.readings.map { cells in
      let values = cells.compactMap { table.value($0.row, $0.column) }
      return values.count == cells.count ? ExactDecimal.sum(values) : nil
    }
    if sums.contains(statement.value) { return .confirmed }
    guard let value = sums.first ?? nil, !sums.contains(nil) else { return .unknown }
    return .contradicted(cells: first, value: value)
  }

  private mutating func add(
    _ claim: Claim, _ statement: ProseStatement, _ cells: [CellPath], _ value: ExactDecimal, isSure: Bool,
    _ sentence: String, _ location: SourceLocation
  ) {
    let at = cells.map { $0.pointer(in: claim.table) }
    let isCertain = isSure && !at.contains { doubt.touches($0) }
    findings.append(
      Finding(
        check: claim.card.id, severity: isCertain ? claim.card.severity : .note,
        message: claim.card.message(
          label: sentence, left: statement.value.description, right: value.description),
        at: at, left: statement.value, right: value, location: location))
  }

  /// The sentence for people: without white space around it, and its beginning only if it is long.
  private static func quote(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return scalars.count <= 100 ? String(scalars) : String(scalars.prefix(100)) + "…"
  }
}

extension Finding {
  /// The finding at a place of the report.
  fileprivate func placed(at pointer: String) -> Finding {
    var finding = self
    finding.at = [pointer]
    return finding
  }
}

extension ArraySlice<ProseToken> {
  /// All words of some tokens.
  fileprivate var words: ProseWords {
    reduce(into: []) { if case .words(let words) = $1.kind { $0.formUnion(words) } }
  }
}

extension ProseSentence {
  /// The longest heading that stands at the beginning of its paragraph, in bytes.
  private static let longestRunIn = 60

  /// What a heading says that stands at the beginning of its paragraph, as `（二）依申请公开。` does.
  fileprivate var runInTopic: ProseWords {
    hasFigures || range.count > Self.longestRunIn ? [] : tokens.words.intersection(.request)
  }

  /// Whether it holds a number that counts, or says that there was none.
  fileprivate var hasFigures: Bool {
    tokens.contains { token in
      switch token.kind {
      case .number(_, .item), .number(_, .entry), .number(_, .percent), .number(_, .tenThousandYuan): true
      case .words(let words): !words.isDisjoint(with: [.noneReceived, .noneHappened])
      default: false
      }
    }
  }
}
