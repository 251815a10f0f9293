import CanonicalJSON
import Conversion
import Foundation
import JSONSchema
import JSONText
import Laboratory
import Packaging
import Repair
import TestSupport
import Testing

/// What must hold of the packages of made and damaged reports; 1,000 of them with GX_EXHAUSTIVE, else 48.
@Suite struct LaboratoryPackageTests {
  private static let count: UInt64 = Judge.isExhaustive ? 250 : 12

  @Test(
    "the package of a damaged report is intact, conforms to the schema, and its log replays to what recognition saw",
    arguments: 0...3)
  func damagedReports(intensity: Int) throws {
    var set = SchemaSet()
    set.add(try JSONDocument(parsing: ReportSchema.json))
    let validator = try Validator(schema: ReportSchema.id, in: set, assertsFormats: true)
    for seed in 1...Self.count {
      let made = Laboratory.report(seed: 7_000_000 + seed, intensity: intensity)
      let conversion = try Converter.convert(made.bytes, name: made.name)
      let archive = try conversion.package(original: made.bytes)
      #expect(PackageVerifier.isIntact(archive), "\(made.name)")
      let package = try PackageReader(archive)
      let json = try package.bytes(of: PackageLayout.report)
      #expect(validator.validate(try JSONDocument(parsing: json)).errors.isEmpty, "\(made.name)")
      let read = try #require(conversion.read)
      #expect(
        RepairEngine.replay(try package.repairs(), on: read).blocks == conversion.repaired?.blocks, "\(made.name)")
      #expect(ReportEncoder.encode(try package.report()) == ReportEncoder.encode(conversion.report), "\(made.name)")
    }
  }
}
