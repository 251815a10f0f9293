import Evidence

/// Why an archive, or one entry of it, cannot be read.
public struct ZipError: Error, Sendable, Hashable {
  /// The class of the cause.
  public enum Cause: Sendable, Hashable {
    /// No ZIP archive at all.
    case notZip
    /// Cut off, contradicting itself, or with a wrong checksum.
    case damaged
    /// Made to deceive: names that leave the folder, two entries with one name, entries inside each other.
    case deceptive
    /// Protected by a password.
    case encrypted
    /// Compressed with a method other than store and deflate.
    case unsupportedMethod
    /// Over a limit; the option raises it.
    case overLimit(option: String)
    /// No entry of that name.
    case missing
  }

  /// The class of the cause.
  public var cause: Cause
  /// What is wrong and what to do.
  public var message: Message
  /// The entry concerned; nil for the archive as a whole.
  public var entry: String?

  /// Makes an error.
  public init(_ cause: Cause, _ message: Message, entry: String? = nil) {
    self.cause = cause
    self.message = message
    self.entry = entry
  }

  static func damaged(_ english: String, _ chinese: String, entry: String? = nil) -> ZipError {
    ZipError(
      .damaged,
      Message(
        "the archive is damaged: \(english); fetch or save the file again", "压缩包已损坏：\(chinese)；请重新获取或另存该文件"),
      entry: entry)
  }

  static func deceptive(_ english: String, _ chinese: String, entry: String) -> ZipError {
    ZipError(
      .deceptive, Message("the archive is refused: \(english)", "拒绝读取该压缩包：\(chinese)"), entry: entry)
  }

  static func overLimit(
    _ option: String, _ limit: Int, _ english: String, _ chinese: String, entry: String? = nil
  ) -> ZipError {
    ZipError(
      .overLimit(option: option),
      Message(
        "\(english), over the limit of \(limit); raise it with \(option) if you trust the file",
        "\(chinese)，超过上限 \(limit)；如信任该文件，可用 \(option) 提高上限"),
      entry: entry)
  }
}
