import Conversion
import Evidence
import FileNames

/// `gxconvert FILE…`: reports in, canonical JSON, text and packages out.
enum ConvertCommand {
  static let command = Command(
    "", operands: "FILE…", count: 1...Int.max,
    summary: Message(
      "gxconvert converts, checks and archives annual reports on government information disclosure",
      "gxconvert 转换、核对和归档政府信息公开工作年度报告"),
    discussion: Message(
      """
      Reads OCR text, DOCX, HTML, canonical JSON and packages; 「-」 is standard input. The result goes to standard
      output, remarks to standard error. Several inputs need --output-dir, or --to jsonl for one line a report; an
      input that fails does not stop the others.
      """,
      """
      读取 OCR 文本、DOCX、HTML、规范 JSON 和封装包；「-」表示标准输入。结果写到标准输出，提示写到标准错误。
      多个输入须用 --output-dir，或用 --to jsonl 每行一份报告；一个输入失败不影响其他输入。
      """),
    options: [
      Option(
        .to, letter: "t", takes: .choice(OutputFormat.allCases.map(\.rawValue)),
        "json (default)" + OutputFormat.allCases.dropFirst().map { ", \($0.rawValue)" }.joined(),
        "json（默认）" + OutputFormat.allCases.dropFirst().map { "、\($0.rawValue)" }.joined()),
      Option(.output, letter: "o", takes: .file, "write into this file; its suffix tells the format", "写入此文件；由后缀判断格式"),
      Option(.outputDirectory, takes: .folder, "write one file for each input into this folder", "每个输入在此文件夹中写一个文件"),
      Option.force,
    ] + Option.reading + [
      Option(.strict, "exit with 1 when a check finds an error", "核对出错误时以 1 退出"),
      Option(.verbose, letter: "v", "tell every repair and every cell that was placed by evidence", "列出每项修复和凭证据定位的单元格"),
      Option.jobs,
    ] + Option.packaging + LimitOption.all.map(\.option),
    examples: [
      Example("gxconvert 2023年报.docx -o 2023.json", "one report as canonical JSON", "将一份报告转为规范 JSON"),
      Example("gxconvert reports/*.txt --output-dir out", "many reports, one JSON file each", "批量转换，每份一个 JSON 文件"),
      Example(
        "gxconvert *.html --to jsonl | jq .tables.requests.new_requests.total", "one figure out of many reports",
        "从多份报告中取一个数字"),
    ],
    run: run)

  @Sendable private static func run(_ invocation: Invocation, _ console: Console) async throws -> ExitCode {
    try refuseMisspelledCommand(invocation.operands)
    let plan = try ConversionPlan(invocation)
    let sink = try OutputSink(plan, console)
    let reporter = ConversionReporter(console, isVerbose: invocation.isGiven(.verbose))
    let job = ConversionJob(options: plan.options, format: plan.format, packaging: plan.packaging)
    let tasks = plan.inputs.enumerated().map { ConversionTask(index: $0.offset, input: $0.element) }
    var tally = BatchTally()
    try await OrderedBatch(workers: plan.workers).run(tasks, work: job.convert) { outcome in
      do throws(Failure) {
        let converted = try outcome.get()
        reporter.report(converted, writtenTo: try sink.write(converted))
        tally.add(converted.report)
      } catch {
        if error.code == .cannotWrite, !plan.isPerInput { throw error }
        reporter.reporter.failure(error)
        tally.add(error)
      }
    }
    if tally.converted > 0, let file = try sink.finish() { reporter.wrote(file) }
    reporter.summarize(tally)
    return tally.exitCode(isStrict: plan.isStrict)
  }

  /// A first word that is no file is perhaps the name of a command that was not quite hit.
  private static func refuseMisspelledCommand(_ operands: [FileName]) throws(Failure) {
    guard let word = operands.first, !word.isStandardStream, !word.exists else { return }
    let names = Set(Tool.commands.compactMap(\.words.first)).sorted()
    guard let hint = Suggestion.nearest(to: word.text, among: names) else { return }
    throw .usage(
      "no file and no command is called 「\(word.display)」; did you mean \(hint)?",
      "没有名为「\(word.display)」的文件或命令；是否指 \(hint)？")
  }
}
