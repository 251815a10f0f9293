import Conversion
import Evidence
import Packaging

/// `gxconvert diff A B`: what two reports say differently.
enum DiffCommand {
  private enum Style: String, CaseIterable { case human, json }

  static let command = Command(
    "diff", operands: "A B", count: 2...2,
    summary: Message("tell what two reports or packages say differently", "比较两份报告或封装包的不同"),
    discussion: Message(
      "Compares what is read, cell by cell: packages, canonical JSON, or documents that are converted first.",
      "逐格比较所读内容：封装包、规范 JSON，或先行转换的文档。"),
    options: [
      Option(.format, takes: .choice(Style.allCases.map(\.rawValue)), "human (default) or json", "human（默认）或 json")
    ] + LimitOption.all.map(\.option),
    examples: [Example("gxconvert diff 2023.zip 2023-new.json", "1 if they differ", "有不同则以 1 退出")]
  ) { invocation, console in
    let options = ConversionOptions(invocation)
    let reports = try invocation.operands.map { try ConversionJob.conversion(of: $0, options).report }
    let differences = ReportComparison.differences(from: reports[0], to: reports[1])
    switch invocation.choice(.format) ?? Style.human {
    case .human: for difference in differences { try console.write(difference.line(in: console.language) + "\n") }
    case .json: try console.write(differences.json)
    }
    return differences.isEmpty ? .done : .negative
  }
}
