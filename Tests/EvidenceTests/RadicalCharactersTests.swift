import Evidence
import Testing

@Suite("Radicals that stand for ideographs")
struct RadicalCharactersTests {
  @Test("both ends of both lists are in place")
  func ends() {
    let text = "⼀⼯⽔⿕⺁⺠⻚⻳".unicodeScalars.map { RadicalCharacters.ideograph(of: $0.value).map(String.init) ?? "-" }
    #expect(text.joined() == "一工水龠厂民页龟")
  }

  @Test("what is no radical stands for nothing", arguments: [0x2E9A, 0x2E80, 0x2EF4, 0x2FD6, 0x4E00, 0x31] as [UInt32])
  func others(value: UInt32) { #expect(RadicalCharacters.ideograph(of: value) == nil) }
}
