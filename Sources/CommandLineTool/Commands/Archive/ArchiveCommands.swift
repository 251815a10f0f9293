import Archive
import Evidence
import FileNames
import FileOutput

/// `gxconvert archive …` and `gxconvert table`: a year's reports in one folder.
enum ArchiveCommands {
  /// All of them.
  static let all: [Command] = [
    ArchiveAddCommand.command, seal, ArchiveVerifyCommand.command, ArchiveListCommand.command, extract,
    ArchiveExportCommand.command, ArchiveCheckCommand.command, catalog, TableCommand.command,
  ]

  private static let seal = Command(
    "archive seal", operands: "DIR", count: 1...1,
    summary: Message("finish a collection: write its tables and make it a BagIt bag", "封存：写出各表，使其成为 BagIt 包"),
    discussion: Message(
      """
      Adding to a sealed collection opens it: the bag's files and the tables but catalog.csv go until it is sealed
      again.
      """,
      """
      向已封存的归档收入报告会使其重新打开：BagIt 文件和除 catalog.csv 外的各表随之移除，直至再次封存。
      """),
    options: [Option.date, .jobs],
    examples: [Example("gxconvert archive seal 2023", "no report of 2023 is missing any more", "2023 年报告已收齐")]
  ) { invocation, console in
    let collection = try collection(invocation)
    let jobs = invocation.number(.jobs) ?? Processors.count
    let progress = ProgressDisplay(console)
    defer { progress.end() }
    return try archiving {
      let options = SealOptions(jobs: jobs, date: try PackageDay.day(invocation))
      guard let summary = try collection.seal(options, progress: progress.show) else {
        return console.tell(Message("\(collection.path) is sealed already", "\(collection.path) 此前已封存"))
      }
      return console.tell(
        Message(
          "sealed \(collection.path): \(summary.packages.counted("package")), \(summary.files.counted("file")), \(summary.bytes) bytes",
          "已封存 \(collection.path)：\(summary.packages) 个封装包，\(summary.files) 个文件，\(summary.bytes) 字节"))
    }
  }

  private static let extract = Command(
    "archive extract", operands: "DIR ID…", count: 2...Int.max,
    summary: Message("take packages out of a collection", "从归档中取出封装包"),
    options: [
      Option(
        .directory, letter: "C", takes: .folder, "write into this folder, which is made where there is none",
        "写入此文件夹；没有则新建"), .force,
    ],
    examples: [Example("gxconvert archive extract 2023 gx-2023-3f91c0de77aa0b12", "its package, checked", "取出并核验该封装包")]
  ) { invocation, console in
    let collection = try collection(invocation)
    let folder = try (invocation.file(.directory) ?? FileName(".")).checkedAsOutput()
    do throws(FileOutputError) { try Folder.make(folder.text) } catch { throw Failure(error) }
    for id in invocation.operands.dropFirst().map(\.text) {
      let package = try archiving { try collection.package(id) }
      let output = folder.appending(FileName(id + ".zip"))
      try OutputSink.write(package, to: output, replaces: invocation.isGiven(.force))
      ConversionReporter(console, isVerbose: false).wrote(output)
    }
    return .done
  }

  private static let catalog = Command(
    "archive catalog", operands: "DIR", count: 1...1,
    summary: Message("write the tables of a collection as a database", "将归档的各表写为数据库"),
    options: [
      Option(.to, letter: "t", takes: .choice(["sqlite"]), "sqlite (default)", "sqlite（默认）"),
      Option(
        .output, letter: "o", takes: .file, "the database; DIR.sqlite by default, catalog.sqlite for 「.」",
        "数据库文件；默认为 DIR.sqlite，「.」则为 catalog.sqlite"),
      .force, .jobs,
    ],
    examples: [Example("gxconvert archive catalog 2023 --to sqlite -o 2023.sqlite", "for queries", "供查询")]
  ) { invocation, console in
    let collection = try collection(invocation)
    let output = try invocation.file(.output)?.checkedAsOutput() ?? database(of: collection)
    let progress = ProgressDisplay(console)
    defer { progress.end() }
    try archiving {
      try collection.writeSQLite(
        to: output.text, replacing: invocation.isGiven(.force), jobs: invocation.number(.jobs) ?? Processors.count,
        progress: progress.show)
    }
    ConversionReporter(console, isVerbose: false).wrote(output)
    return .done
  }

  /// Beside the collection and named like it; a folder that is named by its place alone lends no name.
  private static func database(of collection: ReportCollection) -> FileName {
    let isNameless = ["", ".", ".."].contains(FileName(collection.path).lastComponent.text)
    return FileName(isNameless ? "catalog.sqlite" : collection.path + ".sqlite")
  }

  /// The collection that the first operand names.
  static func collection(_ invocation: Invocation) throws(Failure) -> ReportCollection {
    let folder = try invocation.operands[0].checkedAsOutput()
    guard folder.isFolder else { throw .unreadable(folder, "there is no such collection", "没有这个归档") }
    return ReportCollection(at: folder.text)
  }

  /// Carries out `work` and turns the archive's errors into ours.
  static func archiving<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let error as ArchiveError { throw Failure(error) }
  }

  /// Writes a piece of the answer while the archive still works; what fails stops the work.
  static func writing(_ write: () throws(Failure) -> Void) throws(ArchiveError) {
    do throws(Failure) { try write() } catch { throw ArchiveError(.cannotWrite, error.message) }
  }
}
