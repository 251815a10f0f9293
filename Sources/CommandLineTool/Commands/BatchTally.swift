import Evidence
import ReportModel

/// What became of the inputs of a batch.
struct BatchTally: Sendable {
  /// How many were converted.
  private(set) var converted = 0
  /// How many of those have findings.
  private(set) var withFindings = 0
  /// How many have findings of severity error.
  private(set) var withErrors = 0
  /// The exit codes of those that failed.
  private(set) var failures: [ExitCode] = []

  /// How many inputs there were.
  var count: Int { converted + failures.count }

  /// Counts a converted report.
  mutating func add(_ report: Report) {
    converted += 1
    if !report.findings.isEmpty { withFindings += 1 }
    if report.findings.contains(where: { $0.severity == .error }) { withErrors += 1 }
  }

  /// Counts an input that failed.
  mutating func add(_ failure: Failure) { failures.append(failure.code) }

  /// The exit code: of a single input its own; of a batch 5 when some output could not be written, which is no fault of
  /// its input, else 1 when some failed.
  func exitCode(isStrict: Bool) -> ExitCode {
    if failures.contains(.cannotWrite) { return .cannotWrite }
    if let code = failures.first { return count == 1 ? code : .negative }
    return isStrict && withErrors > 0 ? .negative : .done
  }
}
