import JSONText

/// What a validator says of a document.
public struct ValidationResult: Sendable {
  /// Whether the document conforms.
  public let isValid: Bool
  /// Why it does not, for people, in the order of the file; empty if it conforms.
  public let errors: [ValidationError]
  /// What every keyword says: the failures, and the rest if it was asked for.
  public let output: OutputUnit
  /// The document.
  public let document: JSONDocument
  /// Whether there were more failures than are kept.
  public let isTruncated: Bool
}

/// How much of an evaluation is kept.
public enum OutputDetail: Sendable {
  /// Nothing but the verdict of a document that conforms; all failures of one that does not.
  case failures
  /// What every keyword says, with the annotations; slower, and as large as document and schema together.
  case everything
}
