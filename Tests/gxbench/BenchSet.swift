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

  /// Forty damaged reports of each kind of input.
  static func all() -> [BenchSet] {
    [make("OCR text", .seedText), make("DOCX", .docx), make("HTML", .html)]
  }

  private static func make(_ name: String, _ style: TextStyle) -> BenchSet {
    BenchSet(
      name: name,
      inputs: (1...40).map { seed in
        let subject = Laboratory.report(seed: UInt64(seed), intensity: 1, style: style)
        return (subject.name, subject.bytes)
      })
  }
}
