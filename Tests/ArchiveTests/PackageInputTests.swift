import Archive
import Foundation
import Packaging
import Testing
import ZipIO

@Suite("Packages as inputs")
struct PackageInputTests {
  /// A package of a report, and where it stands.
  private func package(_ scratch: Scratch) throws -> (path: String, bytes: [UInt8]) {
    _ = try scratch.makeCollection("old", reports: 1..<2)
    let (path, data) = try #require(try scratch.packages(of: "old").first)
    return (path, Array(data))
  }

  @Test("a package gives its original and the same package again, whatever its name, alone or in a ZIP file")
  func originals() throws {
    let scratch = Scratch()
    let (path, bytes) = try package(scratch)
    try scratch.write(bytes, to: "in/p.zip")
    try scratch.write(bytes, to: "in/package")
    try scratch.write(ZipWriter.archive([("x/q.zip", bytes), ("r.bin", bytes)]), to: "in/outer.zip")
    #expect(
      try scratch.add(ArchiveInputs(paths: [scratch.path + "/in"])) == [
        "outer.zip/r.bin/1.txt": "archived", "outer.zip/x/q.zip/1.txt": "duplicate", "p.zip/1.txt": "duplicate",
        "package/1.txt": "duplicate",
      ])
    #expect(try scratch.packages(of: "2023") == [path: Data(bytes)])
  }

  @Test("of a damaged package nothing is taken, wherever the damage is, and the entry is named")
  func damaged() throws {
    let scratch = Scratch()
    let (_, bytes) = try package(scratch)
    var count = 0
    for place in stride(from: 0, to: bytes.count, by: 61) {
      var copy = bytes
      copy[place] ^= 1 << UInt8(place % 8)
      try scratch.write(copy, to: "in/\(place).zip")
      count += 1
    }
    for length in stride(from: bytes.count / 2, to: bytes.count, by: 997) {
      try scratch.write(Array(bytes[..<length]), to: "in/cut-\(length).zip")
      count += 1
    }
    var messages: [String] = []
    let collection = ReportCollection(at: scratch.path + "/2023")
    let summary = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"])) { event in
      if case .failure(_, let facts) = event { messages.append(facts.message.english) }
    }
    #expect(count > 200 && summary.failures == ["damaged": count] && summary.inputs == count)
    #expect(messages.allSatisfy { $0.hasPrefix("the package is not sound: ") })
    #expect(messages.contains { $0.contains("data/original/source.txt: ") })
    #expect(messages.contains { $0.contains("data/report.json: ") })
    let again = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    #expect(again.failures == ["damaged": count])
  }

  @Test("an unpacked package gives its original, on the disk and in a ZIP file; of other bags the payload counts")
  func unpacked() throws {
    let scratch = Scratch()
    let (_, bytes) = try package(scratch)
    let reader = try PackageReader(bytes)
    var files: [(String, [UInt8])] = []
    for path in reader.entries { files.append(("p/" + path, try reader.bytes(of: path))) }
    for (path, content) in files { try scratch.write(content, to: "in/" + path) }
    try scratch.write(ZipWriter.archive(files.sorted { $0.0 < $1.0 } + [("q.txt", Array("x".utf8))]), to: "in/z.zip")
    try scratch.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", to: "in/bag/bagit.txt")
    try scratch.write(Sample.report(5), to: "in/bag/data/r.txt")
    #expect(
      try scratch.add(ArchiveInputs(paths: [scratch.path + "/in"])) == [
        "bag/data/r.txt": "archived", "p/data/original/source.txt": "archived",
        "z.zip/p/data/original/source.txt": "duplicate", "z.zip/q.txt": "archived",
      ])
  }

  @Test("volumes come back as the same packages, whatever their size")
  func volumes() throws {
    let scratch = Scratch()
    let collection = try scratch.makeCollection("old", reports: 0..<6)
    _ = try collection.exportVolumes(to: scratch.path + "/v", limits: VolumeLimits(entries: 8))
    let expected = try scratch.packages(of: "old")
    for limit in [64 << 20, 100 << 10] {
      var options = AddOptions()
      options.limits.archiveBytes = limit
      let other = ReportCollection(at: scratch.path + "/new-\(limit)")
      let summary = try other.add(ArchiveInputs(paths: [scratch.path + "/v"]), options: options)
      #expect(summary.archived == 6 && summary.inputs == 6 && summary.skipped == 0)
      #expect(try scratch.packages(of: "new-\(limit)") == expected)
    }
  }

  @Test("of a damaged volume the sound packages are taken")
  func damagedVolume() throws {
    let scratch = Scratch()
    let collection = try scratch.makeCollection("old", reports: 0..<3)
    _ = try collection.exportVolumes(to: scratch.path + "/v")
    let path = scratch.path + "/v/reports-001.zip"
    var volume = try Data(contentsOf: URL(fileURLWithPath: path))
    volume[volume.count / 2] ^= 4
    try volume.write(to: URL(fileURLWithPath: path))
    let summary = try ReportCollection(at: scratch.path + "/new").add(ArchiveInputs(paths: [scratch.path + "/v"]))
    #expect(summary.archived == 2 && summary.failures == ["damaged": 1])
  }

  @Test("a collection among the inputs is passed over if it is the one written to; of others only packages are taken")
  func collections() throws {
    let scratch = Scratch()
    for number in 0..<2 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    let collection = ReportCollection(at: scratch.path + "/in/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    #expect(try collection.add(inputs).archived == 2)
    _ = try collection.seal()
    let again = try collection.add(inputs)
    #expect(again.inputs == 2 && again.alreadyThere == 2 && again.skipped == 1)
    let packages = try scratch.packages(of: "in/2023")
    let other = try ReportCollection(at: scratch.path + "/other").add(ArchiveInputs(paths: [scratch.path + "/in/2023"]))
    #expect(other.archived == 2 && other.inputs == 2)
    #expect(try scratch.packages(of: "other") == packages)
    #expect(try ReportCollection(at: scratch.path + "/all").add(inputs).duplicates == 2)
  }
}
