import Archive
import Foundation
import FoundationXML
import Packaging
import Testing

@Suite("Handing a collection over")
struct ExportTests {
  private func agencies(_ count: Int) -> [SampleReport] {
    (1...count).map { SampleReport(agency: "云岭县\($0)局", new: $0) }
  }

  @Test("volumes are bags in ZIP files with every package, and exist only whole; the first holds the catalogue")
  func volumes() throws {
    let scratch = Scratch()
    try scratch.write("", to: "c-in/empty.txt")
    let collection = try scratch.collection(agencies(20))
    let out = scratch.path + "/out"
    let volumes = try collection.exportVolumes(to: out, limits: VolumeLimits(entries: 16))
    #expect(volumes.map(\.packages) == [11, 9])
    #expect(volumes.map(\.name) == ["reports-001.zip", "reports-002.zip"])
    for (number, volume) in volumes.enumerated() {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(volume.name)")))
      #expect(bytes.count == volume.bytes)
      #expect(PackageVerifier.verify(archive: bytes, name: volume.name, limits: .init()).isValid)
      #expect(String(decoding: bytes, as: UTF8.self).contains(",failed,empty,") == (number == 0))
    }
    let error = #expect(throws: ArchiveError.self) { try collection.exportVolumes(to: out, replacing: true) }
    #expect(error?.message.english.contains("reports-002.zip」 is a volume of another export") == true)
    try FileManager.default.removeItem(atPath: out + "/reports-002.zip")
    #expect(throws: ArchiveError.self) { try collection.exportVolumes(to: out) }
    #expect(try collection.exportVolumes(to: out, replacing: true).map(\.packages) == [20])
    let package = try #require(try scratch.contents(of: "c").keys.first { $0.hasSuffix(".zip") })
    try scratch.write("x", to: "c/" + package)
    #expect(throws: ArchiveError.self) { try collection.exportVolumes(to: scratch.path + "/other") }
    #expect(try scratch.contents(of: "other").isEmpty)
  }

  @Test("an export that was interrupted goes on; whole volumes are kept, half ones are gone, changed ones are told")
  func interruptedVolumes() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(20))
    let (whole, part) = (scratch.path + "/whole", scratch.path + "/part")
    let limits = VolumeLimits(entries: 16)
    _ = try collection.exportVolumes(to: whole, limits: limits)
    try scratch.write("half", to: "part/.gxconvert-99999999-2-0.tmp")
    var asked = 0
    let stopped = #expect(throws: ArchiveError.self) {
      try collection.exportVolumes(
        to: part, limits: limits,
        shouldStop: {
          asked += 1
          return asked > 15
        })
    }
    #expect(stopped?.cause == .stopped)
    #expect(try scratch.contents(of: "part").keys.sorted() == ["reports-001.zip"])
    #expect(try collection.exportVolumes(to: part, limits: limits).map(\.isKept) == [true, false])
    #expect(try scratch.contents(of: "part") == scratch.contents(of: "whole"))
    for change in ["cut", "longer"] {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: part + "/reports-002.zip"))
      if change == "cut" { bytes.removeLast() } else { bytes.append(contentsOf: [0, 0]) }
      try bytes.write(to: URL(fileURLWithPath: part + "/reports-002.zip"))
      let error = #expect(throws: ArchiveError.self) { try collection.exportVolumes(to: part, limits: limits) }
      #expect(error?.cause == .cannotWrite && error?.message.english.contains("reports-002.zip") == true)
    }
    #expect(throws: ArchiveError.self) {
      try collection.exportRecords(to: scratch.path + "/r", profile: .cn2012, shouldStop: { true })
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["c", "c-in", "part", "whole"])
  }

  @Test("nothing is exported into the collection itself")
  func intoItself() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(1))
    let before = try scratch.contents(of: "c")
    for folder in ["c", "c/data/volumes/new", "c-in/../c/data"] {
      let path = scratch.path + "/" + folder
      for export in [
        { _ = try collection.exportVolumes(to: path) },
        { _ = try collection.exportRecords(to: path, profile: .cn2012) },
      ] {
        let error = #expect(throws: ArchiveError.self) { try export() }
        #expect(error?.cause == .usage)
      }
    }
    #expect(try scratch.contents(of: "c") == before)
  }

  @Test("volumes keep to the size that was asked for, and failures alone make a volume too")
  func volumeSize() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(20))
    let volumes = try collection.exportVolumes(to: scratch.path + "/out", limits: VolumeLimits(bytes: 100_000))
    #expect(volumes.count > 2 && volumes.allSatisfy { $0.bytes <= 100_000 })
    try scratch.write("", to: "in/empty.txt")
    let failures = ReportCollection(at: scratch.path + "/failures")
    _ = try failures.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    #expect(try failures.exportVolumes(to: scratch.path + "/out2").map(\.packages) == [0])
  }

  @Test("records are handed over in the layout of the archives office")
  func records() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(2))
    let exported = try collection.exportRecords(to: scratch.path + "/out", profile: .cn2012)
    #expect(exported.records == 2)
    let files = try scratch.contents(of: "out")
    #expect(Set(files.keys.map { $0.split(separator: "/")[0] }) == ["说明文件.TXT", "文件目录.XML", "电子档案", "其他"])
    let directory = try XMLDocument(data: try #require(files["文件目录.XML"]))
    #expect(try directory.nodes(forXPath: "//文件/责任者").compactMap(\.stringValue).sorted() == ["云岭县1局", "云岭县2局"])
    for node in try directory.nodes(forXPath: "//电子文件/@路径") {
      #expect(files[try #require(node.stringValue)] != nil)
    }
    #expect(throws: ArchiveError.self) { try collection.exportRecords(to: scratch.path + "/out", profile: .cn2012) }
  }

  @Test("characters that XML forbids do not break the directory")
  func forbiddenCharacters() throws {
    let scratch = Scratch()
    let collection = try scratch.collection([SampleReport(agency: "云\u{FFFF}岭\u{FFFE}县\0<\u{1}>&𠮷局")])
    _ = try collection.exportRecords(to: scratch.path + "/out", profile: .cn2012)
    let directory = try XMLDocument(data: try #require(try scratch.contents(of: "out")["文件目录.XML"]))
    #expect(try directory.nodes(forXPath: "//责任者").first?.stringValue == "云\u{FFFD}岭\u{FFFD}县\u{FFFD}<\u{FFFD}>&𠮷局")
  }

  @Test("an export that fails leaves no folder, and what a killed one has left does not stand in the way")
  func unfinished() throws {
    let scratch = Scratch()
    let collection = try scratch.collection(agencies(2))
    try scratch.write("half", to: ".gxconvert-out.tmp/电子档案/x/report.json")
    _ = try collection.exportRecords(to: scratch.path + "/out", profile: .cn2012)
    #expect(try scratch.contents(of: "out").keys.contains { $0.contains("/x/") } == false)
    let package = try #require(try scratch.contents(of: "c").keys.first { $0.hasSuffix(".zip") })
    try FileManager.default.removeItem(atPath: scratch.path + "/c/" + package)
    let error = #expect(throws: ArchiveError.self) {
      try collection.exportRecords(to: scratch.path + "/more/out", profile: .cn2012)
    }
    #expect(error?.cause == .unreadable && error?.message.english.contains("it does not exist; adding") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/more").isEmpty)
  }
}
