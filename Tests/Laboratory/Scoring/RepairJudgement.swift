import Conversion
import DocumentModel
import Evidence
import Glibc
import Repair

/// How often each repair rule acted, and how often it was wrong.
public struct RepairTally: Sendable {
  /// The counts of one rule.
  struct Count: Sendable {
    var safety: Safety
    var applied = 0
    var wrong = 0
    var examples: [String] = []
  }

  private var counts: [String: Count] = [:]
  private let shown: Int

  /// Makes an empty tally that keeps up to `shown` examples of wrong repairs for each rule.
  public init(shown: Int) { self.shown = shown }

  /// Judges the repairs of one case: those that are safe as they are made by default, those that are suggested as they
  /// are made when asked for.
  ///
  /// A replacement is wrong where the undamaged report prints what was there before and nowhere what stands there now;
  /// a join where no text of the report runs on so; a demotion where the text is prose of the report.
  public mutating func judge(_ subject: Laboratory.Case) {
    guard let read = (try? Converter.convert(subject.bytes, name: subject.name))?.read else { return }
    let safe = RepairEngine.repair(read)
    judge(safe.records, of: .safe, in: read, subject)
    if safe.proposals.isEmpty { return }
    judge(RepairEngine.repair(read, level: .suggested).records, of: .suggested, in: read, subject)
  }

  private mutating func judge(
    _ records: [RepairRecord], of safety: Safety, in document: SourceDocument, _ subject: Laboratory.Case
  ) {
    var judge = RepairJudge(document: document, truth: subject.truth)
    for record in records {
      let fault = judge.fault(of: record)
      guard record.safety == safety else { continue }
      counts[record.rule, default: Count(safety: safety)].applied += 1
      guard let fault else { continue }
      counts[record.rule]?.wrong += 1
      guard counts[record.rule]?.examples.count ?? 0 < shown else { continue }
      counts[record.rule]?.examples.append(
        "seed \(subject.seed) intensity \(subject.intensity) \(subject.truth.style): \(fault)")
    }
  }

  /// The figures of every rule as the Swift file that keeps them.
  public func source() -> String {
    let lines = Catalogue.cards.map(\.id).sorted().map { rule in
      let (applied, wrong) = (counts[rule]?.applied ?? 0, counts[rule]?.wrong ?? 0)
      return "    \"\(rule)\": Precision(right: \(applied - wrong), of: \(applied)),\n"
    }
    return """
      // Written by `gxlab repairs --record`.

      /// The figures of all rules, as last measured.
      enum MeasuredPrecision {
        /// By the rule's id.
        static let figures: [String: Precision] = [
      \(lines.joined())  ]
      }

      """
  }

  /// What was measured of a rule; nil where it never acted.
  public func precision(of rule: String) -> Precision? {
    counts[rule].map { Precision(right: $0.applied - $0.wrong, of: $0.applied) }
  }

  /// One line a rule, with examples of what was wrong.
  public func lines() -> [String] {
    counts.sorted { $0.key < $1.key }.flatMap { rule, count in
      let share = Percent.text(count.applied - count.wrong, of: count.applied, places: 2)
      return ["\(rule) \(count.safety.rawValue): applied \(count.applied), wrong \(count.wrong), precision \(share) %"]
        + count.examples.map { "    " + $0 }
    }
  }
}

/// Follows a log of repairs and holds every change against the undamaged report.
private struct RepairJudge {
  private var texts: [TextPlace: [UInt8]] = [:]
  private let originals: [CChar]
  private let compact: [CChar]
  private let prose: [CChar]

  init(document: SourceDocument, truth: Truth) {
    for block in document.blocks {
      texts[TextPlace(block: block.id)] = Array(block.text.utf8)
      for (row, cells) in (block.table?.rows ?? []).enumerated() {
        for (cell, content) in cells.cells.enumerated() {
          texts[TextPlace(block: block.id, cell: CellPlace(row: row, cell: cell))] = Array(content.text.utf8)
        }
      }
    }
    originals = Array(truth.originals.map { Fold.width($0) }.joined(separator: "\n").utf8CString)
    compact = Array(truth.originals.map { Self.bare(Fold.key($0)) }.joined(separator: "\n").utf8CString)
    prose = Array(truth.prose.map { Fold.key($0) }.joined(separator: "\n").utf8CString)
  }

  /// A text without the brackets of addresses, the marks of formulas, of bold type and of what is escaped.
  private static func bare(_ key: String) -> String { key.filter { !"<>$\\_".contains($0) } }

  /// What is wrong with a repair; nil where nothing can be said against it.
  mutating func fault(of record: RepairRecord) -> String? {
    switch record.operation {
    case .replace(let place, let offset, let length): replacement(record, place, offset, length)
    case .join(let block, let next): join(record, block, next)
    case .demote(let block, _): demotion(texts[TextPlace(block: block)] ?? [])
    case .extract(_, _, _, _, _): demotion(Array(record.before.utf8))
    default: nil
    }
  }

  private mutating func replacement(_ record: RepairRecord, _ place: TextPlace, _ offset: Int, _ length: Int) -> String?
  {
    guard let text = texts[place], offset >= 0, length >= 0, offset + length <= text.count else { return nil }
    let after = Array(record.after.utf8)
    let changed = Array(text[..<offset]) + after + text[(offset + length)...]
    texts[place] = changed
    let before = window(text, offset, length)
    let now = window(changed, offset, after.count)
    return contains(originals, before) && !contains(originals, now) ? "「\(before)」 → 「\(now)」" : nil
  }

  private mutating func join(_ record: RepairRecord, _ block: Int, _ next: Int) -> String? {
    let first = texts[TextPlace(block: block)] ?? []
    let second = texts[TextPlace(block: next)] ?? []
    texts[TextPlace(block: block)] = first + second
    // Damage may set marks beside words and numbers that the undamaged report lacks.
    let keys = [first, second].map { Self.bare(Fold.key(String(decoding: $0, as: UTF8.self))) }
    let head = String(keys[0].suffix(6))
    let rest = String(keys[1].prefix(4))
    if contains(compact, head + rest) || !(contains(compact, head) || contains(compact, rest)) { return nil }
    return isDamaged(head, rest) ? nil : "joined 「\(head)|\(rest)」"
  }

  /// Whether the two parts of a seam stand beside each other in a text, though a character near it is lost, or a cell
  /// follows at once.
  private func isDamaged(_ head: String, _ rest: String) -> Bool {
    if contains(compact, head + rest.prefix(2)) || contains(compact, String(head.suffix(3)) + rest.prefix(1)) {
      return true
    }
    return [head.prefix(4), head.suffix(4)].contains { stands(String($0), before: String(rest.prefix(3))) }
  }

  /// Whether a text stands a few characters before another one.
  private func stands(_ start: String, before end: String) -> Bool {
    compact.withUnsafeBufferPointer { text in
      guard let place = text.baseAddress, let found = start.withCString({ strstr(place, $0) }) else { return false }
      let near = UnsafeRawBufferPointer(start: found, count: min(60, strlen(found)))
      return String(decoding: near, as: UTF8.self).firstRange(of: end) != nil
    }
  }

  private func demotion(_ text: [UInt8]) -> String? {
    let key = Fold.key(String(decoding: text, as: UTF8.self))
    return key.count > 7 && contains(prose, key) ? "took out 「\(key.prefix(40))」" : nil
  }

  /// The changed place with two characters on either side.
  private func window(_ text: [UInt8], _ offset: Int, _ length: Int) -> String {
    let before = String(decoding: text[..<offset], as: UTF8.self).suffix(2)
    let after = String(decoding: text[(offset + length)...], as: UTF8.self).prefix(2)
    return Fold.width(before + String(decoding: text[offset..<(offset + length)], as: UTF8.self) + after)
  }

  private func contains(_ text: [CChar], _ part: String) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return false }
      return part.withCString { strstr(start, $0) != nil }
    }
  }
}
