/// The limits that keep a hostile input from harming the machine; each is an option and is named in its message.
public struct ReadLimits: Sendable, Hashable {
  /// Bytes of an input file (`--max-input`).
  public var inputBytes = 64 << 20
  /// Bytes of a ZIP file (`--max-archive`).
  public var archiveBytes = 64 << 20
  /// Entries of a ZIP file (`--max-entries`).
  public var archiveEntries = 4096
  /// Bytes of one inflated part (`--max-part`).
  public var partBytes = 64 << 20
  /// Bytes of all inflated parts (`--max-inflated`).
  public var inflatedBytes = 256 << 20
  /// Inflated to deflated size above 1 MiB (`--max-ratio`).
  public var inflationRatio = 200
  /// Depth of markup (`--max-depth`).
  public var markupDepth = 256
  /// Attributes of one tag (`--max-attributes`).
  public var attributesPerTag = 10_000
  /// Columns of a table (`--max-columns`).
  public var tableColumns = 1000
  /// Rows of a table (`--max-rows`).
  public var tableRows = 65_534
  /// Cells of all tables (`--max-cells`).
  public var tableCells = 300_000
  /// Elements of one page (`--max-elements`).
  public var markupElements = 500_000
  /// Blocks of a document, remarks on it among them (`--max-blocks`).
  public var blocks = 50_000
  /// Bytes of a document's text, markup and pictures left aside (`--max-text`).
  public var textBytes = 16 << 20

  /// The limits by default.
  public init() {}
}
