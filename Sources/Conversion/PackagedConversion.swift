import CanonicalJSON
import Digests
import DocumentModel
import Evidence
import Packaging
import Recognition
import Repair
import Writers
import ZipIO

extension Conversion {
  /// The package of the conversion: original, report and evidence in one ZIP file; see `PackageWriter`.
  ///
  /// `original` are the bytes that were converted and `options` those that they were converted with.
  ///
  /// - Throws: `ZipWriteError` when the package would reach 4 GiB.
  public func package(
    original: [UInt8], options: ConversionOptions = ConversionOptions(), packaging: PackageOptions = PackageOptions()
  ) throws(ZipWriteError) -> [UInt8] {
    try PackageWriter.write(packageInput(original: original, options: options), options: packaging)
  }

  /// What the package is made of; where the input was itself a package, of the original in it.
  public func packageInput(original: [UInt8], options: ConversionOptions = ConversionOptions()) -> PackageInput {
    let packaged = format == .package ? try? PackageReader(original).original().bytes : nil
    return PackageInput(
      original: packaged ?? original, report: report, reportJSON: ReportEncoder.encode(report),
      reportText: PlainTextWriter.write(report),
      mediaType: format == .package ? report.source.mediaType : format.mediaType,
      mediaTypeBasis: options.format == nil ? .content : .option, rules: .current,
      options: [NamedValue("repair", options.repair.rawValue)],
      sourceMetadata: (read?.metadata ?? []).map { NamedValue($0.name, $0.value) })
  }
}

extension RuleSet {
  /// The rules of this version of the software.
  public static let current = RuleSet(version: Software.version, sha256: Digest.hex(.sha256, of: Array(list.utf8)))

  /// Every rule that can change or place something, one a line.
  private static var list: String {
    let repairs = Catalogue.cards.map { "\($0.id) \($0.name) \($0.safety.rawValue)\n" }
    let placements = PlacementRule.allCases.map { "\($0.rawValue) \($0.name) \(Safety.safe.rawValue)\n" }
    return (repairs + placements).joined()
  }
}
