import Evidence
import Laboratory
import Repair
import Testing

@Suite("The precision of the rules of repair")
struct PrecisionTests {
  /// A small run; the stated figures come from a larger one of other seeds.
  private static let tally: RepairTally = {
    var tally = RepairTally(shown: 3)
    for intensity in 0...3 {
      for seed in UInt64(900_000)..<900_060 { tally.judge(Laboratory.report(seed: seed, intensity: intensity)) }
    }
    return tally
  }()

  @Test("a safe rule is never wrong")
  func safe() {
    var applied = 0
    for card in Catalogue.cards where card.safety == .safe {
      if let measured = Self.tally.precision(of: card.id) {
        #expect(measured.right == measured.applied, "\(Self.tally.lines())")
        applied += measured.applied
      }
    }
    #expect(applied > 5000)
  }
}
