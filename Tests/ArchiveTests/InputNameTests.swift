import Archive
import FileNames
import Foundation
import Testing

@Suite("Names of inputs")
struct InputNameTests {
  private func names(_ scratch: Scratch, _ inputs: ArchiveInputs) throws -> [String] {
    try scratch.add(inputs).keys.sorted()
  }

  @Test("several folders are told apart by their own names, whatever their order")
  func folders() throws {
    var found: [[String]] = []
    for isReversed in [false, true] {
      let scratch = Scratch()
      for (number, folder) in ["教育局", "水务局"].enumerated() {
        try scratch.write(Sample.report(number), to: folder + "/年报.txt")
      }
      let paths = ["教育局", "水务局/"].map { scratch.path + "/" + $0 }
      found.append(try names(scratch, ArchiveInputs(paths: isReversed ? paths.reversed() : paths)))
    }
    #expect(found == [["教育局/年报.txt", "水务局/年报.txt"], ["教育局/年报.txt", "水务局/年报.txt"]])
  }

  @Test("a file that lies elsewhere is called with its folder, and with more of them where two would be the same")
  func files() throws {
    let scratch = Scratch()
    let paths = ["a/2023/r.txt", "b/2023/r.txt", "c/r.txt"].map { scratch.path + "/" + $0 }
    for (number, path) in ["a/2023/r.txt", "b/2023/r.txt", "c/r.txt"].enumerated() {
      try scratch.write(Sample.report(number), to: path)
    }
    #expect(try names(scratch, ArchiveInputs(paths: paths)) == ["a/2023/r.txt", "b/2023/r.txt", "c/r.txt"])
    let list = try scratch.write(paths[2], to: "list.txt")
    #expect(try names(Scratch(), ArchiveInputs(listPath: list)) == ["c/r.txt"])
    let working = FileManager.default.currentDirectoryPath
    let up = String(repeating: "../", count: working.split(separator: "/").count) + paths[2].dropFirst()
    #expect(try names(Scratch(), ArchiveInputs(paths: [up])) == ["c/r.txt"])
  }

  @Test("needless parts of a path change no name; one file that is given in two ways is one input")
  func needlessParts() throws {
    let scratch = Scratch()
    for name in ["a/r.txt", "b/r.txt"] { try scratch.write(Sample.report(1), to: name) }
    let paths = ["a/r.txt", ".//a/./r.txt", "b/../a/r.txt", "a/r.txt", "b//r.txt"].map { scratch.path + "/" + $0 }
    #expect(try names(scratch, ArchiveInputs(paths: paths)) == ["a/r.txt", "b/r.txt"])
    #expect(
      try names(Scratch(), ArchiveInputs(paths: ["\(scratch.path)/a/", scratch.path + "/[b]/"])) == [
        "a/r.txt", "b/r.txt",
      ])
  }

  @Test("names that are no UTF-8 are read, told apart and recorded byte for byte, in folders, operands and lists")
  func otherBytes() throws {
    let scratch = Scratch()
    try scratch.write("", to: "in/.keep")
    let bad = [[0xFF], [0xFE]].map { FileName("in/").appending(FileName($0 + Array(".txt".utf8))) }
    let files = bad.enumerated().map { scratch.write(Sample.report($0), toFile: $1) }
    let expected = ["\\xFE.txt", "\\xFF.txt"]
    #expect(try names(scratch, ArchiveInputs(paths: [scratch.path + "/in"])) == expected)
    #expect(try names(Scratch(), ArchiveInputs(files: files)) == expected.map { "in/" + $0 })
    let list = scratch.write("", toFile: FileName("list"))
    try Data(files.flatMap { $0.bytes + [0x0A] }).write(to: URL(fileURLWithPath: list.text))
    #expect(try names(Scratch(), ArchiveInputs(listPath: list.text)) == expected.map { "in/" + $0 })
  }
}

@Suite("Lists of inputs")
struct InputListTests {
  @Test("a list may come from an editor of Windows, or have zero bytes behind its names")
  func styles() throws {
    let scratch = Scratch()
    let first = try scratch.write(Sample.report(1), to: "in/年报.txt")
    let second = try scratch.write(Sample.report(2), to: "in/two\nlines.txt")
    let windows = try scratch.write("\u{FEFF}\(first)\r\n\r\n", to: "windows.txt")
    #expect(try scratch.add(ArchiveInputs(listPath: windows)) == ["in/年报.txt": "archived"])
    let zeros = FileName(try scratch.write("\(first)\0\(second)\0", to: "zeros"))
    #expect(
      try Scratch().add(ArchiveInputs(files: [], list: PathList(zeros, isZeroTerminated: true))) == [
        "in/年报.txt": "archived", "in/two\nlines.txt": "archived",
      ])
    let wide = try scratch.write([0xFF, 0xFE, 0x61, 0], to: "wide.txt")
    let error = #expect(throws: ArchiveError.self) { try Scratch().add(ArchiveInputs(listPath: wide)) }
    #expect(error?.message.english.contains("UTF-16") == true)
  }

  @Test("a run can be stopped while a list has nothing to say, and keeps what it has")
  func idle() throws {
    let scratch = Scratch()
    let path = try scratch.write(Sample.report(1), to: "in/1.txt")
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    write(ends[1], path + "\n", path.utf8.count + 1)
    var asked = 0
    let inputs = ArchiveInputs(listPath: "/dev/fd/\(ends[0])")
    let summary = try ReportCollection(at: scratch.path + "/2023").add(
      inputs,
      shouldStop: {
        asked += 1
        return asked > 4
      })
    #expect(summary.isStopped && summary.archived == 1)
  }
}
