/// Which elements or members of one value some keyword has evaluated, by their place.
struct EvaluatedChildren {
  private(set) var flags: [Bool]

  init(count: Int) {
    flags = Array(repeating: false, count: count)
  }

  mutating func mark(_ place: Int) { flags[place] = true }

  mutating func merge(_ other: EvaluatedChildren) {
    for place in other.flags.indices where other.flags[place] { flags[place] = true }
  }
}
