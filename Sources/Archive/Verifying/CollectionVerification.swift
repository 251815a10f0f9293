import Evidence

/// What verifying a collection has shown.
public struct CollectionVerification: Sendable, Hashable {
  /// Whether it is sealed; an open collection is held to its journal alone.
  public var isSealed = false
  /// Packages that the journal acknowledges.
  public var packages = 0
  /// Files that were read and compared.
  public var checked = 0
  /// How much is wrong.
  public var defects = 0

  /// Whether nothing is wrong.
  public var isValid: Bool { defects == 0 }
}

/// Something that is wrong with a file of a collection.
public struct CollectionDefect: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is listed but not there.
    case missing
    /// It is there but not listed.
    case unlisted
    /// Its bytes are not those that were recorded.
    case changed
    /// It cannot be read, so nothing is known of its bytes.
    case unreadable
    /// Its bytes are those that were recorded, but they are no sound package.
    case unsound
    /// Journal and manifest do not agree, or one of them cannot be understood.
    case contradiction
    /// A run has died while sealing.
    case unfinished
  }

  /// The path below the collection.
  public var path: String
  /// What is wrong.
  public var kind: Kind
  /// What is wrong in words, and what to do where something can be done.
  public var message: Message
}

/// How a collection is verified.
public struct VerifyOptions: Sendable {
  /// How many files are read at the same time.
  public var jobs: Int
  /// How many of a hundred packages are read; what is listed and what is there is compared for all of them.
  public var sample: Double
  /// Which packages a sample takes: another number takes others.
  public var seed: UInt64

  /// The options by default: everything.
  public init(jobs: Int = 2, sample: Double = 100, seed: UInt64 = 0) {
    self.jobs = max(1, jobs)
    self.sample = sample
    self.seed = seed
  }
}
