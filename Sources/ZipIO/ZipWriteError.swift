import Evidence

/// Why an archive cannot be laid out.
public enum ZipWriteError: Error, Sendable, Hashable {
  /// An empty name, or one over 65,535 bytes.
  case unusableName(String)
  /// More than 65,535 entries.
  case tooManyEntries
  /// An entry or the archive would reach 4 GiB.
  case tooLarge

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .unusableName(let name):
      Message("an entry of a ZIP archive cannot have the name 「\(name)」", "ZIP 压缩包的条目不能命名为「\(name)」")
    case .tooManyEntries:
      Message("more than 65,535 entries in one ZIP archive; use volumes", "一个 ZIP 压缩包超过 65,535 个条目；请分卷")
    case .tooLarge:
      Message("the ZIP archive would reach 4 GiB; use volumes", "ZIP 压缩包将达到 4 GiB；请分卷")
    }
  }
}
