import Digests
import JSONText
import Packaging
import Testing
import ZipIO

@Suite struct PackageWriterTests {
  private func names(_ archive: [UInt8]) throws -> [String] { try CanonicalZip.entries(of: archive).map(\.name) }

  @Test("a package holds its entries in the order that RFC 8493 and the payload's bytes give")
  func order() throws {
    let id = PackageWriter.id(of: Samples.text)
    #expect(
      try names(Samples.package())
        == [
          "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
          "tagmanifest-sha512.txt", "data/original/source.txt", "data/provenance.json", "data/repairs.jsonl",
          "data/report.json", "data/report.txt", "data/ro-crate-metadata.json", "data/trace.jsonl",
        ].map { "\(id)/\($0)" })
  }

  @Test("the id tells the year and the original, and nothing else")
  func id() {
    #expect(
      PackageWriter.id(of: Samples.text)
        == "gx-2023-" + Digest.hex(.sha256, of: Samples.text.original).prefix(16))
    #expect(PackageWriter.id(of: Samples.bare).hasPrefix("gx-undated-"))
  }

  @Test("the original is in the package byte for byte")
  func original() throws {
    for sample in Samples.all {
      let archive = try Samples.package(sample)
      let entry = try CanonicalZip.entries(of: archive).first { $0.name.contains("/original/") }
      #expect(entry.map { Array(archive[$0.data]) } == sample.original)
    }
  }

  @Test("SM3 manifests, a date and deflation are there when asked for")
  func options() throws {
    let plain = try Samples.package()
    let rich = try Samples.package(options: PackageOptions(date: "2024-01-31", includesSM3: true))
    #expect(Set(try names(rich)).subtracting(try names(plain)).count == 2)
    #expect(String(decoding: rich, as: UTF8.self).contains("Bagging-Date: 2024-01-31\n"))
    #expect(try Samples.package(options: PackageOptions(compresses: true)).count < plain.count)
  }

  @Test("repairs.jsonl stands by place and replays by step")
  func repairLog() throws {
    let archive = try Samples.package()
    let entry = try #require(try CanonicalZip.entries(of: archive).first { $0.name.hasSuffix("repairs.jsonl") })
    let log = Array(archive[entry.data])
    let steps = try log.split(separator: 10).map { try JSONDocument(parsing: Array($0)).root["step"]?.integer }
    #expect(steps == [2, 1])
    #expect(try RepairLog.read(log) == Samples.text.report.repairs)
  }
}
