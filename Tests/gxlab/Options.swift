import Glibc
import Laboratory

/// The options of the laboratory's program.
struct Options {
  /// How many cases.
  var count = 1000
  /// The intensities to run.
  var intensities = [0, 1, 2, 3]
  /// The first seed.
  var seed: UInt64 = 1
  /// The style of all cases; nil to draw it.
  var style: TextStyle?
  /// How many failing cases to name.
  var shown = 0
  /// Only misses of this kind are named.
  var kind: String?
  /// Where cases are written.
  var folder: String?
  /// Where the converted JSON is written; nil for nowhere.
  var outputs: String?
  /// The Swift file that keeps the precision of the rules; nil to leave it alone.
  var record: String?
  /// Whether only one line an intensity is printed.
  var isBrief = false
  /// Whether the truth is printed instead of the file.
  var showsTruth = false
  /// Whether the fixed point is checked.
  var checksFixedPoint = true

  /// The seeds that nobody looks at while tuning start here.
  static let holdOut: UInt64 = 3_410_000_000

  /// The seeds of the cases.
  var seeds: Range<UInt64> { seed..<(seed + UInt64(count)) }

  /// Reads the words behind the sub-command; a word that is not known ends the program.
  init(_ arguments: [String]) {
    var words = arguments.dropFirst()[...]
    while let word = words.popFirst() {
      switch word {
      case "--count": count = Int(words.popFirst() ?? "") ?? count
      case "--intensity": read(intensity: words.popFirst() ?? "")
      case "--seed": seed = UInt64(words.popFirst() ?? "") ?? seed
      case "--style": style = TextStyle(rawValue: words.popFirst() ?? "")
      case "--show": shown = Int(words.popFirst() ?? "") ?? shown
      case "--only": kind = words.popFirst()
      case "--out": folder = words.popFirst()
      case "--outputs": outputs = words.popFirst()
      case "--record": record = words.popFirst()
      case "--hold-out": seed += Self.holdOut
      case "--brief": isBrief = true
      case "--truth": showsTruth = true
      case "--no-fixed-point": checksFixedPoint = false
      default:
        print("unknown option 「\(word)」")
        exit(2)
      }
    }
  }

  private mutating func read(intensity text: String) {
    if let value = Int(text) { intensities = [value] }
  }
}
