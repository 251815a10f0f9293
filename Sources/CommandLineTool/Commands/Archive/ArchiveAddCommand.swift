import Archive
import CanonicalJSON
import Conversion
import Evidence
import FileNames
import JSONText
import Packaging

/// `gxconvert archive add`: takes inputs into a collection.
enum ArchiveAddCommand {
  private enum LogStyle: String, CaseIterable { case human, json }

  static let command = Command(
    "archive add", operands: "INPUT…", count: 0...Int.max,
    summary: Message("take reports into a collection: files, folders, ZIP files", "将报告收入归档：文件、文件夹、ZIP 文件"),
    discussion: Message(
      """
      Idempotent: what is there already is skipped, so the same command goes on after any interruption. An input
      that cannot be converted gets a row in the catalogue with its cause, and the run goes on. Ctrl-C ends after
      the running batch.
      """,
      """
      可重复执行：已收入的会跳过，因此中断后用同一命令即可继续。无法转换的输入会在目录中记下原因，其余照常进行。
      按 Ctrl-C 会在当前批次完成后停止。
      """),
    options: [
      Option(.into, takes: .folder, "the collection; it is made if there is none", "归档文件夹；没有则新建"),
      Option(
        .filesFrom, takes: .file, "read input names from this file, one a line; - for standard input",
        "从此文件逐行读取输入名称；- 表示标准输入"),
      Option(.followLinks, "follow symbolic links inside folders", "跟随文件夹内的符号链接"),
      Option(
        .log, takes: .choice(LogStyle.allCases.map(\.rawValue)), "how the run is told: human (default) or json",
        "运行记录的形式：human（默认）或 json"),
      .jobs,
    ] + Option.reading + Option.packaging + LimitOption.all.map(\.option),
    examples: [
      Example("gxconvert archive add 年报/2023 --into 2023", "a folder with everything in it", "收入整个文件夹"),
      Example(
        "find . -name '*.docx' | gxconvert archive add --files-from - --into 2023", "a list of files", "收入清单所列文件"),
    ],
    run: run)

  @Sendable private static func run(_ invocation: Invocation, _ console: Console) async throws -> ExitCode {
    guard let folder = try invocation.file(.into)?.checkedAsOutput() else {
      throw Failure.usage("archive add needs --into DIR", "archive add 须有 --into DIR")
    }
    let inputs = ArchiveInputs(
      paths: invocation.operands.map(\.text), listPath: invocation.text(.filesFrom),
      followsLinks: invocation.isGiven(.followLinks))
    guard !inputs.paths.isEmpty || inputs.listPath != nil else {
      throw Failure.usage(
        "nothing to add; name files or folders, or use --files-from", "没有输入；请列出文件或文件夹，或用 --files-from")
    }
    let collection = ReportCollection(at: folder.text)
    let packaging = ReportCollection.packaging(ConversionOptions(invocation), package: try PackageOptions(invocation))
    let options = AddOptions(
      jobs: invocation.number(.jobs) ?? Processors.count, limits: LimitOption.limits(of: invocation),
      packaging: packaging)
    let style = invocation.choice(.log) ?? LogStyle.human
    let log: any AddLog = style == .json ? JSONAddLog(console) : HumanAddLog(console, folder: folder)
    Interruption.watch()
    let summary = try ArchiveCommands.archiving {
      try collection.add(inputs, options: options, report: log.tell, shouldStop: { Interruption.wasAsked })
    }
    log.end(summary)
    return summary.failed == 0 && !summary.isStopped ? .done : .negative
  }
}

/// How a run of `archive add` is told.
protocol AddLog {
  /// Tells what happens.
  func tell(_ event: AddEvent)
  /// Tells how it ended.
  func end(_ summary: AddSummary)
}

/// For people: a bar on a terminal, a line for each failure, a summary.
struct HumanAddLog: AddLog {
  private let console: Console
  private let folder: FileName
  private let progress: ProgressDisplay

  init(_ console: Console, folder: FileName) {
    self.console = console
    self.folder = folder
    progress = ProgressDisplay(console)
  }

  func tell(_ event: AddEvent) {
    switch event {
    case .progress(let state): progress.show(state.done, state.total, failed: state.summary.failed)
    case .failure(let name, let facts):
      progress.clear()
      Reporter(console: console).failure(Failure(code: .unreadable, message: facts.message, file: FileName(name)))
    case .acknowledged: break
    }
  }

  func end(_ summary: AddSummary) {
    progress.end()
    let causes = summary.failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let names = causes.map { (count: $0.value, name: FailureFacts.name(ofCause: $0.key)) }
    let english =
      names.isEmpty ? "" : " (" + names.map { "\($0.count) \($0.name.english)" }.joined(separator: ", ") + ")"
    let chinese =
      names.isEmpty ? "" : "（" + names.map { "\($0.name.chinese) \($0.count) 个" }.joined(separator: "，") + "）"
    let total = summary.archived + summary.duplicates + summary.alreadyThere + summary.failed
    _ = console.tell(
      Message(
        "\(total) inputs: \(summary.archived) archived, \(summary.duplicates) of the same content, "
          + "\(summary.alreadyThere) already there, \(summary.failed) failed\(english)",
        "共 \(total) 个输入：收入 \(summary.archived) 个，内容相同 \(summary.duplicates) 个，"
          + "此前已收入 \(summary.alreadyThere) 个，失败 \(summary.failed) 个\(chinese)"))
    if summary.skipped > 0 {
      _ = console.tell(
        Message(
          "\(summary.skipped) hidden files, links or devices were left out",
          "略过隐藏文件、链接或设备 \(summary.skipped) 个"))
    }
    let findings = summary.findings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    if !findings.isEmpty {
      _ = console.tell(Message("reports with findings: \(findings)", "有提示的报告：\(findings)"))
    }
    if summary.isStopped {
      _ = console.tell(Message("stopped as asked; the same command goes on", "已按要求停止；用同一命令即可继续"))
    } else if summary.failed > 0 {
      let table = folder.appending(FileName("data/catalog.csv")).display
      _ = console.tell(Message("failed inputs are in \(table) (status failed)", "失败的输入见 \(table)（status 为 failed）"))
    }
  }
}

/// For programs: one JSON object a line on standard error.
struct JSONAddLog: AddLog {
  private let console: Console

  init(_ console: Console) { self.console = console }

  func tell(_ event: AddEvent) {
    guard case .failure(let name, let facts) = event else { return }
    say("failure") { writer in
      writer.member("input", name)
      writer.member("cause", facts.cause)
      writer.member("message", console.text(facts.message))
    }
  }

  func end(_ summary: AddSummary) {
    say("summary") { writer in
      writer.member("archived", summary.archived)
      writer.member("duplicates", summary.duplicates)
      writer.member("already_there", summary.alreadyThere)
      writer.member("failed", summary.failed)
      writer.member("left_out", summary.skipped)
      for (name, counts) in [("failures", summary.failures), ("findings", summary.findings)] {
        writer.key(name)
        writer.beginObject()
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) { writer.member(key, count) }
        writer.endObject()
      }
      writer.key("stopped")
      writer.bool(summary.isStopped)
    }
  }

  private func say(_ event: String, _ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(isCompact: true)
    writer.beginObject()
    writer.member("event", event)
    members(&writer)
    writer.endObject()
    console.say(String(decoding: writer.bytes, as: UTF8.self))
  }
}
