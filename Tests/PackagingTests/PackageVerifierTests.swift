import Evidence
import Packaging
import Testing
import ZipIO

@Suite struct PackageVerifierTests {
  private func verify(_ archive: [UInt8]) -> VerificationReport {
    PackageVerifier.verify(archive: archive, name: "p.zip")
  }

  /// The package, taken apart, changed and put together again without a word to the manifests.
  private func repacked(
    _ input: PackageInput = Samples.text, _ change: (inout [(name: String, bytes: [UInt8])]) -> Void
  ) throws -> [UInt8] {
    let archive = try Samples.package(input)
    var files = try CanonicalZip.entries(of: archive).map { (name: $0.name, bytes: Array(archive[$0.data])) }
    change(&files)
    return try ZipWriter.archive(files)
  }

  @Test("a package as written is sound, in canonical form, and passes the four tests")
  func sound() throws {
    for sample in Samples.all {
      let report = verify(try Samples.package(sample))
      #expect(report.defects == [])
      #expect(report.subject == .package && report.canonicalForm == .kept && report.version == "1.0")
      #expect(report.id == PackageWriter.id(of: sample))
      #expect(VerificationTest.allCases.allSatisfy { report.passes($0) })
      #expect(PackageVerifier.isIntact(try Samples.package(sample)))
    }
  }

  @Test("a deflated package is sound, without a canonical form to compare with")
  func deflated() throws {
    let report = verify(try Samples.package(options: PackageOptions(includesSM3: true, compresses: true)))
    #expect(report.isValid && report.defects == [] && report.canonicalForm == .notApplicable)
  }

  @Test("a changed byte names the entry, the kind and what is still sound")
  func changedByte() throws {
    var archive = try Samples.package()
    let entry = try #require(try CanonicalZip.entries(of: archive).first { $0.name.hasSuffix("report.json") })
    archive[entry.data.lowerBound + 5] ^= 1
    let report = verify(archive)
    #expect(!report.isValid)
    #expect(report.damagedFiles == ["data/report.json"])
    #expect(report.defects.contains { $0.entry == "data/report.json" && [.checksum, .changed].contains($0.kind) })
    #expect(report.lines(in: .english).last == "p.zip: not sound: 12 of 13 files are sound and can be extracted")
  }

  @Test("a changed file with a right checksum is found by every manifest")
  func changedFile() throws {
    let report = verify(try repacked { $0[9].bytes[0] ^= 1 })
    let changed = report.defects.filter { $0.kind == .changed }
    #expect(changed.map(\.entry) == ["data/report.json", "data/report.json"])
    #expect(report.canonicalForm == .kept)
    #expect(!report.passes(.authenticity) && report.passes(.safety))
  }

  @Test("a missing, an added and a renamed file are named")
  func completeness() throws {
    let missing = verify(try repacked { $0.remove(at: 8) })
    #expect(missing.defects.contains { $0.kind == .missing && $0.entry == "data/repairs.jsonl" })
    let added = verify(try repacked { $0.append((PackageWriter.id(of: Samples.text) + "/data/zz", [1])) })
    #expect(added.defects.contains { $0.kind == .unlisted && $0.entry == "data/zz" })
    let outside = verify(try repacked { $0.append(("elsewhere/zz", [1])) })
    #expect(outside.defects.contains { $0.kind == .unlisted && $0.entry == "elsewhere/zz" })
  }

  @Test("a name given twice and another order are no canonical package, though every checksum holds")
  func orderAndNames() throws {
    let twice = verify(try repacked { $0.append($0[9]) })
    #expect(twice.defects.map(\.kind) == [.container] && twice.defects[0].entry == "data/report.json")
    let swapped = verify(try repacked { $0.swapAt(8, 9) })
    #expect(swapped.defects.map(\.kind) == [.container] && swapped.defects[0].entry == nil)
  }

  @Test("a flipped bit in a header that no reader looks at breaks the canonical form")
  func headerBit() throws {
    let archive = try Samples.package()
    for offset in [10, 12, archive.count - 70] {
      var damaged = archive
      damaged[offset] ^= 1
      let report = verify(damaged)
      #expect(report.defects.contains { $0.kind == .container } && report.canonicalForm == .broken)
    }
  }

  @Test("a cut package tells the missing files and keeps the sound ones")
  func cut() throws {
    let archive = try Samples.package()
    let entry = try #require(try CanonicalZip.entries(of: archive).first { $0.name.hasSuffix("report.txt") })
    let report = verify(Array(archive[..<entry.data.lowerBound]))
    #expect(report.defects.contains { $0.kind == .container })
    #expect(report.defects.contains { $0.kind == .missing && $0.entry == "data/trace.jsonl" })
    #expect(report.files >= 9)
  }

  @Test("a package of another original under the same id is not taken for it")
  func identity() throws {
    let other = try Samples.package(Samples.bare)
    let id = PackageWriter.id(of: Samples.text)
    let files = try CanonicalZip.entries(of: other).map {
      (name: id + "/" + $0.name.split(separator: "/", maxSplits: 1)[1], bytes: Array(other[$0.data]))
    }
    #expect(verify(try ZipWriter.archive(files)).defects.contains { $0.kind == .identity })
  }

  @Test("what is no archive at all is an invalid package, not a crash")
  func noArchive() {
    for bytes: [UInt8] in [[], [0x50], Array("PK\u{3}\u{4}".utf8), Array(repeating: 0, count: 100)] {
      #expect(!verify(bytes).isValid)
      #expect(!PackageVerifier.isIntact(bytes))
    }
  }

  @Test("names that lead out of the folder are refused by name")
  func unsafeNames() throws {
    let line = Array((String(repeating: "0", count: 64) + "  ../evil\n").utf8)
    let report = verify(try repacked { $0[2].bytes += line })
    #expect(report.defects.contains { $0.kind == .unsafe && $0.entry == "../evil" })
    #expect(!report.passes(.safety))
  }

  @Test("the JSON and the grouped text say the same as the report")
  func renderings() throws {
    let report = verify(try repacked { $0[9].bytes[0] ^= 1 })
    let json = String(decoding: report.json, as: UTF8.self)
    #expect(json.contains("\"valid\": false") && json.contains("\"kind\": \"changed\""))
    #expect(report.linesByTest(in: .chinese).contains("p.zip: 真实性: 未通过"))
    #expect(report.linesByTest(in: .english).contains("p.zip: safety: passed"))
  }
}
