import Archive
import Foundation
import Testing

@Suite("A journal that has suffered")
struct JournalDamageTests {
  private let scratch = Scratch()

  /// A collection of six reports, with the text of its journal.
  private func collection(isSealed: Bool) throws -> (ReportCollection, journal: String) {
    let collection = try scratch.makeCollection("2023", reports: 0..<6)
    if isSealed { _ = try collection.seal() }
    return (collection, try String(contentsOfFile: scratch.path + "/2023/journal.jsonl", encoding: .utf8))
  }

  private func replaceJournal(_ text: String) throws { try scratch.write(text, to: "2023/journal.jsonl") }

  /// Every writing call is refused, says what to do, and touches nothing.
  private func expectRefusal(_ collection: ReportCollection, saying words: String) throws {
    let before = try scratch.contents(of: "2023")
    let file = try scratch.write(Sample.report(99), to: "more/99.txt")
    for call in [{ _ = try collection.seal() }, { _ = try collection.add(ArchiveInputs(paths: [file])) }] {
      let error = #expect(throws: ArchiveError.self) { try call() }
      let message = error?.message.english ?? ""
      #expect(error?.cause == .damaged && message.contains(words), "\(message)")
      #expect(message.contains("copy") && message.contains("gxconvert archive add"), "\(message)")
    }
    #expect(try scratch.contents(of: "2023") == before)
  }

  @Test("is refused where it was shortened or emptied, and no package goes", arguments: [false, true], [0, 4])
  func shortened(isSealed: Bool, lines: Int) throws {
    let (collection, journal) = try collection(isSealed: isSealed)
    try replaceJournal(journal.split(separator: "\n").prefix(lines).map { $0 + "\n" }.joined())
    try expectRefusal(collection, saying: "does not know \(6 - lines) of the packages")
  }

  @Test("is refused where a whole line is no record, even the last one", arguments: ["{}\n", "x\ny\n", "x\ny"])
  func badLines(tail: String) throws {
    let (collection, journal) = try collection(isSealed: false)
    try replaceJournal(journal + tail)
    try expectRefusal(collection, saying: "line 7 ")
  }

  @Test("is refused where a later version has written")
  func laterVersion() throws {
    let (collection, journal) = try collection(isSealed: false)
    let line = journal.split(separator: "\n")[0].replacing("\"ingestion\"", with: "\"replication\"")
    try replaceJournal(journal + line + "\n")
    try expectRefusal(collection, saying: "line 7 is no record of this version")
  }

  @Test("that is shorter than a killed run has left it is refused, too")
  func shortenedAfterKill() throws {
    let (collection, journal) = try collection(isSealed: false)
    try scratch.write("\(journal.utf8.count)\n", to: "2023/.adding")
    try replaceJournal(journal.split(separator: "\n").prefix(4).map { $0 + "\n" }.joined())
    try expectRefusal(collection, saying: "whole lines")
  }

  @Test("gives its packages to a new collection")
  func remedy() throws {
    let (_, journal) = try collection(isSealed: false)
    try replaceJournal(String(journal.prefix(10)))
    let new = ReportCollection(at: scratch.path + "/new")
    #expect(try new.add(ArchiveInputs(paths: [scratch.path + "/2023/data/packages"])).archived == 6)
  }

  @Test("files that nobody of ours has made stay, and sealing names them")
  func foreignFiles() throws {
    let (collection, _) = try collection(isSealed: false)
    let package = try #require(try scratch.packages(of: "2023").keys.min())
    let root = scratch.path + "/2023/"
    try scratch.write("letter", to: "2023/data/packages/aa/letter.txt")
    try scratch.write("preview", to: "2023/data/Thumbs.db")
    try FileManager.default.copyItem(atPath: root + package, toPath: root + "data/packages/copy.zip")
    let before = try scratch.contents(of: "2023")
    let error = #expect(throws: ArchiveError.self) { try collection.seal() }
    for path in ["data/packages/aa/letter.txt", "data/Thumbs.db", "data/packages/copy.zip"] {
      #expect(error?.cause == .usage && error?.message.english.contains("「\(path)」") == true)
    }
    #expect(try scratch.contents(of: "2023") == before)
  }
}
