import Archive
import Foundation
import Readers
import TestSupport
import Testing
import ZipIO

@Suite("ZIP files as inputs")
struct ZipInputTests {
  private func report(_ number: Int) -> [UInt8] { Array(Sample.report(number).utf8) }

  @Test("a ZIP file gives each file in it")
  func archives() throws {
    let scratch = Scratch()
    let zip = try ZipWriter.archive([
      ("2023/a.txt", report(1)), ("2023/__MACOSX/._a.txt", [0]), ("Thumbs.db", [0]), ("b.txt", []),
    ])
    try scratch.write(zip, to: "in/year.ZIP")
    #expect(
      try scratch.add(ArchiveInputs(paths: [scratch.path + "/in"])) == [
        "year.ZIP/2023/a.txt": "archived", "year.ZIP/b.txt": "empty",
      ])
  }

  @Test("a broken ZIP file is told as what it is")
  func brokenArchive() throws {
    let scratch = Scratch()
    let zip = try ZipWriter.archive([("a.txt", report(1))])
    try scratch.write(Array(zip.dropLast(30)), to: "in/cut.zip")
    #expect(try scratch.add(ArchiveInputs(paths: [scratch.path + "/in"])) == ["cut.zip": "damaged"])
  }

  @Test("a limit that is reached is named with its option")
  func limits() throws {
    let scratch = Scratch()
    try scratch.write(ZipWriter.archive((0..<9).map { ("\($0).txt", report($0)) }), to: "in/many.zip")
    var failures: [String] = []
    for (entries, bytes) in [(8, 64 << 20), (4096, 1000)] {
      var options = AddOptions()
      options.limits.archiveEntries = entries
      options.limits.archiveBytes = bytes
      _ = try ReportCollection(at: scratch.path + "/2023").add(
        ArchiveInputs(paths: [scratch.path + "/in"]), options: options
      ) { event in
        if case .failure(let name, let facts) = event {
          failures.append("\(name) \(facts.cause) \(facts.message.english)")
        }
      }
    }
    #expect(failures.count == 2 && failures.allSatisfy { $0.hasPrefix("many.zip over-limit ") })
    #expect(failures.first?.contains("--max-entries") == true && failures.last?.contains("--max-archive") == true)
  }

  @Test("an entry whose name leads out of the folder fails by itself; names that come again get a number")
  func badNames() throws {
    let scratch = Scratch()
    let names = [
      "../up.txt", "/etc/abs.txt", "C:\\drive.txt", "a.txt", "a.txt", "A.txt", "x\\b.txt", "./c.txt", "..txt",
    ]
    let entries = names.enumerated().map { ZipBytes.Entry($1, report($0)) }
    try scratch.write(ZipBytes(entries).bytes, to: "in/z.zip")
    #expect(
      try scratch.add(ArchiveInputs(paths: [scratch.path + "/in"])) == [
        "z.zip/../up.txt": "deceptive", "z.zip/etc/abs.txt": "deceptive", "z.zip/C:/drive.txt": "deceptive",
        "z.zip/a.txt": "archived", "z.zip/a (2).txt": "archived", "z.zip/A.txt": "archived",
        "z.zip/x/b.txt": "archived", "z.zip/c.txt": "archived",
      ])
  }

  @Test("names are read as UTF-8, else as GB 18030, else recorded byte for byte")
  func encodings() throws {
    let scratch = Scratch()
    let gbk: [UInt8] = [0xC4, 0xEA, 0xB1, 0xA8, 0x2E, 0x74, 0x78, 0x74]
    let names = [Array("年度.txt".utf8), gbk, [0xFF, 0xFE, 0x2E, 0x74, 0x78, 0x74]]
    let entries = names.enumerated().map { number, name in
      var entry = ZipBytes.Entry("", report(number))
      entry.name = name
      entry.flags = 0
      return entry
    }
    try scratch.write(ZipBytes(entries).bytes, to: "in/z.zip")
    #expect(
      try scratch.add(ArchiveInputs(paths: [scratch.path + "/in"])) == [
        "z.zip/年度.txt": "archived", "z.zip/年报.txt": "archived", "z.zip/\\xFF\\xFE.txt": "archived",
      ])
  }

  @Test("names that differ only in how a letter is composed are two")
  func composition() throws {
    let scratch = Scratch()
    let names = ["caf\u{E9}.txt", "cafe\u{301}.txt"]
    let zip = try ZipWriter.archive(names.enumerated().map { ($1, report($0)) })
    let reader = try ZipReader(bytes: zip)
    #expect(try names.map { try reader.read($0) } == [report(0), report(1)])
    try scratch.write(zip, to: "in/z.zip")
    let collection = ReportCollection(at: scratch.path + "/2023")
    #expect(try collection.add(ArchiveInputs(paths: [scratch.path + "/in"])).archived == 2)
    var found: [[UInt8]] = []
    try collection.forEachEntry { found.append(Array($0.sourceName.utf8)) }
    #expect(Set(found) == Set(names.map { Array("z.zip/\($0)".utf8) }))
  }
}
