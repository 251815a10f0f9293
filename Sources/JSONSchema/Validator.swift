import Evidence
import JSONText

/// A JSON Schema of draft 2020-12, compiled once for any number of documents and safe to share between threads.
///
///     var set = SchemaSet()
///     set.add(try JSONDocument(parsing: ReportSchema.json))
///     let validator = try Validator(schema: ReportSchema.id, in: set)
///
///     let document = try JSONDocument(parsing: bytes)             // JSONError: no JSON, with line and column
///     let result = validator.validate(document)
///     for error in result.errors { print("\(file):\(error.line(in: .english))") }
///     let report = result.report(.basic)                           // the standard's output as JSON
///
/// It fetches nothing: every reference must lead into the schema set. Cost is bounded by the sizes of schema and
/// document; what goes beyond (a schema that refers to itself without end, a catastrophic pattern) ends as an error.
public struct Validator: Sendable {
  private let program: Program

  /// Compiles the schema of a URI, which may have a fragment.
  ///
  /// `assertsFormats` makes `format` a demand; otherwise it is an annotation, unless the schema's metaschema demands
  /// it. A schema is first checked against its metaschema, if `checksSchema`.
  public init(
    schema uri: String, in set: SchemaSet, assertsFormats: Bool = false, checksSchema: Bool = true
  ) throws(SchemaError) {
    var compiler = SchemaCompiler(set: set, assertsFormats: assertsFormats)
    if checksSchema { try Self.check(uri, in: set) }
    program = try compiler.compile(uri)
  }

  /// Checks a schema document against the metaschema that its `$schema` names.
  private static func check(_ uri: String, in set: SchemaSet) throws(SchemaError) {
    guard let document = set.document(uri) else { return }
    let dialect = URIReference(document.root["$schema"]?.string ?? Metaschemas.dialect).withoutFragment
    guard dialect != URIReference(uri).withoutFragment, set.documents[dialect] != nil else { return }
    let metaschema = try Validator(schema: dialect, in: set, checksSchema: false)
    guard let first = metaschema.validate(document).errors.first else { return }
    throw SchemaError(
      "the schema does not conform to its metaschema: \(first.message.english)",
      "该模式不符合其元模式：\(first.message.chinese)", document: uri, location: first.location,
      pointer: first.instanceLocation)
  }

  /// Only the verdict.
  public func isValid(_ document: JSONDocument) -> Bool {
    var evaluator = Evaluator(program: program, document: document)
    return (try? evaluator.run(on: document.root)) ?? false
  }

  /// The verdict with its reasons.
  public func validate(_ document: JSONDocument, keeping detail: OutputDetail = .failures) -> ValidationResult {
    if case .failures = detail, isValid(document) { return Self.conforming(document) }
    let recorder = Recorder(program: program, keepsHolding: detail == .everything)
    var evaluator = Evaluator(program: program, document: document, recorder: recorder)
    do throws(EvaluationStop) {
      let holds = try evaluator.run(on: document.root)
      return result(holds, recorder: evaluator.recorder, of: document)
    } catch {
      return stopped(error, document)
    }
  }

  private static func conforming(_ document: JSONDocument) -> ValidationResult {
    let output = OutputUnit(
      holds: true, keywordLocation: "", instanceLocation: "", range: document.root.range, nested: [])
    return ValidationResult(isValid: true, errors: [], output: output, document: document, isTruncated: false)
  }

  private func result(
    _ holds: Bool, recorder: Recorder?, of document: JSONDocument
  ) -> ValidationResult {
    let schema = program.schemas[program.root]
    var output = OutputUnit(
      holds: holds, keywordLocation: "", instanceLocation: "", range: document.root.range,
      nested: recorder?.units ?? [])
    output.absoluteKeywordLocation = program.location(of: schema)
    if !holds { output.problem = .subschema(verdict: schema.verdict) }
    let selected = holds ? [] : ErrorSelection.select(from: output)
    let errors = Self.errors(selected, in: document)
    return ValidationResult(
      isValid: holds, errors: errors, output: output, document: document, isTruncated: recorder?.isTruncated ?? false)
  }

  private static func errors(
    _ selected: [ErrorSelection.Selected], in document: JSONDocument
  ) -> [ValidationError] {
    let ordered = selected.enumerated().sorted {
      ($0.element.unit.range.lowerBound, $0.offset) < ($1.element.unit.range.lowerBound, $1.offset)
    }.map(\.element)
    let locations = document.locations(of: ordered.map(\.unit.range))
    return zip(ordered, locations).map { selected, location in
      ValidationError(
        instanceLocation: selected.unit.instanceLocation, keywordLocation: selected.unit.keywordLocation,
        absoluteKeywordLocation: selected.unit.absoluteKeywordLocation, location: location,
        expected: selected.problem.expected, found: selected.problem.found, message: selected.problem.message)
    }
  }

  /// The result of an evaluation that was given up: it does not pass, and says why.
  private func stopped(_ stop: EvaluationStop, _ document: JSONDocument) -> ValidationResult {
    var output = OutputUnit(
      holds: false, keywordLocation: "", instanceLocation: stop.instance.pointer.description,
      range: stop.instance.range, nested: [])
    output.absoluteKeywordLocation = program.location(of: program.schemas[program.root])
    let problem = Problem(stop.message.english, stop.message.chinese)
    output.problem = problem
    let errors = Self.errors([.init(unit: output, problem: problem)], in: document)
    return ValidationResult(isValid: false, errors: errors, output: output, document: document, isTruncated: false)
  }
}
