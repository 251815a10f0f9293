import Archive
import DocumentModel
import Foundation
import Packaging
import Synchronization
import Testing

@Suite("Adding to a collection")
struct AddingTests {
  @Test("inputs become packages, a catalogue row each, and adding them again changes nothing")
  func idempotent() throws {
    let scratch = Scratch()
    for number in 0..<5 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    let first = try collection.add(inputs)
    #expect(first.archived == 5 && first.failed == 0)
    let contents = try scratch.contents(of: "2023")
    #expect(contents.keys.filter { $0.hasSuffix(".zip") }.count == 5)
    let second = try collection.add(inputs)
    #expect(second.archived == 0 && second.alreadyThere == 5)
    #expect(try scratch.contents(of: "2023") == contents)
  }

  @Test("the same content under two names is one package with both names, the least of them in the package")
  func duplicates() throws {
    let scratch = Scratch()
    for name in ["b/z.txt", "a/y.txt", "x.txt", "c/x.txt"] { try scratch.write(Sample.report(1), to: "in/" + name) }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let summary = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    #expect(summary.archived == 1 && summary.duplicates == 3)
    _ = try collection.seal()
    var entries: [CatalogEntry] = []
    try collection.forEachEntry { entries.append($0) }
    #expect(entries.map(\.sourceName) == ["a/y.txt", "b/z.txt", "c/x.txt", "x.txt"])
    #expect(entries.map(\.status) == [.duplicate, .duplicate, .archived, .duplicate])
    #expect(entries.allSatisfy { $0.package?.sourceName == "x.txt" })
  }

  @Test("shuffled inputs and one or two jobs make the same sealed collection")
  func order() throws {
    let scratch = Scratch()
    var paths: [String] = []
    for number in 0..<30 { paths.append(try scratch.write(Sample.report(number % 25), to: "in/\(number).txt")) }
    paths.append(try scratch.write("", to: "in/empty.txt"))
    var contents: [[String: Data]] = []
    for (jobs, name) in [(1, "one"), (2, "two"), (4, "four")] {
      let collection = ReportCollection(at: scratch.path + "/" + name)
      _ = try collection.add(ArchiveInputs(paths: [scratch.path + "/in/"]), options: AddOptions(jobs: jobs, batch: 4))
      _ = try collection.seal(SealOptions(jobs: jobs))
      contents.append(try scratch.contents(of: name).filter { $0.key != "journal.jsonl" })
    }
    #expect(contents.allSatisfy { $0 == contents[0] })
    var listed: [[String: Data]] = []
    for (order, name) in [(paths, "listed"), (paths.reversed(), "reversed"), (paths.shuffled(), "shuffled")] {
      let list = try scratch.write(order.joined(separator: "\n"), to: name + ".txt")
      let collection = ReportCollection(at: scratch.path + "/" + name)
      _ = try collection.add(ArchiveInputs(listPath: list), options: AddOptions(jobs: 2, batch: 4))
      _ = try collection.seal(SealOptions(jobs: 2))
      listed.append(try scratch.contents(of: name).filter { $0.key != "journal.jsonl" })
    }
    #expect(listed.allSatisfy { $0 == listed[0] })
  }

  @Test("the same bytes are the same report under every name, whichever comes first", arguments: [1, 3])
  func suffixes(jobs: Int) throws {
    let scratch = Scratch()
    let table = "<table><tr><td>规章</td><td>0</td></tr></table>"
    let contents = [table, table + "\n\n" + Sample.report(1), "<div>" + Sample.report(2) + "</div>"]
    var packages: [[String: Data]] = []
    for (folder, suffixes) in [("forward", ["html", "md", "txt"]), ("backward", ["txt", "md", "html"])] {
      let paths = try contents.enumerated().flatMap { number, content in
        try suffixes.map { try scratch.write(content, to: "in/\(number)-\(number).\($0)") }
      }
      let list = try scratch.write(paths.joined(separator: "\n"), to: "list")
      let collection = ReportCollection(at: scratch.path + "/" + folder)
      let summary = try collection.add(ArchiveInputs(listPath: list), options: AddOptions(jobs: jobs))
      #expect(summary.archived == 3 && summary.duplicates == 6 && summary.failed == 0)
      let before = try scratch.packages(of: folder).keys.sorted()
      _ = try collection.seal()
      packages.append(try scratch.contents(of: folder).filter { $0.key != "journal.jsonl" })
      #expect(packages.last?.keys.filter { $0.hasSuffix(".zip") }.sorted() == before)
    }
    #expect(packages[0] == packages[1])
  }

  @Test("bad files are told with their causes and stop nothing")
  func badFiles() throws {
    let scratch = Scratch()
    for number in 0..<9 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    try scratch.write("", to: "in/empty.txt")
    var failures: [String] = []
    let collection = ReportCollection(at: scratch.path + "/2023")
    let list = try scratch.write(scratch.path + "/in/none.txt\n", to: "list.txt")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"], listPath: list)
    let summary = try collection.add(inputs) { event in
      if case .failure(let name, let facts) = event { failures.append("\(name): \(facts.cause)") }
    }
    #expect(summary.archived == 9)
    #expect(failures == ["in/empty.txt: empty", "in/none.txt: unreadable"])
    let catalog = String(decoding: try #require(try scratch.contents(of: "2023")["data/catalog.csv"]), as: UTF8.self)
    #expect(catalog.contains(",failed,empty,") && catalog.contains("none.txt"))
    let again = try collection.add(inputs)
    #expect(again.failures == ["empty": 1, "unreadable": 1] && again.alreadyThere == 9)
  }

  @Test("inputs of one content that cannot be converted fail each for itself, at every run again")
  func repeatedFailures() throws {
    let scratch = Scratch()
    for name in ["a.json", "b.json", "c/d.json"] { try scratch.write("{", to: "in/" + name) }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    #expect(try collection.add(inputs, options: AddOptions(jobs: 2)).failed == 3)
    let contents = try scratch.contents(of: "2023")
    var names: [String] = []
    try collection.forEachEntry { entry in
      if entry.status == .failed { names.append(entry.sourceName) }
    }
    #expect(names == ["a.json", "b.json", "c/d.json"])
    #expect(try collection.add(inputs, options: AddOptions(jobs: 1, batch: 1)).failed == 3)
    #expect(try scratch.contents(of: "2023") == contents)
  }

  @Test("a year that no name or table can hold is an input that does not conform", arguments: [-1, 10_000, 99_999_999])
  func wildYears(year: Int) throws {
    let scratch = Scratch()
    try scratch.write(Sample.figures(agency: 1, year: 2023), to: "in/sound.json")
    try scratch.write(Sample.figures(agency: 2, year: year), to: "in/wild.json")
    let collection = ReportCollection(at: scratch.path + "/2023")
    #expect(try collection.add(ArchiveInputs(paths: [scratch.path + "/in"])).failures == ["damaged": 1])
    #expect(try collection.seal()?.packages == 1)
    #expect(try collection.verify().isValid)
  }

  @Test("names that differ only in how a letter is composed are two names, whatever the batch")
  func composedNames() throws {
    let scratch = Scratch()
    for name in ["caf\u{E9}.txt", "cafe\u{301}.txt"] { try scratch.write(Sample.report(1), to: "in/" + name) }
    for batch in [1, 256] {
      let collection = ReportCollection(at: scratch.path + "/\(batch)")
      let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
      let summary = try collection.add(inputs, options: AddOptions(jobs: 1, batch: batch))
      #expect(summary.archived == 1 && summary.duplicates == 1)
      #expect(try collection.add(inputs).alreadyThere == 2)
      _ = try collection.seal()
      var entries: [CatalogEntry] = []
      try collection.forEachEntry { entries.append($0) }
      #expect(entries.map(\.status) == [.archived, .duplicate])
      #expect(entries.allSatisfy { Array($0.package?.sourceName.utf8 ?? "".utf8) == Array("cafe\u{301}.txt".utf8) })
    }
  }

  @Test("a second run is refused and told who holds the collection")
  func lock() throws {
    let scratch = Scratch()
    let file = try scratch.write(Sample.report(1), to: "1.txt")
    let collection = ReportCollection(at: scratch.path + "/2023")
    var message: String?
    _ = try collection.add(ArchiveInputs(paths: [file])) { _ in
      do throws(ArchiveError) { _ = try collection.add(ArchiveInputs(paths: [file])) } catch {
        message = error.cause == .locked ? error.message.english : nil
      }
    }
    #expect(message?.contains("process \(ProcessInfo.processInfo.processIdentifier) (add)") == true)
    try scratch.write("99999999 add 2020-01-01T00:00:00Z\n", to: "2023/.lock")
    #expect(try collection.add(ArchiveInputs(paths: [file])).alreadyThere == 1)
  }

  @Test("a stopped run keeps what it has and the same call goes on")
  func stopping() throws {
    let scratch = Scratch()
    for number in 0..<20 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    var asked = 0
    let stopped = try collection.add(
      inputs,
      shouldStop: {
        asked += 1; return asked > 8
      })
    #expect(stopped.isStopped && stopped.archived == 8)
    let rest = try collection.add(inputs)
    #expect(rest.archived == 12 && rest.alreadyThere == 8)
  }

  @Test("when a package cannot be written, what was done before counts, and nothing half done stays")
  func brokenOff() throws {
    let scratch = Scratch()
    for number in 10..<60 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    let plain = ReportCollection.packaging()
    let obstacle = Obstacle()
    // A folder stands where the thirtieth package should, when its turn comes.
    let options = AddOptions(jobs: 2) { (bytes, name) throws(ReadError) in
      let packaged = try plain(bytes, name)
      if name == "39.txt" {
        let source = packaged.report.source.sha256
        let id = PackageLayout.id(year: packaged.report.year, sha256: source)
        obstacle.make("\(collection.path)/\(ReportCollection.packagesFolder)/\(source.prefix(2))/\(id).zip")
      }
      return packaged
    }
    var acknowledged: AddSummary?
    let error = #expect(throws: ArchiveError.self) {
      try collection.add(inputs, options: options) { event in
        if case .brokenOff(let summary) = event { acknowledged = summary }
      }
    }
    #expect(error?.cause == .cannotWrite)
    #expect(error?.message.english.contains("29 inputs are acknowledged, and the same command goes on") == true)
    #expect(acknowledged?.archived == 29)
    #expect(try scratch.packages(of: "2023").count == 29)
    obstacle.remove()
    let rest = try collection.add(inputs)
    #expect(rest.archived == 21 && rest.alreadyThere == 29)
  }

  @Test("a folder with other things in it is no collection")
  func foreignFolder() throws {
    let scratch = Scratch()
    try scratch.write("x", to: "home/letter.txt")
    let error = #expect(throws: ArchiveError.self) {
      try ReportCollection(at: scratch.path + "/home").add(ArchiveInputs(paths: []))
    }
    #expect(error?.cause == .usage)
    #expect(throws: ArchiveError.self) { try ReportCollection(at: scratch.path + "/nowhere").seal() }
  }
}

/// A folder that stands in the way of a file; made on any thread.
private final class Obstacle: Sendable {
  private let path = Mutex("")

  func make(_ path: String) {
    self.path.withLock { $0 = path }
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { path.withLock { try? FileManager.default.removeItem(atPath: $0) } }
}
