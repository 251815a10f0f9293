import Evidence

/// Something that is wrong with a package or a bag.
public struct Defect: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// A file is listed but not there.
    case missing
    /// A file is there but not listed.
    case unlisted
    /// A file's digest is not that of a manifest.
    case changed
    /// An entry's bytes do not fit its checksum or its size.
    case checksum
    /// The container is not in canonical form: a header, a directory or the length.
    case container
    /// The payload is larger or smaller than stated.
    case size
    /// A tag file says two things at once, or what it must not.
    case contradiction
    /// A tag file cannot be understood.
    case malformed
    /// A file cannot be read at all.
    case unreadable
    /// A manifest uses an algorithm that is not known.
    case unknownAlgorithm = "unknown-algorithm"
    /// A path leads out of the bag, or is no plain file.
    case unsafe
    /// A path is listed under a name that only some file systems take for the file's.
    case nameVariant = "name-variant"
    /// A path is listed in a form that RFC 8493 does not have.
    case pathForm = "path-form"
    /// A file is listed twice.
    case listedTwice = "listed-twice"
    /// A file that file managers leave behind is listed.
    case systemFile = "system-file"
    /// The original is not the one that the report was made of, or the id is not that of the original.
    case identity

    /// The test of DA/T 70 that it belongs to.
    public var test: VerificationTest {
      switch self {
      case .changed, .container, .contradiction, .identity: .authenticity
      case .missing, .unlisted, .checksum, .size, .listedTwice: .integrity
      case .malformed, .unreadable, .unknownAlgorithm, .nameVariant, .pathForm: .usability
      case .unsafe, .systemFile: .safety
      }
    }
  }

  /// The file in the bag; nil for the package as a whole.
  public var entry: String?
  /// What is wrong.
  public var kind: Kind
  /// An error makes the package invalid, a warning does not.
  public var severity: Severity
  /// What is wrong in one sentence, without the entry's name.
  public var message: Message

  /// Makes a defect.
  public init(entry: String?, kind: Kind, severity: Severity, message: Message) {
    self.entry = entry
    self.kind = kind
    self.severity = severity
    self.message = message
  }
}

/// The four tests that DA/T 70-2018 asks of archived electronic records.
public enum VerificationTest: String, Sendable, CaseIterable {
  /// 真实性: it is what it says it is.
  case authenticity
  /// 完整性: nothing is missing and nothing too many.
  case integrity
  /// 可用性: it can be read and understood.
  case usability
  /// 安全性: it does no harm.
  case safety

  /// The name for people.
  public var name: Message {
    switch self {
    case .authenticity: Message("authenticity", "真实性")
    case .integrity: Message("integrity", "完整性")
    case .usability: Message("usability", "可用性")
    case .safety: Message("safety", "安全性")
    }
  }
}
