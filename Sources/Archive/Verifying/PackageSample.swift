/// Which packages are read when not all are: so many of a hundred, chosen by their hashes, and one at least.
struct PackageSample {
  private let share: Double
  private let seed: UInt64
  private var isEmpty = true
  private var substitute: (file: RecordedFile, rank: UInt64)?

  /// - Parameter share: How many of a hundred.
  init(share: Double, seed: UInt64) {
    self.share = share
    self.seed = seed
  }

  /// Whether a package is one of them.
  mutating func takes(_ file: RecordedFile) -> Bool {
    guard share < 100, let key = ContentKey(sha256: file.sha256) else { return true }
    let mixed = ((key.low ^ seed) &* 0x9E37_79B9_7F4A_7C15) >> 11
    if Double(mixed) / Double(1 << 53) * 100 < share {
      isEmpty = false
      return true
    }
    if isEmpty, substitute.map({ mixed < $0.rank }) ?? true { substitute = (file, mixed) }
    return false
  }

  /// The package that is read where the share is less than one of them; handed out once, behind the last.
  mutating func leastOne() -> RecordedFile? {
    defer { isEmpty = false }
    return isEmpty ? substitute?.file : nil
  }
}
