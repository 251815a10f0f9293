import Evidence

/// What the verification of a package or a bag has shown.
public struct VerificationReport: Sendable, Hashable {
  /// What was verified.
  public enum Subject: String, Sendable {
    /// A package of this software.
    case package
    /// Any other BagIt bag.
    case bag
  }

  /// Whether the container is the one that its contents make.
  public enum CanonicalForm: String, Sendable {
    /// Written again from its contents it is the same, byte for byte.
    case kept
    /// It is not the same.
    case broken
    /// There is none to compare with: a folder, a foreign or a deflated archive.
    case notApplicable = "not-applicable"
  }

  /// The name under which it was given.
  public var name: String
  /// What was verified.
  public var subject: Subject
  /// The package's id; nil for other bags.
  public var id: String?
  /// The declared version of BagIt, such as `1.0`; nil where it cannot be read.
  public var version: String?
  /// Whether the container is in canonical form.
  public var canonicalForm: CanonicalForm
  /// How many files there are.
  public var files: Int
  /// The files that cannot be trusted, by path.
  public var damagedFiles: [String]
  /// Everything that is wrong, in the order of the tests, then by file.
  public var defects: [Defect]

  /// Whether nothing is wrong but for warnings.
  public var isValid: Bool { !defects.contains { $0.severity == .error } }

  /// The defects that belong to one test of DA/T 70.
  public func defects(in test: VerificationTest) -> [Defect] { defects.filter { $0.kind.test == test } }

  /// Whether a test is passed.
  public func passes(_ test: VerificationTest) -> Bool { !defects(in: test).contains { $0.severity == .error } }
}
