import Evidence

/// What a file says, as one flat list of blocks: the common form that every reader yields.
///
/// Knows nothing of the official forms, and holds nothing that the file does not say.
public struct SourceDocument: Sendable, Hashable {
  /// The blocks in reading order; ids are unique, first given in reading order from 0.
  public var blocks: [Block]
  /// What the file says of itself: core properties, meta tags, portal catalogue rows.
  public var metadata: [Metadatum]
  /// Remarks of the reader: tracked deletions left out, a cut encoding, a limit reached.
  public var findings: [Finding]
  /// The text encoding that was found, such as `UTF-8` or `GB18030`; nil where the format has none of its own.
  public var encoding: String?

  /// Makes a document.
  public init(
    blocks: [Block] = [], metadata: [Metadatum] = [], findings: [Finding] = [], encoding: String? = nil
  ) {
    self.blocks = blocks
    self.metadata = metadata
    self.findings = findings
    self.encoding = encoding
  }
}

/// One statement of a file about itself.
public struct Metadatum: Sendable, Hashable {
  /// The name as the file writes it: `dc:creator`, `ArticleTitle`, `索引号`.
  public var name: String
  /// The value as written.
  public var value: String
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a statement.
  public init(name: String, value: String, location: SourceLocation = .whole) {
    self.name = name
    self.value = value
    self.location = location
  }
}
