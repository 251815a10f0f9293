import Testing

@testable import CommandLineTool

@Suite("Names of files")
struct FileNameTests {
  @Test("a name that is no UTF-8, or has line ends or overrides in it, is told on one line")
  func display() {
    #expect(FileName([0x61, 0xFF, 0x2E, 0x0A]).display == "a\\xFF.\\x0A")
    #expect(FileName("a\nb\u{202E}c").display == "a\\nb\\u{202E}c")
    #expect(FileName("2023年报.txt").display == "2023年报.txt")
  }

  @Test("stem and suffix come from the last component")
  func parts() {
    let name = FileName("a.b/2023.年报.TXT")
    #expect(name.lastComponent == FileName("2023.年报.TXT"))
    #expect(name.stem == FileName("2023.年报"))
    #expect(name.suffix == "txt")
    #expect(FileName(".hidden").suffix == "" && FileName(".hidden").stem == FileName(".hidden"))
  }

  @Test("inputs that share a name keep their suffix, then get a number")
  func outputNames() throws {
    let arguments = ["a/x.txt", "b/x.txt", "x.docx", "y.txt", "--to", "json", "--output-dir", "out"].map {
      FileName($0)
    }
    let plan = try ConversionPlan(ArgumentParser(commands: Tool.commands).parse(arguments))
    #expect(plan.outputNames().map(\.text) == ["x.txt.json", "x.txt-2.json", "x.docx.json", "y.json"])
  }
}
