import Evidence
import Packaging

/// One line of the journal: what became of one input, or what was done to the collection.
///
/// The words are those of PREMIS 3 where it has them (event, outcome). The time stands nowhere but here.
public struct JournalRecord: Sendable, Hashable {
  /// What was done.
  public enum Event: String, Sendable, CaseIterable {
    /// An input was taken in, or could not be.
    case ingestion
    /// A package was made again under the least name of its source.
    case modification
    /// An input that had failed is no more: a later run has read something else under its name.
    case resolution
    /// The collection was sealed.
    case sealing
  }

  /// How it went.
  public enum Outcome: String, Sendable, CaseIterable {
    case success
    /// The content was there already under another name.
    case duplicate
    case failure
  }

  /// When, in UTC.
  public var time: String
  /// What was done.
  public var event: Event
  /// How it went.
  public var outcome: Outcome
  /// The input's name: its path below the folder that was given, or inside the ZIP file that holds it, with as much in
  /// front as tells the given paths apart (`GivenName`). Names are compared by their bytes.
  public var input: String
  /// Its size in bytes.
  public var size: Int
  /// The SHA-256 of its bytes; empty where they could not be read.
  public var sha256: String
  /// What was made of it; nil for a failure.
  public var package: PackageFacts?
  /// Why nothing was made of it; nil otherwise.
  public var failure: FailureFacts?

  /// Makes a record.
  public init(
    time: String, event: Event = .ingestion, outcome: Outcome, input: String, size: Int, sha256: String,
    package: PackageFacts? = nil, failure: FailureFacts? = nil
  ) {
    self.time = time
    self.event = event
    self.outcome = outcome
    self.input = input
    self.size = size
    self.sha256 = sha256
    self.package = package
    self.failure = failure
  }

  /// The id of the package, or what it would have been without a year; empty where the input could not be read.
  public var id: String { package?.id ?? (sha256.isEmpty ? "" : PackageLayout.id(year: nil, sha256: sha256)) }
}

/// What the catalogue tells of a package.
public struct PackageFacts: Sendable, Hashable {
  /// `gx-<year>-<first 16 digits of the source's hash>`.
  public var id: String
  /// Bytes of the package.
  public var size: Int
  /// The SHA-256 of the package.
  public var sha256: String
  /// The source's name that stands in the package.
  public var sourceName: String
  /// The reporting year.
  public var year: Int?
  /// The issuing body.
  public var agency: String?
  /// The report's title.
  public var title: String?
  /// The generations of its tables, each once, in ascending order, separated by spaces: `2019 2021`.
  public var generations: String
  /// Whether the report's JSON conforms to the schema.
  public var isSchemaValid: Bool
  /// How many repairs were made.
  public var repairs: Int
  /// How many findings are errors.
  public var errors: Int
  /// How many findings are warnings.
  public var warnings: Int
  /// How many findings are notes.
  public var notes: Int
}

/// Why an input could not be converted.
public struct FailureFacts: Sendable, Hashable {
  /// The class of the cause, in kebab-case: `encrypted`, `damaged`, `unreadable`.
  public var cause: String
  /// What is wrong with this input.
  public var message: Message

  /// Makes a failure.
  public init(cause: String, message: Message) {
    self.cause = cause
    self.message = message
  }
}
