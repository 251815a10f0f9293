import CanonicalJSON
import FileOutput
import Foundation
import Packaging
import Testing
import ZipIO

@Suite struct PackageReaderTests {
  private let folder = NSTemporaryDirectory() + "gxconvert-" + UUID().uuidString

  @Test("a package gives back the report with every place, and the original with its name")
  func report() throws {
    for sample in Samples.all {
      let package = try PackageReader(try Samples.package(sample))
      #expect(try package.report() == sample.report)
      #expect(try package.original().bytes == sample.original)
      #expect(try package.original().name == "年报（终稿）.txt")
      #expect(try package.repairs() == sample.report.repairs)
      #expect(package.id == PackageWriter.id(of: sample))
    }
  }

  @Test("a deflated package gives back the same")
  func deflated() throws {
    let package = try PackageReader(try Samples.package(options: PackageOptions(compresses: true)))
    #expect(try package.report() == Samples.text.report)
    #expect(package.entries == (try PackageReader(try Samples.package()).entries))
  }

  @Test("what is no package is refused with a reason")
  func noPackage() {
    #expect(throws: PackageError.self) { try PackageReader(Array("no package".utf8)) }
    #expect(throws: PackageError.self) { try PackageReader(try ZipWriter.archive([("word/document.xml", [1])])) }
  }

  @Test("everything is extracted under the package's name, and is a sound bag there")
  func extractAll() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let package = try PackageReader(try Samples.package())
    let extraction = try PackageExtractor.extract(package, into: folder)
    #expect(extraction.written.count == 13 && extraction.refused.isEmpty)
    let report = try PackageVerifier.verify(folder: folder + "/" + package.id, name: "folder")
    #expect(report.isValid && report.subject == .package && report.canonicalForm == .notApplicable)
  }

  @Test("a damaged entry is refused by name, the others are extracted")
  func extractDamaged() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var archive = try Samples.package()
    let entry = try #require(try CanonicalZip.entries(of: archive).first { $0.name.hasSuffix("report.txt") })
    archive[entry.data.lowerBound] ^= 0x80
    let extraction = try PackageExtractor.extract(PackageReader(archive), into: folder)
    #expect(extraction.refused.map(\.entry) == ["data/report.txt"])
    #expect(extraction.written.count == 12)
  }

  @Test("nothing is replaced, and no symbolic link on the way is followed")
  func extractSafely() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let package = try PackageReader(try Samples.package())
    let data = folder + "/" + package.id
    try Folder.make(data)
    #expect(symlink("/tmp", data + "/data") == 0)
    let extraction = try PackageExtractor.extract(package, entries: ["data/report.txt", "bagit.txt"], into: folder)
    #expect(extraction.refused.map(\.entry) == ["data/report.txt"])
    #expect(throws: FileOutputError.self) {
      try PackageExtractor.extract(package, entries: ["bagit.txt"], into: folder)
    }
  }

  @Test("an entry whose name leads out of the folder is not extracted")
  func slip() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let archive = try ZipWriter.archive([("bag/bagit.txt", [1]), ("bag/../../evil", [2]), ("bag/data/x", [3])])
    let extraction = try PackageExtractor.extract(try PackageReader(archive), into: folder)
    #expect(extraction.written.map { $0.dropFirst(folder.count) } == ["/bag/bagit.txt", "/bag/data/x"])
  }
}
