import Foundation
import Packaging
import Testing
import ZipIO

/// Archives that are verified where they lie, a piece at a time.
@Suite struct LargeArchiveTests {
  private let file = NSTemporaryDirectory() + "gx-large-\(UUID().uuidString).zip"

  private func verified(_ archive: [UInt8]) throws -> VerificationReport? {
    try Data(archive).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    return PackageVerifier.verify(large: try #require(ArchiveFile(path: file)), name: "p.zip")
  }

  @Test("a package on a disk gets the report that it gets in memory")
  func same() throws {
    for sample in Samples.all {
      let archive = try Samples.package(sample)
      #expect(try verified(archive) == PackageVerifier.verify(archive: archive, name: "p.zip"))
    }
  }

  @Test("entries beyond one piece are read as a whole")
  func severalPieces() throws {
    let long = [UInt8](repeating: 0x41, count: 3 << 20)
    let archive = try ZipWriter.archive([("bag/data/long.txt", long), ("bag/bagit.txt", [])])
    try Data(archive).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let entries = try CanonicalZip.entries(of: try #require(ArchiveFile(path: file)))
    #expect(entries == (try CanonicalZip.entries(of: archive)))
    #expect(entries.first?.data.count == 3 << 20)
  }

  @Test("no changed, lost or added byte passes")
  func damage() throws {
    let archive = try Samples.package()
    for offset in stride(from: 0, to: archive.count, by: max(1, archive.count / 150)) {
      var damaged = archive
      damaged[offset] ^= 0x10
      #expect(try verified(damaged)?.isValid != true, "byte \(offset)")
      #expect(try verified(Array(archive[..<offset]))?.isValid != true, "cut at \(offset)")
    }
    #expect(try verified(archive + [0])?.isValid != true)
  }

  @Test("what is no regular file is no archive")
  func noFile() {
    #expect(ArchiveFile(path: file) == nil)
    #expect(ArchiveFile(path: "/dev/null") == nil)
    #expect(ArchiveFile(path: NSTemporaryDirectory()) == nil)
  }
}
