import Evidence
import JSONText
import Testing

/// Texts damaged by chance, with a fixed seed: the parser either refuses them with a place or reads what can be written
/// and read again.
@Suite struct MutatedTextTests {
  private let sound = Array(
    #"{"标题":"年报\u5e74\n","a":[0,-1.5e+10,1e400,true,false,null,{}],"b":{"c":[[[]]],"d":"\ud83d\ude00😀"}}"#.utf8)

  private struct Chance {
    var state: UInt64 = 2020

    /// A number below the bound (SplitMix64).
    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
  }

  private func damaged(_ chance: inout Chance) -> [UInt8] {
    var text = sound
    for _ in 0...chance.below(3) {
      let place = chance.below(text.count)
      switch chance.below(4) {
      case 0: text.remove(at: place)
      case 1: text.insert(Array("{}[]\",:\\0e-u".utf8)[chance.below(12)], at: place)
      case 2: text[place] = UInt8(chance.below(256))
      default: text.insert(contentsOf: text[min(place, chance.below(text.count))...place], at: chance.below(text.count))
      }
    }
    return text
  }

  @Test func `a damaged text is refused with its place or read like any other`() throws {
    var chance = Chance()
    var read = 0
    for _ in 0..<5000 {
      let text = damaged(&chance)
      do throws(JSONError) {
        let document = try JSONDocument(parsing: text)
        var writer = JSONWriter(isCompact: true)
        writer.value(document.root)
        let again = try JSONDocument(parsing: writer.bytes)
        #expect(again.root == document.root)
        read += 1
      } catch {
        #expect(error.location.line >= 1 && error.location.column >= 1)
        #expect(error.location.bytes.lowerBound <= text.count)
      }
    }
    #expect(read > 100 && read < 4900)
  }

  @Test func `a long line is read in time that grows with it`() throws {
    let text = [UInt8(ascii: "\"")] + Array(repeating: UInt8(ascii: "x"), count: 4 << 20) + [UInt8(ascii: "\"")]
    #expect(try JSONDocument(parsing: text).root.length == 4 << 20)
    let numbers = Array(("[" + String(repeating: "1,", count: 300_000) + "1]").utf8)
    #expect(try JSONDocument(parsing: numbers).root.count == 300_001)
    let limits = JSONLimits(bytes: 1 << 20)
    #expect(throws: JSONError.self) { try JSONDocument(parsing: text, limits: limits) }
  }
}
