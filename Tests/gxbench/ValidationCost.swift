import CanonicalJSON
import Conversion
import JSONSchema
import JSONText

/// What it costs to hold a report's JSON to the published schema.
enum ValidationCost {
  static func print(_ sets: [BenchSet]) {
    Columns.heading("validation of the JSON, one core (µs a report; MB a second)")
    Columns.row("", ["bytes", "conform", "parse", "validate", "all", "MB/s"])
    guard let validator = validator() else { BenchCommand.fail("the published schema cannot be compiled") }
    for set in sets { print(set, validator) }
  }

  private static func validator() -> Validator? {
    guard let schema = try? JSONDocument(parsing: ReportSchema.json) else { return nil }
    var set = SchemaSet()
    set.add(schema)
    return try? Validator(schema: ReportSchema.id, in: set)
  }

  private static func print(_ set: BenchSet, _ validator: Validator) {
    let texts = set.inputs.compactMap { input in
      (try? Converter.convert(input.bytes, name: input.name)).map { ReportEncoder.encode($0.report) }
    }
    let documents = texts.compactMap { try? JSONDocument(parsing: $0) }
    guard !documents.isEmpty else { BenchCommand.fail("no report of the kind \(set.name) could be converted") }
    let conforming = documents.count { validator.isValid($0) }
    let count = Double(documents.count)
    let size = Double(texts.reduce(0) { $0 + $1.count }) / count
    let parse = Stopwatch.best { for text in texts { keep(try? JSONDocument(parsing: text)) } } / count
    let validate = Stopwatch.best { for document in documents { keep(validator.isValid(document)) } } / count
    let all = parse + validate
    Columns.row(
      set.name,
      [
        Columns.number(size), "\(conforming)/\(documents.count)", Columns.micros(parse), Columns.micros(validate),
        Columns.micros(all),
        Columns.number(size / all / 1e6),
      ])
  }
}
