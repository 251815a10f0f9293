import FileNames
import Testing

@testable import CommandLineTool

@Suite("Names of files")
struct FileNameTests {
  @Test("a name that is no UTF-8, or has line ends or overrides in it, is told on one line")
  func display() {
    #expect(FileName([0x61, 0xFF, 0x2E, 0x0A]).display == "a\\xFF.\\n")
    #expect(FileName("a\nb\u{202E}c").display == "a\\nb\\u{202E}c")
    #expect(FileName("2023年报.txt").display == "2023年报.txt")
  }

  @Test("a name is recorded so that no two share a record and every one can be had back")
  func recorded() {
    let names: [[UInt8]] = [
      Array("年报.txt".utf8), [0x61, 0xFF], [0x61, 0xFE], [0xE5, 0xB9], Array("a\\xFF".utf8), Array("a\\x5CxFF".utf8),
      Array("a\\xff\\".utf8), [0x5C] + Array("x4".utf8) + [0x80, 0x31], [0xC4, 0xEA, 0xE5, 0xB9, 0xB4],
    ]
    let records = names.map { FileName($0).recorded }
    #expect(records[0] == "年报.txt" && records[1] == "a\\xFF" && records[4] == "a\\x5CxFF" && records[6] == "a\\xff\\")
    #expect(Set(records).count == names.count)
    #expect(records.map(original) == names)
  }

  /// Reads every `\x` with two capital digits as a byte.
  private func original(_ record: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(record.utf8)[...]
    while let first = rest.first {
      let digits = String(decoding: rest.dropFirst(2).prefix(2), as: UTF8.self)
      if rest.starts(with: "\\x".utf8), digits == digits.uppercased(), digits.utf8.count == 2,
        let byte = UInt8(digits, radix: 16)
      {
        bytes.append(byte)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return bytes
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
