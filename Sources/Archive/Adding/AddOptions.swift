import Readers

/// How inputs are taken in.
public struct AddOptions: Sendable {
  /// How many inputs are converted at the same time.
  public var jobs: Int
  /// The limits of reading.
  public var limits: ReadLimits
  /// After how many new packages they are brought to the disk and acknowledged.
  public var batch: Int
  /// How an input becomes a package.
  public var packaging: ReportPackaging

  /// The options by default.
  public init(
    jobs: Int = 2, limits: ReadLimits = ReadLimits(), batch: Int = 256,
    packaging: @escaping ReportPackaging = ReportCollection.packaging()
  ) {
    self.jobs = max(1, jobs)
    self.limits = limits
    self.batch = max(1, batch)
    self.packaging = packaging
  }
}

/// How far a run has come.
public struct AddProgress: Sendable {
  /// Inputs that are done, whatever became of them.
  public var done = 0
  /// All inputs; nil where that cannot be known beforehand.
  public var total: Int?
  /// What has become of them so far.
  public var summary = AddSummary()
}

/// What a run did.
public struct AddSummary: Sendable, Hashable {
  /// New packages.
  public var archived = 0
  /// Inputs whose content was there under another name; the name was added.
  public var duplicates = 0
  /// Inputs that an earlier run had acknowledged.
  public var alreadyThere = 0
  /// Packages that were lost and were made again of their originals.
  public var restored = 0
  /// Failures of earlier runs that are none any more, since something else is there now under the same name.
  public var resolved = 0
  /// Inputs of which nothing could be made, by cause.
  public var failures: [String: Int] = [:]
  /// Links, devices, hidden files, files that other programs have left, the collection itself: what is no input.
  public var skipped = 0
  /// The links among them, the first ones by name.
  public private(set) var links: [String] = []
  /// How many links there are.
  public private(set) var linkCount = 0
  /// New packages whose report has neither a title nor a form table: perhaps no report at all.
  public var unrecognized = 0
  /// How many new reports have a finding of a check, by the check's id.
  public var findings: [String: Int] = [:]
  /// Whether it was asked to stop before the end; the same command goes on.
  public var isStopped = false
  /// Whether the collection was sealed, and is not any more.
  public var isReopened = false

  /// How many links are told by name.
  private static let namedLinks = 5

  /// Notes a link that was left out.
  mutating func noteLink(_ name: String) {
    linkCount += 1
    if links.count < Self.namedLinks { links.append(name) }
  }

  /// All failures.
  public var failed: Int { failures.values.reduce(0, +) }

  /// How many of them the catalogue tells of: all but those whose content was archived before.
  public var catalogued: Int { failed - (failures[FailureFacts.lostPackage] ?? 0) }

  /// All inputs.
  public var inputs: Int { archived + duplicates + alreadyThere + failed }
}

/// What a run tells while it goes on.
public enum AddEvent: Sendable {
  /// Inputs were done; comes after each input.
  case progress(AddProgress)
  /// An input failed.
  case failure(name: String, FailureFacts)
  /// The records so far have reached the disk.
  case acknowledged(packages: Int)
  /// The run ends with an error; only what is counted here has reached the disk.
  case brokenOff(AddSummary)
}
