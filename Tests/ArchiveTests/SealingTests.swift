import Archive
import Conversion
import Foundation
import Packaging
import Testing

@Suite("Sealing and verifying a collection")
struct SealingTests {
  /// A sealed collection of a few reports and a failure.
  private func sealed(_ scratch: Scratch, count: Int = 6) throws -> ReportCollection {
    for number in 0..<count { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    try scratch.write("", to: "in/empty.txt")
    let collection = ReportCollection(at: scratch.path + "/2023")
    _ = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    _ = try collection.seal()
    return collection
  }

  @Test("a sealed collection is sound, and sealing it again changes nothing")
  func sound() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let contents = try scratch.contents(of: "2023")
    #expect(collection.isSealed)
    #expect(
      Set(contents.keys).isSuperset(of: [
        "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "data/catalog.csv",
        "data/values.csv",
        "data/findings.csv", "data/datapackage.json", "data/schemas/report-1.schema.json",
      ]))
    let result = try collection.verify()
    #expect(result.isValid && result.isSealed && result.packages == 6 && result.checked == 11)
    #expect(try collection.seal() == nil)
    #expect(try scratch.contents(of: "2023") == contents)
    #expect(throws: ArchiveError.self) { try collection.package("gx-2023-0000000000000000") }
  }

  @Test("adding to a sealed collection opens it; sealing again gives what one run would have given")
  func reopening() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch, count: 3)
    try scratch.write(Sample.report(9), to: "in/9.txt")
    _ = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    #expect(!collection.isSealed)
    let names = try scratch.contents(of: "2023").keys.filter { !$0.hasPrefix("data/packages/") }.sorted()
    #expect(names == ["data/catalog.csv", "data/schemas/report-1.schema.json", "journal.jsonl"])
    #expect(try collection.verify().isValid)
    _ = try collection.seal()
    let other = ReportCollection(at: scratch.path + "/other")
    _ = try other.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    _ = try other.seal()
    let isJournal = { (name: String) in name == "journal.jsonl" }
    #expect(
      try scratch.contents(of: "2023").filter { !isJournal($0.key) }
        == scratch.contents(of: "other").filter { !isJournal($0.key) })
  }

  @Test("every kind of damage is found and named")
  func damage() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let root = scratch.path + "/2023/"
    let packages = try scratch.contents(of: "2023").keys.filter { $0.hasSuffix(".zip") }.sorted()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: root + packages[0]))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: root + packages[0]))
    try FileManager.default.removeItem(atPath: root + packages[1])
    try FileManager.default.copyItem(atPath: root + packages[2], toPath: root + "data/packages/zz.zip")
    try scratch.write("id\n", to: "2023/data/values.csv")
    let result = try collection.verified()
    let found = Set(result.defects.map { "\($0.kind.rawValue) \($0.path)" })
    #expect(
      found == [
        "changed \(packages[0])", "missing \(packages[1])", "unlisted data/packages/zz.zip", "changed data/values.csv",
      ])
    try scratch.write("Payload-Oxum: 1.1\n", to: "2023/bag-info.txt")
    #expect(try collection.verified().defects.contains { $0.kind == .changed && $0.path == "bag-info.txt" })
  }

  @Test("what cannot be read is not called changed or missing")
  func unreadable() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let package = try #require(try scratch.packages(of: "2023").keys.sorted().first)
    let files = ["data/values.csv", package]
    for file in files + ["bag-info.txt"] {
      let path = scratch.path + "/2023/" + file
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    }
    let defects = try collection.verified().defects
    #expect(Set(defects.map(\.path)) == Set(files + ["bag-info.txt"]))
    #expect(defects.allSatisfy { $0.kind == .unreadable && $0.message.english.contains("symbolic link") })
  }

  @Test("a link to the same bytes elsewhere is no file of the collection")
  func links() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let package = try #require(try scratch.packages(of: "2023").keys.sorted().first)
    for file in [package, "data/values.csv", "bag-info.txt"] {
      let (path, away) = (scratch.path + "/2023/" + file, scratch.path + "/away")
      try FileManager.default.moveItem(atPath: path, toPath: away)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: away)
      #expect(try collection.verified().defects.map { "\($0.kind.rawValue) \($0.path)" } == ["unreadable \(file)"])
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: away, toPath: path)
    }
    #expect(try collection.verified().defects.isEmpty)
  }

  @Test("a torn last line is cut, a damaged line in the middle is an error")
  func journal() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let path = scratch.path + "/2023/journal.jsonl"
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    try (whole + "{\"time\":\"20").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try collection.verify().isValid)
    #expect(try collection.add(ArchiveInputs(paths: [scratch.path + "/in"])).alreadyThere == 6)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == whole)
    var lines = whole.split(separator: "\n").map(String.init)
    lines[2] = String(lines[2].dropLast(5))
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: ArchiveError.self) { try collection.verify() }
    #expect(error?.cause == .damaged && error?.message.english.contains("line 3") == true)
  }

  @Test("what a killed run leaves behind is swept, what was acknowledged is not")
  func leftovers() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let before = try scratch.contents(of: "2023")
    try scratch.write("half", to: "2023/data/packages/aa/.gxconvert-1-2-3.tmp")
    try scratch.write("whole", to: "2023/data/packages/aa/gx-2023-aaaaaaaaaaaaaaaa.zip")
    try scratch.write("1\n", to: "2023/.adding")
    try scratch.write("", to: "2023/.sealing")
    #expect(!collection.isSealed)
    #expect(try collection.verified().defects.contains { $0.kind == .unfinished })
    _ = try collection.seal()
    let isJournal = { (name: String) in name == "journal.jsonl" }
    #expect(try scratch.contents(of: "2023").filter { !isJournal($0.key) } == before.filter { !isJournal($0.key) })
  }

  @Test("a sample reads a part and still sees what is missing")
  func sample() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch, count: 40)
    let packages = try scratch.contents(of: "2023").keys.filter { $0.hasSuffix(".zip") }.sorted()
    try FileManager.default.removeItem(atPath: scratch.path + "/2023/" + packages[20])
    let result = try collection.verified(VerifyOptions(sample: 25))
    #expect(result.defects.map(\.path) == [packages[20]])
    #expect(result.checked > 5 && result.checked < 30)
  }

  @Test("a line that journal or manifest lacks is told once, and the packages behind it are read")
  func missingLines() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch, count: 20)
    let packages = try scratch.packages(of: "2023").keys.sorted()
    let journal = try String(contentsOfFile: scratch.path + "/2023/journal.jsonl", encoding: .utf8)
    let id = try #require(packages[5].split(separator: "/").last).dropLast(4)
    let lines = journal.split(separator: "\n").filter { !$0.contains(id) }.map { $0 + "\n" }
    try scratch.write(lines.joined(), to: "2023/journal.jsonl")
    let result = try collection.verified()
    #expect(result.defects.map { "\($0.kind.rawValue) \($0.path)" } == ["contradiction \(packages[5])"])
    #expect(result.checked == 25)
    try scratch.write(journal, to: "2023/journal.jsonl")
    let manifest = try String(contentsOfFile: scratch.path + "/2023/manifest-sha256.txt", encoding: .utf8)
    let listed = manifest.split(separator: "\n").filter { !$0.hasSuffix(packages[19]) }.map { $0 + "\n" }
    try scratch.write(listed.joined(), to: "2023/manifest-sha256.txt")
    let found = try collection.verified().defects.map { "\($0.kind.rawValue) \($0.path)" }
    #expect(
      found.sorted() == ["changed manifest-sha256.txt", "contradiction \(packages[19])", "unlisted \(packages[19])"])
  }

  @Test("a journal that lacks the line of the sealing is told")
  func missingSealing() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let journal = try String(contentsOfFile: scratch.path + "/2023/journal.jsonl", encoding: .utf8)
    try scratch.write(journal.split(separator: "\n").dropLast().map { $0 + "\n" }.joined(), to: "2023/journal.jsonl")
    #expect(try collection.verified().defects.map(\.path) == ["journal.jsonl"])
  }

  @Test("the least sample reads one package", arguments: [0.000_001, 1])
  func leastSample(share: Double) throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    #expect(try collection.verify(VerifyOptions(sample: share)).checked == 6)
  }

  @Test("a collection that is being written is not verified, and the holder is named")
  func lockedForVerifying() throws {
    let scratch = Scratch()
    let collection = try sealed(scratch)
    let file = try scratch.write(Sample.report(99), to: "99.txt")
    var causes: Set<ArchiveError.Cause?> = []
    _ = try collection.add(ArchiveInputs(paths: [file])) { _ in
      do throws(ArchiveError) { _ = try collection.verify() } catch {
        causes.insert(error.message.english.contains("(add)") ? error.cause : nil)
      }
    }
    #expect(causes == [.locked])
    #expect(try collection.verify().isValid)
  }

  @Test("a package that is made again under the least name keeps its options", arguments: [false, true])
  func remaking(compresses: Bool) throws {
    let scratch = Scratch()
    let packaging = ReportCollection.packaging(
      ConversionOptions(format: .text, repair: .none),
      package: PackageOptions(date: "2024-01-31", includesSM3: true, compresses: compresses))
    let options = AddOptions(packaging: packaging)
    var packages: [[String: Data]] = []
    for (name, order) in [("forward", ["a.txt", "b.txt"]), ("backward", ["b.txt", "a.txt"])] {
      let collection = ReportCollection(at: scratch.path + "/" + name)
      for file in order {
        let path = try scratch.write(Sample.report(1), to: "in/" + file)
        _ = try collection.add(ArchiveInputs(paths: [path]), options: options)
      }
      _ = try collection.seal()
      packages.append(try scratch.packages(of: name))
    }
    #expect(packages[0] == packages[1])
  }
}
