import DocumentModel
import Evidence

/// Which repairs are applied.
public enum RepairLevel: String, Sendable, CaseIterable {
  case none, safe, suggested
}

/// A document after repair, and the log of what was done.
public struct RepairedDocument: Sendable {
  /// The document.
  public var document: SourceDocument
  /// Every change in the order it was made.
  public var records: [RepairRecord]
  /// What the rules that are only suggested would have changed, as notes under the rule's id.
  public var proposals: [Finding]

  /// Makes a result.
  public init(document: SourceDocument, records: [RepairRecord], proposals: [Finding] = []) {
    self.document = document
    self.records = records
    self.proposals = proposals
  }
}

/// Applies the catalogue's rules to a document and logs every change.
///
/// The rules only propose; nothing of the text is deleted: what is no prose moves to the furniture.
public enum RepairEngine {
  /// How often the catalogue is gone through at most: a repair may lay open the next one.
  static let rounds = 4

  /// Repairs `document` with the rules of `level`.
  public static func repair(_ document: SourceDocument, level: RepairLevel = .safe) -> RepairedDocument {
    level == .none
      ? RepairedDocument(document: document, records: [])
      : repair(document, level: level, rules: Catalogue.rules)
  }

  /// Repairs `document` with the given rules.
  static func repair(
    _ document: SourceDocument, level: RepairLevel, rules: [any RepairRule.Type]
  ) -> RepairedDocument {
    var view = DocumentView(document.blocks)
    var records: [RepairRecord] = []
    var proposals: [Finding] = []
    // How many changes had been made when a rule found nothing: it is asked again when there are more.
    var idle = [Int?](repeating: nil, count: rules.count)
    for _ in 0..<rounds {
      let before = records.count
      proposals.removeAll(keepingCapacity: true)
      for (index, rule) in rules.enumerated() where idle[index] != records.count {
        let edits = rule.edits(in: view)
        if edits.isEmpty {
          idle[index] = records.count
          continue
        }
        var session = EditSession(view: view, card: rule.card)
        if rule.card.safety == .safe || level == .suggested {
          records += session.apply(edits)
          view = session.result()
        } else {
          proposals += session.proposals(edits)
        }
      }
      if records.count == before { break }
    }
    var result = document
    result.blocks = view.blocks
    return RepairedDocument(document: result, records: records, proposals: proposals)
  }

  /// Applies a log to the document it was made for, and gives the repaired document again.
  ///
  /// Records without an operation change nothing. A record that does not fit the document is passed over.
  public static func replay(_ records: [RepairRecord], on document: SourceDocument) -> SourceDocument {
    var editor = DocumentEditor(document.blocks)
    var index = 0
    while index < records.count {
      let run = ReplacementRun(records, from: index)
      let end = max(run.end, index + 1)
      if run.place.map({ editor.replace($0, run.parts) }) != true {
        for record in records[index..<end] {
          if let operation = record.operation { _ = editor.apply(operation, text: record.after) }
        }
      }
      index = end
    }
    var result = document
    result.blocks = editor.finished().blocks
    return result
  }
}

/// Replacements of one text that follow each other from left to right, for doing them in one pass.
private struct ReplacementRun {
  var place: TextPlace?
  /// The ranges in the text as it was before the first of them.
  var parts: [(range: Range<Int>, text: String)] = []
  var end: Int

  /// No text is longer.
  private static let limit = 1 << 40

  init(_ records: [RepairRecord], from start: Int) {
    end = start
    var shift = 0
    var least = 0
    while end < records.count, case .replace(let place, let offset, let length)? = records[end].operation,
      self.place == nil || self.place == place, offset >= least, offset <= Self.limit, length <= Self.limit,
      let range = Range(offset: offset &- shift, length: length)
    {
      self.place = place
      let after = records[end].after
      parts.append((range, after))
      least = offset + after.utf8.count
      shift &+= after.utf8.count - length
      end += 1
    }
  }
}
