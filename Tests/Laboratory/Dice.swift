/// A small generator of random numbers: the same seed gives the same numbers on every machine (SplitMix64).
///
/// It is not meant for secrets.
public struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts at a seed; seeds that follow each other give unrelated numbers.
  public init(seed: UInt64) { state = Self.mixed(seed &* 0xD6E8_FEB8_6659_FD93 &+ 0x1234_5678_9ABC_DEF1) }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to but not including `bound`; 0 where the bound is not positive.
  mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

  /// A number of a range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether an event of that many per cent happens.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a pool that is not empty.
  mutating func pick<Element>(_ pool: [Element]) -> Element { pool[below(pool.count)] }

  /// Up to `count` different elements, in the order of the pool.
  mutating func sample<Element>(_ pool: [Element], _ count: Int) -> [Element] {
    var indices = Array(pool.indices)
    for index in indices.indices { indices.swapAt(index, within(index...(indices.count - 1))) }
    return indices.prefix(count).sorted().map { pool[$0] }
  }

  /// A number with that many digits, the first one not zero.
  mutating func digits(_ count: Int) -> String {
    (0..<count).map { String($0 == 0 ? within(1...9) : below(10)) }.joined()
  }
}
