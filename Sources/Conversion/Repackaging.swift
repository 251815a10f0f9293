import DocumentModel
import Evidence
import Packaging
import ZipIO

/// A package made again of the original in an older one, with the rules of today.
public struct Repackaging: Sendable {
  /// The new package.
  public var package: [UInt8]
  /// Its id.
  public var id: String
  /// What the new report says otherwise than the old one.
  public var differences: [ReportDifference]

  /// Converts the original of a package again.
  ///
  /// The name of the original is that of the old package, so that only rules and options bear on the result. The old
  /// package is not verified: do that first.
  ///
  /// - Throws: `PackageError` where the old package has no readable original or report, or where the original cannot
  ///   be converted any more.
  public init(
    of archive: [UInt8], options: ConversionOptions = ConversionOptions(), packaging: PackageOptions = PackageOptions()
  ) throws(PackageError) {
    let old = try PackageReader(archive)
    let original = try old.original()
    let report = try old.report()
    let conversion: Conversion
    do throws(ReadError) {
      conversion = try Converter.convert(original.bytes, name: original.name, options: options)
    } catch {
      throw PackageError(error.message, entry: old.originalPath)
    }
    let input = conversion.packageInput(original: original.bytes, options: options)
    do throws(ZipWriteError) { package = try PackageWriter.write(input, options: packaging) } catch {
      throw PackageError(error.message)
    }
    id = PackageWriter.id(of: input)
    differences = ReportComparison.differences(from: report, to: conversion.report)
  }
}
