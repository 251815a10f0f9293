import Conversion
import Laboratory

/// Reports of one kind of input, made by the damage laboratory.
struct BenchSet {
  /// The kind, for people.
  let name: String
  /// The inputs with their file names.
  let inputs: [(name: String, bytes: [UInt8])]

  /// The bytes of an average input.
  var averageSize: Int { inputs.reduce(0) { $0 + $1.bytes.count } / inputs.count }

  /// Damaged reports of each kind of input.
  static func all(count: Int = 40) -> [BenchSet] {
    [make("OCR text", .seedText, count), make("DOCX", .docx, count), make("HTML", .html, count)]
  }

  private static func make(_ name: String, _ style: TextStyle, _ count: Int) -> BenchSet {
    BenchSet(
      name: name,
      inputs: (1...count).map { seed in
        let subject = Laboratory.report(seed: UInt64(seed), intensity: 1, style: style)
        return (subject.name, subject.bytes)
      })
  }
}
