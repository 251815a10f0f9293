import DocumentModel
import Packaging
import Readers
import Repair

/// The options with which the original of a package gives the same package again, but for its name and the version of
/// the software.
public struct RemakingOptions: Sendable {
  /// How the original is converted.
  public var conversion: ConversionOptions
  /// How the package is written.
  public var packaging: PackageOptions

  /// Reads what a package says of itself.
  ///
  /// - Parameter limits: The limits of reading, which no package tells.
  /// - Throws: `PackageError` where it does not say it.
  public init(of package: PackageReader, limits: ReadLimits) throws(PackageError) {
    let making = try package.making()
    let repair = making.options.first { $0.name == "repair" }.flatMap { RepairLevel(rawValue: $0.value) }
    conversion = ConversionOptions(
      format: making.statedMediaType.flatMap { type in InputFormat.allCases.first { $0.mediaType == type } },
      repair: repair ?? .safe, limits: limits)
    packaging = making.packaging
  }
}
