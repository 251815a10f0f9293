import DocumentModel
import ReportModel

/// A report in its package.
public struct PackagedReport: Sendable {
  /// The report.
  public var report: Report
  /// The bytes of the package.
  public var package: [UInt8]
  /// Whether the report's JSON conforms to the schema.
  public var isSchemaValid: Bool

  /// Makes a result.
  public init(report: Report, package: [UInt8], isSchemaValid: Bool) {
    self.report = report
    self.package = package
    self.isSchemaValid = isSchemaValid
  }
}

/// Makes a package of the bytes of one input and its name; called on several threads at once.
///
/// It must be a pure function: the same bytes and name give the same package.
public typealias ReportPackaging =
  @Sendable (_ bytes: [UInt8], _ name: String) throws(ReadError) -> PackagedReport
