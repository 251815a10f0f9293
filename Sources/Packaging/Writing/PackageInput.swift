import Evidence
import ReportModel

/// Everything that a package is made of.
///
/// All of it are values: Packaging converts nothing and reads no file, and the package is a function of this alone.
public struct PackageInput: Sendable {
  /// The bytes of the input, as they came.
  public var original: [UInt8]
  /// The report that was made of them.
  public var report: Report
  /// The report as canonical JSON.
  public var reportJSON: [UInt8]
  /// The report as clean text.
  public var reportText: [UInt8]
  /// The media type of `original`; the report's `source` names another one where the original held a finished report.
  public var mediaType: String
  /// Who said so: the content, or the person who ran the tool.
  public var mediaTypeBasis: MediaTypeBasis
  /// The version of this software that converted.
  public var softwareVersion: String
  /// The repair rules that it applied.
  public var rules: RuleSet
  /// The options that bear on the result, by name.
  public var options: [NamedValue]
  /// What the input says of itself: document properties, the catalogue rows of a portal.
  public var sourceMetadata: [NamedValue]

  /// Makes an input.
  public init(
    original: [UInt8], report: Report, reportJSON: [UInt8], reportText: [UInt8], mediaType: String? = nil,
    mediaTypeBasis: MediaTypeBasis = .content, softwareVersion: String = Software.version, rules: RuleSet,
    options: [NamedValue] = [],
    sourceMetadata: [NamedValue] = []
  ) {
    self.original = original
    self.report = report
    self.reportJSON = reportJSON
    self.reportText = reportText
    self.mediaType = mediaType ?? report.source.mediaType
    self.mediaTypeBasis = mediaTypeBasis
    self.softwareVersion = softwareVersion
    self.rules = rules
    self.options = options
    self.sourceMetadata = sourceMetadata
  }
}

/// How the media type of an input was found.
public enum MediaTypeBasis: String, Sendable {
  /// By looking at the bytes.
  case content
  /// By an option.
  case option
}

/// A set of repair rules, as provenance names it.
public struct RuleSet: Sendable, Hashable {
  /// The version.
  public var version: String
  /// The SHA-256 of the rules' ids, names and safety, which changes when a rule does.
  public var sha256: String

  /// Makes a rule set.
  public init(version: String, sha256: String) {
    self.version = version
    self.sha256 = sha256
  }
}

/// A name and a text.
public struct NamedValue: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The text.
  public var value: String

  /// Makes a pair.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// How a package is written.
public struct PackageOptions: Sendable, Hashable {
  /// The day of packaging as `YYYY-MM-DD`; nil for none, so that the package does not depend on when it was made.
  public var date: String?
  /// Whether manifests of SM3 (GB/T 32905) are added.
  public var includesSM3: Bool
  /// Whether entries are deflated; another machine may then get other bytes, and the canonical form cannot be checked.
  public var compresses: Bool

  /// The options by default.
  public init(date: String? = nil, includesSM3: Bool = false, compresses: Bool = false) {
    self.date = date
    self.includesSM3 = includesSM3
    self.compresses = compresses
  }
}
