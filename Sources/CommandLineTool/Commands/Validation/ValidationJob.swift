import Evidence
import FileNames
import JSONSchema
import JSONText
import Packaging

/// What validating one file has shown.
struct ValidationOutcome: Sendable {
  /// The file.
  let file: FileName
  /// What is written about it.
  var text: [UInt8] = []
  /// How many of its documents conform.
  var conforming = 0
  /// How many do not.
  var differing = 0
  /// What could not be validated.
  var failures: [Failure] = []
  private var results: [ValidationResult] = []

  /// Nothing seen yet.
  init(_ file: FileName) { self.file = file }

  /// Counts a result, and keeps it where a report over all files is made.
  mutating func add(_ result: ValidationResult, holds: Bool, keeps: Bool) {
    if holds { conforming += 1 } else { differing += 1 }
    if keeps { results.append(result) }
  }

  /// Adds what was kept to a report over all files.
  func add(to sarif: inout SARIFReport) {
    for result in results { sarif.add(result, file: file.text) }
  }
}

/// Validates one file; safe to run on many threads at once.
struct ValidationJob: Sendable {
  /// The schemas.
  let schemas: ValidationSchemas
  /// How results are told.
  let style: ValidationStyle
  /// The language of messages.
  let language: Language
  /// Whether the findings of reports are compared with the checks of today.
  let comparesFindings: Bool
  /// The largest file.
  let limit: Int

  /// Validates every document in a file.
  @Sendable func validate(_ file: FileName) -> ValidationOutcome {
    var outcome = ValidationOutcome(file)
    do throws(Failure) {
      let bytes = try InputFile.read(file, limit: limit)
      if file.suffix == "jsonl" {
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy({ $0 <= 0x20 }) {
          validate(Array(line), firstLine: index + 1, in: &outcome)
        }
      } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
        validate(try Self.report(inPackage: bytes, file), in: &outcome)
      } else {
        validate(bytes, in: &outcome)
      }
    } catch {
      outcome.failures.append(error)
    }
    return outcome
  }

  private func validate(_ bytes: [UInt8], firstLine: Int = 1, in outcome: inout ValidationOutcome) {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes, firstLine: firstLine)
    } catch {
      outcome.failures.append(Failure(error, in: outcome.file))
      return
    }
    guard let validator = schemas.validator(for: document) else {
      outcome.failures.append(Self.noSchema(outcome.file, line: firstLine))
      return
    }
    let result = validator.validate(document, keeping: style.output?.detail ?? .failures)
    let differences = comparesFindings ? FindingsComparison.differences(in: document) : []
    outcome.add(result, holds: result.isValid && differences.isEmpty, keeps: style == .sarif)
    outcome.text += text(result, differences, outcome.file)
  }

  private func text(_ result: ValidationResult, _ differences: [Message], _ file: FileName) -> [UInt8] {
    if let format = style.output {
      let report = result.report(format, language: language, isCompact: true)
      return report + (report.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")])
    }
    guard style == .human else { return [] }
    var lines = result.errors.map { "\(file.display):\($0.line(in: language))" }
    lines += differences.map { "\(file.display): \($0.text(in: language))" }
    if result.isTruncated {
      lines.append("\(file.display): " + Message("more errors are left out", "其余错误从略").text(in: language))
    }
    return Array(lines.map { $0.printable + "\n" }.joined().utf8)
  }

  private static func report(inPackage bytes: [UInt8], _ file: FileName) throws(Failure) -> [UInt8] {
    do throws(PackageError) {
      return try PackageReader(bytes).bytes(of: PackageLayout.report)
    } catch {
      throw Failure(error, in: file)
    }
  }

  private static func noSchema(_ file: FileName, line: Int) -> Failure {
    Failure(
      code: .negative,
      message: Message(
        "names no schema that is built in; --schema FILE gives one", "未指明内置的模式；用 --schema FILE 给出"),
      file: file, location: SourceLocation(line: line, column: 1))
  }
}
