import Testing

@testable import Laboratory

@Suite("The damage laboratory")
struct LaboratoryTests {
  @Test("the same seed gives the same bytes and the same truth", arguments: [UInt64(1), 17, 404])
  func isDeterministic(seed: UInt64) {
    for intensity in 0...3 {
      let first = Laboratory.report(seed: seed, intensity: intensity)
      let second = Laboratory.report(seed: seed, intensity: intensity)
      #expect(first.bytes == second.bytes)
      #expect(first.truth.json() == second.truth.json())
    }
  }

  @Test("without wrong sums by the agency no relation of the truth fails")
  func arithmeticHolds() {
    for seed in UInt64(1)...200 {
      let truth = Laboratory.report(seed: seed, intensity: 0).truth
      guard !truth.features.contains("wrong-sum") else { continue }
      #expect(Relations(truth).failing.isEmpty, "seed \(seed)")
    }
  }

  @Test(
    "an undamaged report prints every number of its truth",
    arguments: [TextStyle.seedText, .pipes, .markup, .flattened])
  func printsEveryNumber(style: TextStyle) {
    for seed in UInt64(1)...20 {
      let subject = Laboratory.report(seed: seed, intensity: 0, style: style)
      let text = String(decoding: subject.bytes, as: UTF8.self)
      for (pointer, cell) in subject.truth.cells { #expect(text.contains(cell.printed), "seed \(seed) \(pointer)") }
    }
  }

  @Test("every damage happens to some report at the highest intensity")
  func everyDamageHappens() {
    var seen: Set<String> = []
    for seed in UInt64(1)...800 { seen.formUnion(Laboratory.report(seed: seed, intensity: 3).truth.damage) }
    #expect(DamageCatalogue.all.map(\.name).filter { !seen.contains($0) } == [])
  }

  @Test("names of damages are unique")
  func namesAreUnique() {
    let names = DamageCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("a share of nearly all is not printed as all")
  func percentIsHonest() {
    #expect(Percent.text(99_999, of: 100_000, places: 2) == "99.99")
    #expect(Percent.text(1, of: 100_000, places: 1) == "0.1")
    #expect(Percent.text(0, of: 5, places: 1) == "0.0")
  }
}
