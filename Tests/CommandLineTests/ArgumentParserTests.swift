import Evidence
import FileNames
import Testing

@testable import CommandLineTool

@Suite("Understanding a command line")
struct ArgumentParserTests {
  private func parse(_ words: String...) throws -> Invocation {
    try ArgumentParser(commands: Tool.commands).parse(words.map { FileName($0) })
  }

  @Test("options may stand before, between and behind the files")
  func optionsAnywhere() throws {
    let invocation = try parse("--to", "text", "a.txt", "-q", "b.txt", "--jobs=3")
    #expect(invocation.operands == [FileName("a.txt"), FileName("b.txt")])
    #expect(invocation.text(.to) == "text")
    #expect(invocation.isGiven(.quiet))
    #expect(invocation.number(.jobs) == 3)
  }

  @Test("short options can be bundled and carry their value")
  func shortOptions() throws {
    let invocation = try parse("-qfoout.json", "a.txt")
    #expect(invocation.isGiven(.quiet) && invocation.isGiven(.force))
    #expect(invocation.file(.output) == FileName("out.json"))
  }

  @Test("two hyphens end the options")
  func endOfOptions() throws {
    #expect(try parse("--", "-q", "--to").operands == [FileName("-q"), FileName("--to")])
  }

  @Test("a lone hyphen is a stream, not an option")
  func loneHyphen() throws {
    #expect(try parse("-").operands == [.standardStream])
  }

  @Test("the value of an option of every command is not taken for a command")
  func languageBeforeCommand() throws {
    #expect(try parse("--lang", "zh", "schema").command.words == ["schema"])
  }

  @Test("a file may have the name of a command when it is written with its folder")
  func fileNamedLikeCommand() throws {
    #expect(try parse("./schema").command.words.isEmpty)
    #expect(try parse("a.txt", "schema").command.words.isEmpty)
  }

  @Test(
    "what is wrong is told with what was probably meant",
    arguments: [
      (["--tow", "json", "a"], "unknown option --tow; did you mean --to?"),
      (["--qiet", "a"], "unknown option --qiet; did you mean --quiet?"),
      (["--xyzzy", "a"], "unknown option --xyzzy; see 「gxconvert --help」"),
      (["--to", "jsn", "a"], "--to knows no 「jsn」; did you mean json?"),
      (["--to"], "--to needs a value: WORD"),
      (["--quiet=1", "a"], "--quiet takes no value"),
      (["--jobs", "0", "a"], "--jobs needs a whole number of at least 1, such as 64 or 64M, not 「0」"),
      (["--max-input", "99999999999999999999", "a"], nil),
      (["schema", "a", "b"], "too much: 「b」; usage: gxconvert schema [ID]"),
      ([], "nothing to work on; usage: gxconvert FILE…"),
    ] as [([String], String?)])
  func refusals(_ words: [String], _ expected: String?) {
    let arguments = words.map { FileName($0) }
    #expect(throws: Failure.self) { try ArgumentParser(commands: Tool.commands).parse(arguments) }
    guard let expected else { return }
    do throws(Failure) {
      _ = try ArgumentParser(commands: Tool.commands).parse(arguments)
    } catch {
      #expect(error.message.english == expected)
      #expect(error.code == .usage)
    }
  }

  @Test(
    "sizes are bytes, or K, M and G of 1024",
    arguments: [
      ("1", 1), ("64K", 65536), ("256m", 268_435_456), ("1G", 1_073_741_824), ("0", nil), ("-1", nil), ("", nil),
      ("M", nil), ("9999999999G", nil), ("1.5M", nil), ("１", nil),
    ] as [(String, Int?)])
  func sizes(_ text: String, _ value: Int?) {
    #expect(SizeNotation.bytes(text) == value)
  }
}
