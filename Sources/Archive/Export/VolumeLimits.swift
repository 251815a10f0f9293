/// How large the ZIP files of an export may become.
public struct VolumeLimits: Sendable, Hashable {
  /// Entries in one volume, at most 65,534.
  public var entries: Int
  /// Bytes of one volume, at most 4 GiB less 1.
  public var bytes: Int

  /// The limits by default: what every program that reads ZIP files can read.
  public init(entries: Int = 65_000, bytes: Int = 4_000_000_000) {
    self.entries = min(max(entries, 16), 65_534)
    self.bytes = min(max(bytes, 1 << 16), 4_294_967_295)
  }
}

/// A volume that was written, or was there already.
public struct ExportedVolume: Sendable, Hashable {
  /// The file's name.
  public var name: String
  /// The packages in it.
  public var packages: Int
  /// Its size in bytes.
  public var bytes: Int
  /// Whether an earlier export had written it whole.
  public var isKept = false
}
