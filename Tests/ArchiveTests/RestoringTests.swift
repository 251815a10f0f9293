import Archive
import Conversion
import Foundation
import Packaging
import Testing

@Suite("Lost packages and tables")
struct RestoringTests {
  private let scratch = Scratch()

  /// A sealed collection of six reports of which the package at a place among its paths is gone.
  private func collection(losing place: Int) throws -> (ReportCollection, before: [String: Data]) {
    let collection = try scratch.makeCollection("2023", reports: 0..<6)
    _ = try collection.seal()
    let before = try scratch.contents(of: "2023")
    let packages = before.keys.filter { $0.hasSuffix(".zip") }.sorted()
    try FileManager.default.removeItem(atPath: scratch.path + "/2023/" + packages[place])
    return (collection, before)
  }

  private var inputs: ArchiveInputs { ArchiveInputs(paths: [scratch.path + "/2023-in"]) }

  @Test("a lost package is made again of its original, and the seal stays whole")
  func restoring() throws {
    let (collection, before) = try collection(losing: 2)
    let summary = try collection.add(inputs)
    #expect(summary.restored == 1 && summary.alreadyThere == 6 && !summary.isReopened)
    #expect(try scratch.contents(of: "2023") == before)
    #expect(try collection.verify().isValid)
  }

  @Test("a package that was edited, however well, gives no number to any table, and is not sealed")
  func edited() throws {
    let collection = try scratch.makeCollection("2023", reports: 0..<3)
    let packages = try scratch.packages(of: "2023").keys.sorted()
    for (from, to) in [(packages[0], packages[1])] {
      try FileManager.default.removeItem(atPath: scratch.path + "/2023/" + to)
      try FileManager.default.copyItem(atPath: scratch.path + "/2023/" + from, toPath: scratch.path + "/2023/" + to)
    }
    for use in [
      { _ = try collection.seal() }, { _ = try collection.findings() },
      { _ = try collection.table(TableQuery(.proactive)) },
      { try collection.writeSQLite(to: self.scratch.path + "/t.sqlite") },
    ] {
      let error = #expect(throws: ArchiveError.self) { try use() }
      #expect(error?.cause == .damaged && error?.message.english.contains(packages[1]) == true)
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/t.sqlite"))
    try FileManager.default.removeItem(atPath: scratch.path + "/2023/" + packages[1])
    #expect(try collection.add(inputs).restored == 1)
    #expect(try collection.seal()?.packages == 3)
  }

  @Test("an original under a new name restores its package and is recorded")
  func newName() throws {
    let (collection, _) = try collection(losing: 0)
    for number in 0..<6 {
      for copy in ["a", "b"] { try scratch.write(Sample.report(number), to: "more/\(copy)\(number).txt") }
    }
    let summary = try collection.add(ArchiveInputs(paths: [scratch.path + "/more"]))
    #expect(summary.restored == 1 && summary.duplicates == 12)
    #expect(try collection.verify().isValid)
  }

  @Test("other options give another package, which is told and not put in its place")
  func otherOptions() throws {
    let (collection, before) = try collection(losing: 1)
    let options = AddOptions(packaging: ReportCollection.packaging(package: PackageOptions(includesSM3: true)))
    var messages: [String] = []
    let summary = try collection.add(inputs, options: options) { event in
      if case .failure(_, let facts) = event { messages.append(facts.message.english) }
    }
    #expect(summary.failures == ["lost-package": 1] && summary.restored == 0 && summary.alreadyThere == 5)
    #expect(messages.count == 1 && messages[0].contains("the options and the version"))
    #expect(try scratch.contents(of: "2023").count == before.count - 1)
    #expect(try collection.verified().defects.map(\.kind) == [.missing])
  }

  @Test(
    "sealing a sealed collection whose tables or bag files have suffered says which, and touches nothing",
    arguments: ["data/values.csv", "data/datapackage.json", "bag-info.txt", "manifest-sha256.txt"], [false, true])
  func suffered(file: String, isGone: Bool) throws {
    let collection = try scratch.makeCollection("2023", reports: 0..<2)
    _ = try collection.seal()
    let sound = try scratch.contents(of: "2023")
    if isGone {
      try FileManager.default.removeItem(atPath: scratch.path + "/2023/" + file)
    } else {
      try scratch.write("x\n", to: "2023/" + file)
    }
    let damaged = try scratch.contents(of: "2023")
    let error = #expect(throws: ArchiveError.self) { try collection.seal() }
    #expect(error?.cause == .damaged && error?.message.english.contains(file) == true, "\(String(describing: error))")
    #expect(try scratch.contents(of: "2023") == damaged)
    try FileManager.default.removeItem(atPath: scratch.path + "/2023/bagit.txt")
    _ = try collection.seal()
    let isTable = { (name: String) in name != "journal.jsonl" }
    #expect(try scratch.contents(of: "2023").filter { isTable($0.key) } == sound.filter { isTable($0.key) })
  }
}
