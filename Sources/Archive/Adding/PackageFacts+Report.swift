import Digests
import Packaging
import ReportModel

extension PackageFacts {
  /// What the catalogue tells of a package that was just made.
  init(_ packaged: PackagedReport, sourceName: String, sourceHash: String) {
    let report = packaged.report
    self.init(
      id: PackageLayout.id(year: report.year, sha256: sourceHash), size: packaged.package.count,
      sha256: Digest.hex(.sha256, of: packaged.package), sourceName: sourceName, year: report.year,
      agency: report.agency, title: report.title,
      generations: Set(report.tables.values.map(\.generation.rawValue)).sorted().joined(separator: " "),
      isSchemaValid: packaged.isSchemaValid, repairs: report.repairs.count,
      errors: report.findings.count { $0.severity == .error },
      warnings: report.findings.count { $0.severity == .warning },
      notes: report.findings.count { $0.severity == .note })
  }
}
