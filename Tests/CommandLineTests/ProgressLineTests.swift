import Evidence
import Testing

@testable import CommandLineTool

@Suite("The line of progress")
struct ProgressLineTests {
  private let line = ProgressLine(done: 8412, total: 12_040, failed: 14, seconds: 20)

  @Test("it never reaches the last column of a terminal", arguments: [10, 24, 30, 40, 54, 80, 200], Language.allCases)
  func fits(columns: Int, language: Language) {
    let text = line.bar(in: language, columns: columns)
    let width = text.unicodeScalars.reduce(0) { $0 + ((0x2E80..<0x1_0000).contains($1.value) ? 2 : 1) }
    #expect(width < max(columns, 14), "「\(text)」")
  }

  @Test("the bar goes before anything else, then what matters least")
  func order() {
    #expect(line.bar(in: .english, columns: 80).hasSuffix("░   8412 / 12040   14 failed   8 s left   420/s"))
    #expect(line.bar(in: .english, columns: 46) == "8412 / 12040   14 failed   8 s left   420/s")
    #expect(line.bar(in: .english, columns: 30) == "8412 / 12040   14 failed")
    #expect(line.bar(in: .chinese, columns: 26) == "8412 / 12040   失败 14")
  }

  @Test(
    "the time left is told in hours and minutes",
    arguments: [(45, "45 s left"), (125, "2 min 5 s left"), (4320, "1 h 12 min left")])
  func remaining(seconds: Int, words: String) {
    let line = ProgressLine(done: 1, total: 1 + seconds, failed: 0, seconds: 1)
    #expect(line.text(in: .english) == "1 / \(1 + seconds)   \(words)   1/s")
  }
}
