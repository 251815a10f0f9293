import Conversion
import Evidence
import FileNames
import ReportModel

/// Tells what was made of an input: one line for the report, one for each remark.
struct ConversionReporter: Sendable {
  /// Where it is told.
  let reporter: Reporter
  /// Whether repairs and placements are told too.
  let isVerbose: Bool

  /// Makes a reporter.
  init(_ console: Console, isVerbose: Bool) {
    reporter = Reporter(console: console)
    self.isVerbose = isVerbose
  }

  private var console: Console { reporter.console }

  /// Tells what one input holds, and where it was written.
  func report(_ converted: ConvertedInput, writtenTo output: FileName?) {
    guard !console.isQuiet else { return }
    let file = converted.task.input
    console.remark("\(file.display): " + ReportSummary(converted.report).text(in: console.language).printable)
    let findings = converted.report.findings
    let places = findings.contains { $0.location == nil } ? ReportPlaces(converted.report) : nil
    for finding in findings {
      let place = finding.location ?? finding.at.lazy.compactMap { places?.location($0) }.first ?? .whole
      reporter.remark(finding.severity, finding.message, id: finding.check, in: file, at: place)
    }
    if isVerbose { reportRepairs(of: converted.report, in: file) }
    if let output { wrote(output) }
  }

  /// Tells that a file was written.
  func wrote(_ file: FileName) {
    console.remark(console.text(Message("wrote \(file.display)", "已写入 \(file.display)")))
  }

  /// Tells what became of a batch.
  func summarize(_ tally: BatchTally) {
    guard tally.count > 1 else { return }
    let failed = tally.failures.count
    console.remark(
      console.text(
        Message(
          "\(tally.count) inputs: \(tally.converted) converted, \(failed) failed; \(tally.withFindings) with findings",
          "共 \(tally.count) 个输入：已转换 \(tally.converted) 个，失败 \(failed) 个；有提示的 \(tally.withFindings) 个")))
  }

  private func reportRepairs(of report: Report, in file: FileName) {
    for repair in report.repairs {
      let change = "「\(repair.before)」 → 「\(repair.after)」"
      let reason = repair.reason ?? Message("", "")
      let message = Message(
        [change, reason.english].filter { !$0.isEmpty }.joined(separator: "; "),
        [change, reason.chinese].filter { !$0.isEmpty }.joined(separator: "；"))
      reporter.remark(.note, message, id: repair.rule, in: file, at: repair.at)
    }
  }
}
