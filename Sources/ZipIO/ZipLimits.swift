/// The bounds within which an archive is read.
public struct ZipLimits: Sendable, Hashable {
  /// Bytes of the archive itself (`--max-archive`).
  public var archiveBytes: Int
  /// Number of entries (`--max-entries`).
  public var entries: Int
  /// Bytes of one inflated entry (`--max-part`).
  public var entryBytes: Int
  /// Bytes of all entries that one reader inflates (`--max-inflated`).
  public var inflatedBytes: Int
  /// Inflated to deflated size of an entry above 1 MiB (`--max-ratio`).
  public var ratio: Int

  /// The limits by default.
  public init(
    archiveBytes: Int = 64 << 20, entries: Int = 4096, entryBytes: Int = 64 << 20, inflatedBytes: Int = 256 << 20,
    ratio: Int = 200
  ) {
    self.archiveBytes = archiveBytes
    self.entries = entries
    self.entryBytes = entryBytes
    self.inflatedBytes = inflatedBytes
    self.ratio = ratio
  }
}
