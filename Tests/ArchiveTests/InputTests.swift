import Archive
import FileNames
import Foundation
import Testing

@Suite("Inputs of a collection")
struct InputTests {
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
    #expect(try scratch.add(ArchiveInputs(paths: [root])) == ["a.json": "archived", "深/层/b.json": "archived"])
    #expect(
      try scratch.add(ArchiveInputs(paths: [root], followsLinks: true)) == [
        "a.json": "archived", "深/层/b.json": "archived", "link/e.json": "archived", "深/loop": "unreadable",
      ])
  }

  @Test("lists and patterns name inputs; what a list names in vain is a failure")
  func lists() throws {
    let scratch = Scratch()
    var paths: [String] = []
    for number in 0..<3 {
      paths.append(try scratch.write(Sample.figures(agency: number, year: 2023), to: "in/\(number).json"))
    }
    let list = try scratch.write(
      paths.joined(separator: "\n") + "\n\n" + scratch.path + "/in/none.json", to: "list.txt")
    #expect(
      try scratch.add(ArchiveInputs(listPath: list)) == [
        "in/0.json": "archived", "in/1.json": "archived", "in/2.json": "archived", "in/none.json": "unreadable",
      ])
    let other = Scratch()
    #expect(
      try other.add(ArchiveInputs(paths: [scratch.path + "/in/[01].*"])) == [
        "in/0.json": "archived", "in/1.json": "archived",
      ])
    #expect(throws: ArchiveError.self) { try other.add(ArchiveInputs(listPath: scratch.path + "/no-list")) }
  }

  @Test("files that other programs have left are no inputs, even if given; all that is passed over is counted")
  func leftFiles() throws {
    let scratch = Scratch()
    for name in ["a.json", "Thumbs.db", "sub/desktop.INI", "~$a.docx", ".DS_Store", "__MACOSX/b.json"] {
      try scratch.write(Sample.figures(agency: 1, year: 2023), to: "in/" + name)
    }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let summary = try collection.add(ArchiveInputs(paths: [scratch.path + "/in", scratch.path + "/in/~$a.docx"]))
    #expect(summary.archived == 1 && summary.inputs == 1 && summary.skipped == 6)
  }

  @Test("a text that is no report is taken, and told to be perhaps none")
  func noReports() throws {
    let scratch = Scratch()
    try scratch.write("Shopping list\n\nbread, cheese\n", to: "in/list.txt")
    try scratch.write(Sample.report(3), to: "in/report.txt")
    let summary = try ReportCollection(at: scratch.path + "/2023").add(ArchiveInputs(paths: [scratch.path + "/in"]))
    #expect(summary.archived == 2 && summary.unrecognized == 1)
  }

  @Test("a path that leads nowhere is refused before anything is touched")
  func mistyped() throws {
    let scratch = Scratch()
    try scratch.write(Sample.report(1), to: "in/1.txt")
    let collection = ReportCollection(at: scratch.path + "/2023")
    let given = scratch.path + "/in"
    for path in [scratch.path + "/nosuch.txt", scratch.path + "/in/*.docx", ""] {
      let error = #expect(throws: ArchiveError.self) { try collection.add(ArchiveInputs(paths: [given, path])) }
      #expect(error?.cause == .unreadable && error?.message.english.hasSuffix("nothing was changed") == true)
    }
    #expect(!FileManager.default.fileExists(atPath: collection.path))
    _ = try collection.add(ArchiveInputs(paths: [given]))
    _ = try collection.seal()
    let sealed = try scratch.contents(of: "2023")
    try FileManager.default.createSymbolicLink(atPath: given + "/link", withDestinationPath: "nowhere")
    #expect(throws: ArchiveError.self) { try collection.add(ArchiveInputs(paths: [given + "/link"])) }
    #expect(try scratch.contents(of: "2023") == sealed)
  }

  @Test("a run that opens a sealed collection says so, one that adds nothing leaves it sealed")
  func reopening() throws {
    let scratch = Scratch()
    try scratch.write(Sample.report(1), to: "in/1.txt")
    let collection = ReportCollection(at: scratch.path + "/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    #expect(try !collection.add(inputs).isReopened)
    _ = try collection.seal()
    #expect(try !collection.add(inputs).isReopened && collection.isSealed)
    try scratch.write(Sample.report(2), to: "in/2.txt")
    #expect(try collection.add(inputs).isReopened && !collection.isSealed)
  }

  @Test("an error that ends a run says how much is acknowledged and that the same call goes on")
  func brokenOff() throws {
    let scratch = Scratch()
    for number in 0..<5 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    let collection = ReportCollection(at: scratch.path + "/2023")
    let inputs = ArchiveInputs(paths: [scratch.path + "/in"])
    let options = AddOptions(jobs: 1, batch: 1)
    _ = try collection.add(inputs, options: options)
    let ids = try scratch.contents(of: "2023").keys.filter { $0.hasSuffix(".zip") }.sorted()
    try FileManager.default.removeItem(atPath: collection.path)
    // Where the folder of one package should be made, a file stands.
    let folder = try #require(ids.last).split(separator: "/")[2]
    try scratch.write("", to: "2023/data/packages/" + folder)
    try scratch.write("", to: "2023/journal.jsonl")
    var acknowledged: AddSummary?
    let error = #expect(throws: ArchiveError.self) {
      try collection.add(inputs, options: options) { event in
        if case .brokenOff(let summary) = event { acknowledged = summary }
      }
    }
    let count = try #require(acknowledged?.inputs)
    #expect(error?.cause == .cannotWrite)
    #expect(error?.message.english.hasSuffix("\(count) inputs are acknowledged, and the same command goes on") == true)
    try FileManager.default.removeItem(atPath: collection.path + "/data/packages/" + folder)
    let rest = try collection.add(inputs)
    #expect(rest.alreadyThere == count && rest.archived == 5 - count)
  }
}
