import Archive
import Conversion
import Evidence
import FileNames
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

      Of packages, and of volumes and folders of packages, the originals are taken in. Hidden files, Thumbs.db and the
      like, and the collection itself are passed over.

      An input is called by its path below the folder, if one folder is the only input. Else by its path as given; of
      /… and ../… only the end counts: a folder's own name, or a file's with the folder it lies in.
      """,
      """
      可重复执行：已收入的会跳过，因此中断后用同一命令即可继续。无法转换的输入会在目录中记下原因，其余照常进行。
      按 Ctrl-C 会在当前批次完成后停止。

      输入为封装包、分卷或封装包文件夹时，收入其中的原件。隐藏文件、Thumbs.db 之类的文件和归档自身会略过。

      只输入一个文件夹时，以文件夹内的路径为名称；否则以所给路径为名称。/… 与 ../… 形式的路径只取末尾：
      文件夹取其自身名称，文件取其所在文件夹与文件名。
      """),
    options: [
      Option(.into, takes: .folder, "the collection; it is made if there is none", "归档文件夹；没有则新建"),
      Option(
        .filesFrom, takes: .file, "read input names from this file, one a line; - for standard input",
        "从此文件逐行读取输入名称；- 表示标准输入"),
      Option(
        .null, letter: "0", "--files-from: a zero byte ends each name, as find -print0 writes",
        "--files-from 的名称以零字节结尾（如 find -print0）"),
      Option(.followLinks, "follow symbolic links inside folders", "跟随文件夹内的符号链接"),
      Option(
        .log, takes: .choice(LogStyle.allCases.map(\.rawValue)), "how the run is told: human (default) or json",
        "运行记录的形式：human（默认）或 json"),
      .jobs,
    ] + Option.reading + Option.packaging + LimitOption.all.map(\.option),
    examples: [
      Example("gxconvert archive add 年报/2023 --into 2023", "a folder with everything in it", "收入整个文件夹"),
      Example(
        "find . -name '*.docx' -print0 | gxconvert archive add -0 --files-from - --into 2023", "a list of files",
        "收入清单所列文件"),
    ],
    run: run)

  @Sendable private static func run(_ invocation: Invocation, _ console: Console) async throws -> ExitCode {
    guard let folder = try invocation.file(.into)?.checkedAsOutput() else {
      throw Failure.usage("archive add needs --into DIR", "archive add 须有 --into DIR")
    }
    let inputs = try inputs(invocation)
    let collection = ReportCollection(at: folder.text)
    let packaging = ReportCollection.packaging(ConversionOptions(invocation), package: try PackageOptions(invocation))
    let options = AddOptions(
      jobs: invocation.number(.jobs) ?? Processors.count, limits: LimitOption.limits(of: invocation),
      packaging: packaging)
    let style = invocation.choice(.log) ?? LogStyle.human
    let log: any AddLog = style == .json ? JSONAddLog(console) : HumanAddLog(console, folder: folder)
    Interruption.watch()
    return try log.following { report in
      try collection.add(inputs, options: options, report: report, shouldStop: { Interruption.wasAsked })
    }
  }

  private static func inputs(_ invocation: Invocation) throws(Failure) -> ArchiveInputs {
    let list = invocation.file(.filesFrom).map { PathList($0, isZeroTerminated: invocation.isGiven(.null)) }
    guard !invocation.operands.isEmpty || list != nil else {
      throw .usage("nothing to add; name files or folders, or use --files-from", "没有输入；请列出文件或文件夹，或用 --files-from")
    }
    guard list != nil || !invocation.isGiven(.null) else {
      throw .usage("--null says how the list of --files-from is written", "--null 说明 --files-from 清单的写法")
    }
    guard !invocation.operands.contains(where: \.isStandardStream) else {
      throw .usage(
        "a report on standard input has no name to archive it under; save it as a file, or give a list with --files-from -",
        "标准输入中的报告没有可归档的名称；请先存为文件，或用 --files-from - 给出清单")
    }
    return ArchiveInputs(files: invocation.operands, list: list, followsLinks: invocation.isGiven(.followLinks))
  }
}
