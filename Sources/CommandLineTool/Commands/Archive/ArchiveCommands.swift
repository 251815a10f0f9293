import Archive
import Evidence

/// `gxconvert archive …` and `gxconvert table`: a year's reports in one folder.
enum ArchiveCommands {
  /// All of them.
  static let all: [Command] = [
    ArchiveAddCommand.command, seal, verify, list, extract, ArchiveExportCommand.command, check, catalog,
    TableCommand.command,
  ]

  private static let seal = Command(
    "archive seal", operands: "DIR", count: 1...1,
    summary: Message("finish a collection: write its tables and make it a BagIt bag", "封存：写出各表，使其成为 BagIt 包"),
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
          "sealed \(collection.path): \(summary.packages) packages, \(summary.files) files, \(summary.bytes) bytes",
          "已封存 \(collection.path)：\(summary.packages) 个封装包，\(summary.files) 个文件，\(summary.bytes) 字节"))
    }
  }

  private static let verify = Command(
    "archive verify", operands: "DIR", count: 1...1,
    summary: Message("check every file of a collection", "检验整个归档的每个文件"),
    options: [
      Option(.sample, takes: .text("N%"), "read only so many of a hundred packages", "只抽检百分之几的封装包"),
      Option.jobs,
    ],
    examples: [Example("gxconvert archive verify 2023 --sample 5%", "every twentieth package", "抽检二十分之一")]
  ) { invocation, console in
    let collection = try collection(invocation)
    let sample = try percentage(invocation.text(.sample))
    let progress = ProgressDisplay(console)
    let jobs = invocation.number(.jobs) ?? Processors.count
    let result = try archiving {
      try collection.verify(VerifyOptions(jobs: jobs, sample: sample), progress: progress.show)
    }
    progress.end()
    for defect in result.defects {
      try console.write("\(defect.path): \(console.text(defect.message)) [\(defect.kind.rawValue)]\n")
    }
    let verdict = result.isValid ? Message("sound", "完好") : Message("not sound", "不完好")
    let state = result.isSealed ? Message("sealed", "已封存") : Message("not sealed", "未封存")
    try console.write(
      console.text(
        Message(
          "\(collection.path): \(verdict.english), \(state.english): \(result.packages) packages, \(result.checked) files read",
          "\(collection.path)：\(verdict.chinese)，\(state.chinese)：\(result.packages) 个封装包，已读 \(result.checked) 个文件"))
        + "\n")
    return result.isValid ? .done : .negative
  }

  private static let list = Command(
    "archive list", operands: "DIR", count: 1...1,
    summary: Message("list what a collection holds", "列出归档的内容"),
    discussion: Message(
      "One line an input: id, status, year, agency, name, separated by tabs.", "每个输入一行：编号、状态、年度、机关、名称，以制表符分隔。"),
    examples: [Example("gxconvert archive list 2023", "every input and what became of it", "每个输入及其结果")]
  ) { invocation, console in
    let collection = try collection(invocation)
    try archiving {
      try collection.forEachEntry { (entry) throws(ArchiveError) in
        let year = entry.package?.year.map(String.init) ?? ""
        let fields = [entry.id, entry.status.rawValue, year, entry.package?.agency ?? "", entry.sourceName]
        do throws(Failure) {
          try console.write(fields.map(\.printable).joined(separator: "\t") + "\n")
        } catch {
          throw ArchiveError(.cannotWrite, error.message)
        }
      }
    }
    return .done
  }

  private static let extract = Command(
    "archive extract", operands: "DIR ID…", count: 2...Int.max,
    summary: Message("take packages out of a collection", "从归档中取出封装包"),
    options: [Option(.directory, letter: "C", takes: .folder, "write into this folder", "写入此文件夹"), .force],
    examples: [Example("gxconvert archive extract 2023 gx-2023-3f91c0de77aa0b12", "its package, checked", "取出并核验该封装包")]
  ) { invocation, console in
    let collection = try collection(invocation)
    let folder = try (invocation.file(.directory) ?? FileName(".")).checkedAsOutput()
    for id in invocation.operands.dropFirst().map(\.text) {
      let package = try archiving { try collection.package(id) }
      let output = folder.appending(FileName(id + ".zip"))
      try OutputSink.write(package, to: output, replaces: invocation.isGiven(.force))
      ConversionReporter(console, isVerbose: false).wrote(output)
    }
    return .done
  }

  private static let check = Command(
    "archive check", operands: "DIR", count: 1...1,
    summary: Message("check a year's reports against each other and against the year before", "核对同年各报告及其与上一年的衔接"),
    options: [Option(.previous, takes: .folder, "the collection of the year before", "上一年的归档")],
    examples: [
      Example("gxconvert archive check 2023 --previous 2022", "figures carried over, agencies missing", "结转数据与缺报机关")
    ]
  ) { invocation, console in
    let collection = try collection(invocation)
    let previous = try invocation.file(.previous)?.checkedAsOutput().text
    let findings = try archiving { try collection.check(previous: previous.map { ReportCollection(at: $0) }) }
    for finding in findings {
      let agency = finding.agency.map { $0 + ": " } ?? ""
      let places = finding.places.map { "\($0.collection)/\($0.id)\($0.pointer)" }.joined(separator: ", ")
      let words = (agency + console.text(finding.message)).printable
      try console.write("\(finding.severity.rawValue): \(words) [\(finding.check)] \(places)\n")
    }
    return findings.isEmpty ? .done : .negative
  }

  private static let catalog = Command(
    "archive catalog", operands: "DIR", count: 1...1,
    summary: Message("write the tables of a collection as a database", "将归档的各表写为数据库"),
    options: [
      Option(.to, letter: "t", takes: .choice(["sqlite"]), "sqlite (default)", "sqlite（默认）"),
      Option(.output, letter: "o", takes: .file, "the database; DIR.sqlite by default", "数据库文件；默认为 DIR.sqlite"),
      .force, .jobs,
    ],
    examples: [Example("gxconvert archive catalog 2023 --to sqlite -o 2023.sqlite", "for queries", "供查询")]
  ) { invocation, console in
    let collection = try collection(invocation)
    let output = try invocation.file(.output)?.checkedAsOutput() ?? FileName(collection.path + ".sqlite")
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

  private static func percentage(_ text: String?) throws(Failure) -> Double {
    guard let text else { return 100 }
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = Double(digits), value > 0, value <= 100 else {
      throw .usage("「\(text.printable)」 is no share such as 5%", "「\(text.printable)」不是 5% 这样的比例")
    }
    return value
  }
}
