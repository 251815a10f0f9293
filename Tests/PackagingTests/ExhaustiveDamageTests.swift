import Foundation
import Packaging
import Testing

/// Every smallest damage that a package can take.
enum SmallDamage: CaseIterable {
  case flippedBit, truncation, insertion, deletion

  /// How many there are of a package of that size.
  func count(of size: Int) -> Int {
    switch self {
    case .flippedBit: 8 * size
    case .insertion: size + 1
    case .truncation, .deletion: size
    }
  }

  func apply(_ number: Int, to package: inout [UInt8]) {
    switch self {
    case .flippedBit: package[number / 8] ^= 1 << UInt8(number % 8)
    case .truncation: package.removeLast(package.count - number)
    case .insertion: package.insert(UInt8(truncatingIfNeeded: number), at: number)
    case .deletion: package.remove(at: number)
    }
  }
}

/// All damage with GX_EXHAUSTIVE=1, every 29th otherwise: 29 has no factor in common with the 8 bits of a byte.
@Suite struct ExhaustiveDamageTests {
  private static let stride = ProcessInfo.processInfo.environment["GX_EXHAUSTIVE"] == nil ? 29 : 1

  @Test("every flipped bit, cut, added byte and lost byte of a package is detected", arguments: [0, 1, 2])
  func everyDamage(sample: Int) throws {
    let archive = try Samples.package(Samples.all[sample])
    #expect(PackageVerifier.isIntact(archive))
    for damage in SmallDamage.allCases {
      var undetected: [Int] = []
      var damaged = archive
      for number in Swift.stride(from: sample, to: damage.count(of: archive.count), by: Self.stride) {
        damage.apply(number, to: &damaged)
        if PackageVerifier.isIntact(damaged) { undetected.append(number) }
        if damage == .flippedBit { damage.apply(number, to: &damaged) } else { damaged = archive }
      }
      #expect(undetected == [], "\(damage)")
    }
  }

  @Test("the full verification finds what the quick one finds, and names it", arguments: SmallDamage.allCases)
  func fullVerification(damage: SmallDamage) throws {
    let archive = try Samples.package()
    for number in Swift.stride(from: 3, to: damage.count(of: archive.count), by: 31 * Self.stride) {
      var damaged = archive
      damage.apply(number, to: &damaged)
      let report = PackageVerifier.verify(archive: damaged, name: "p.zip")
      #expect(!report.isValid, "\(damage) \(number)")
    }
  }
}
