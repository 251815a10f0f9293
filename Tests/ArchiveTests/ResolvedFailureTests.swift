import Archive
import DocumentModel
import Evidence
import Foundation
import Testing
import ZipIO

@Suite("Failures that are replaced")
struct ResolvedFailureTests {
  private let scratch = Scratch()
  private var collection: ReportCollection { ReportCollection(at: scratch.path + "/c") }

  /// Adds the files of these names in the scratch folder, there or not, as a list.
  private func add(_ names: String..., options: AddOptions = AddOptions()) throws -> AddSummary {
    let list = try scratch.write(names.map { scratch.path + "/" + $0 + "\n" }.joined(), to: "list")
    return try collection.add(ArchiveInputs(listPath: list), options: options)
  }

  /// Every row of the catalogue as name and status.
  private func rows() throws -> Set<String> {
    var rows: Set<String> = []
    try collection.forEachEntry { rows.insert("\($0.sourceName) \($0.status.rawValue)") }
    return rows
  }

  private func journalLines() throws -> Int {
    try scratch.contents(of: "c")["journal.jsonl"]?.split(separator: UInt8(ascii: "\n")).count ?? 0
  }

  @Test("a file that could not be read for a while is no failure when it is there again, and the same is sealed")
  func unreadableForAWhile() throws {
    try scratch.write(Sample.report(1), to: "in/a.txt")
    _ = try add("in/a.txt")
    _ = try collection.seal()
    let sealed = try scratch.contents(of: "c").filter { $0.key != "journal.jsonl" }
    try FileManager.default.moveItem(atPath: scratch.path + "/in", toPath: scratch.path + "/away")
    #expect(try add("in/a.txt").failed == 1)
    #expect(try rows() == ["in/a.txt archived", "in/a.txt failed"])
    try FileManager.default.moveItem(atPath: scratch.path + "/away", toPath: scratch.path + "/in")
    let summary = try add("in/a.txt")
    #expect(summary.alreadyThere == 1 && summary.resolved == 1)
    #expect(try rows() == ["in/a.txt archived"])
    _ = try collection.seal()
    #expect(try scratch.contents(of: "c").filter { $0.key != "journal.jsonl" } == sealed)
    let lines = try journalLines()
    #expect(try add("in/a.txt").resolved == 0)
    #expect(try journalLines() == lines && collection.isSealed)
  }

  @Test(
    "a broken file that was replaced fails no longer, whatever the good one is to the collection; its row stays",
    arguments: ["archived", "duplicate", "already there"])
  func replaced(as outcome: String) throws {
    let good = Sample.figures(agency: 1, year: 2023)
    if outcome == "already there" {
      try scratch.write(good, to: "in/a.json")
      _ = try add("in/a.json")
    }
    try scratch.write("{", to: "in/a.json")
    try scratch.write(good, to: "in/b.json")
    _ = outcome == "duplicate" ? try add("in/a.json", "in/b.json") : try add("in/a.json")
    try scratch.write(good, to: "in/a.json")
    let summary = try add("in/a.json")
    #expect(summary.failed == 0 && summary.resolved == 1)
    let taken = outcome == "duplicate" ? ["in/a.json duplicate", "in/b.json archived"] : ["in/a.json archived"]
    #expect(try rows() == Set(taken + ["in/a.json replaced"]))
    #expect(try add("in/a.json").resolved == 0)
    try scratch.write("{", to: "in/a.json")
    #expect(try add("in/a.json").failed == 1)
    #expect(try rows() == Set(taken + ["in/a.json failed"]))
  }

  @Test("a file of the same name that is broken still is a failure, in whatever order the two come, run after run")
  func sharedNames() throws {
    try scratch.write("{", to: "x/in/a.json")
    try scratch.write(Sample.figures(agency: 1, year: 2023), to: "y/in/a.json")
    for _ in 0..<2 {
      for names in [["x/in/a.json", "y/in/a.json"], ["y/in/a.json", "x/in/a.json"]] {
        for batch in [1, 256] {
          let summary = try add(names[0], names[1], options: AddOptions(jobs: 2, batch: batch))
          #expect(summary.failed == 1 && summary.resolved == 0)
          #expect(try rows() == ["in/a.json archived", "in/a.json failed"])
          #expect(try journalLines() == 2)
        }
      }
    }
  }

  @Test("a broken file in whose place another broken one stands is one failure")
  func brokenAgain() throws {
    _ = try add("in/a.json")
    for content in ["{", "{\""] {
      try scratch.write(content, to: "in/a.json")
      let summary = try add("in/a.json")
      #expect(summary.failed == 1 && summary.resolved == 1)
    }
    #expect(try rows() == ["in/a.json replaced", "in/a.json failed"])
    #expect(try add("in/a.json").resolved == 0)
    try FileManager.default.removeItem(atPath: scratch.path + "/in/a.json")
    #expect(try add("in/a.json").resolved == 0)
    #expect(try rows() == ["in/a.json replaced", "in/a.json failed"])
  }

  @Test("a ZIP file that was repaired fails no longer when what is in it is taken in or is there already")
  func container() throws {
    let zip = try ZipWriter.archive([("a.txt", Array(Sample.report(1).utf8))])
    try scratch.write(Array(zip.dropLast(30)), to: "in/z.zip")
    _ = try add("in/z.zip", "in/none.zip")
    try scratch.write(zip, to: "in/z.zip")
    #expect(try add("in/z.zip").resolved == 1)
    #expect(try rows() == ["in/z.zip replaced", "in/z.zip/a.txt archived", "in/none.zip failed"])
    try scratch.write(zip, to: "in/none.zip")
    #expect(try add("in/none.zip").resolved == 1)
    #expect(try rows() == ["in/z.zip replaced", "in/z.zip/a.txt duplicate", "in/none.zip/a.txt archived"])
  }

  @Test("a content that failed under one name and was archived under another is there under both")
  func sameContent() throws {
    for name in ["a", "c"] { try scratch.write(Sample.report(1), to: "in/\(name).txt") }
    let deaf = AddOptions { (_, _) throws(ReadError) in throw ReadError(.empty, Message("none", "无")) }
    #expect(try add("in/a.txt", options: deaf).failed == 1)
    #expect(try add("in/c.txt").archived == 1)
    #expect(try rows() == ["in/a.txt duplicate", "in/c.txt archived"])
    _ = try collection.seal()
    #expect(try rows() == ["in/a.txt archived", "in/c.txt duplicate"])
    #expect(try collection.verify().isValid)
    #expect(try add("in/a.txt", "in/c.txt").alreadyThere == 2)
    #expect(collection.isSealed)
  }

  @Test("a run that was asked to stop resolves nothing, the next one does")
  func stopped() throws {
    try scratch.write("{", to: "in/a.json")
    _ = try add("in/a.json")
    try scratch.write(Sample.figures(agency: 1, year: 2023), to: "in/a.json")
    let list = try scratch.write(scratch.path + "/in/a.json\n" + scratch.path + "/in/a.json\n", to: "list")
    var asked = 0
    let summary = try collection.add(
      ArchiveInputs(listPath: list),
      shouldStop: {
        asked += 1
        return asked > 1
      })
    #expect(summary.isStopped && summary.archived == 1 && summary.resolved == 0)
    #expect(try rows() == ["in/a.json archived", "in/a.json failed"])
    #expect(try add("in/a.json").resolved == 1)
    #expect(try rows() == ["in/a.json archived", "in/a.json replaced"])
  }
}
