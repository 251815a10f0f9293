import Archive
import Foundation
import Testing
import ZipIO

@Suite("Inputs of a collection")
struct InputTests {
  /// What became of each input, by name.
  private func add(_ inputs: ArchiveInputs, into scratch: Scratch) throws -> [String: String] {
    let collection = ReportCollection(at: scratch.path + "/2023")
    _ = try collection.add(inputs)
    var result: [String: String] = [:]
    try collection.forEachEntry { entry in
      result[entry.sourceName] = entry.failure?.cause ?? entry.status.rawValue
    }
    return result
  }

  private func report(_ number: Int) -> [UInt8] { Array(Sample.figures(agency: number, year: 2023).utf8) }

  @Test("folders are walked to their ends; hidden names and links are no inputs unless links are asked for")
  func folders() throws {
    let scratch = Scratch()
    for (number, name) in ["a.json", "深/层/b.json", ".hidden/c.json", ".d.json"].enumerated() {
      try scratch.write(Sample.figures(agency: number, year: 2023), to: "in/" + name)
    }
    try scratch.write(Sample.figures(agency: 9, year: 2023), to: "elsewhere/e.json")
    let root = scratch.path + "/in"
    try FileManager.default.createSymbolicLink(atPath: root + "/link", withDestinationPath: scratch.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: root + "/深/loop", withDestinationPath: root)
    mkfifo(root + "/pipe", 0o600)
    #expect(try add(ArchiveInputs(paths: [root]), into: scratch) == ["a.json": "archived", "深/层/b.json": "archived"])
    #expect(
      try add(ArchiveInputs(paths: [root], followsLinks: true), into: scratch) == [
        "a.json": "archived", "深/层/b.json": "archived", "link/e.json": "archived", "深/loop": "unreadable",
      ])
  }

  @Test("lists and patterns name inputs; what they name in vain is a failure")
  func lists() throws {
    let scratch = Scratch()
    var paths: [String] = []
    for number in 0..<3 {
      paths.append(try scratch.write(Sample.figures(agency: number, year: 2023), to: "in/\(number).json"))
    }
    let list = try scratch.write(paths.joined(separator: "\n") + "\n\n" + scratch.path + "/none.json", to: "list.txt")
    #expect(
      try add(ArchiveInputs(listPath: list), into: scratch) == [
        "0.json": "archived", "1.json": "archived", "2.json": "archived", "none.json": "unreadable",
      ])
    let other = Scratch()
    #expect(
      try add(ArchiveInputs(paths: [scratch.path + "/in/[01].*"]), into: other) == [
        "0.json": "archived", "1.json": "archived",
      ])
    #expect(throws: ArchiveError.self) { try add(ArchiveInputs(listPath: scratch.path + "/no-list"), into: other) }
  }

  @Test("a ZIP file gives each file in it; a package gives its original")
  func archives() throws {
    let scratch = Scratch()
    let zip = try ZipWriter.archive([
      ("2023/a.json", report(1)), ("2023/__MACOSX/._a.json", [0]), ("b.txt", []),
    ])
    try Data(zip).write(to: URL(fileURLWithPath: scratch.path + "/year.ZIP"))
    #expect(
      try add(ArchiveInputs(paths: [scratch.path + "/year.ZIP"]), into: scratch) == [
        "year.ZIP/2023/a.json": "archived", "year.ZIP/b.txt": "empty",
      ])
    let packages = try scratch.contents(of: "2023").filter { $0.key.hasSuffix(".zip") }
    try #require(packages.values.first).write(to: URL(fileURLWithPath: scratch.path + "/package.zip"))
    let other = Scratch()
    let added = try add(ArchiveInputs(paths: [scratch.path + "/package.zip"]), into: other)
    #expect(added.count == 1 && added.values.first == "archived")
    #expect(try other.contents(of: "2023").filter { $0.key.hasSuffix(".zip") }.keys.first == packages.keys.first)
  }

  @Test("a broken ZIP file is told as what it is")
  func brokenArchive() throws {
    let scratch = Scratch()
    let zip = try ZipWriter.archive([("a.json", report(1))])
    try Data(zip.dropLast(30)).write(to: URL(fileURLWithPath: scratch.path + "/cut.zip"))
    #expect(try add(ArchiveInputs(paths: [scratch.path + "/cut.zip"]), into: scratch) == ["cut.zip": "damaged"])
  }
}
