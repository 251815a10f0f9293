import Evidence
import JSONSchema

/// `gxconvert validate`: whether JSON files conform to a JSON Schema.
enum ValidateCommand {
  static let command = Command(
    "validate", operands: "FILE…", count: 1...Int.max,
    summary: Message("check JSON against a JSON Schema, with line and column", "按 JSON Schema 验证，指出行和列"),
    discussion: Message(
      """
      Draft 2020-12. Without --schema the member 「schema」 of each file names one of the schemas built into the
      program. Folders are searched for .json, .jsonl and .zip, collections for their packages; each line of a .jsonl
      file and the report of a package are validated by themselves.
      """,
      """
      支持 2020-12 草案。不带 --schema 时，由各文件的「schema」成员指明程序内置的模式。文件夹会查找 .json、.jsonl 和 .zip，归档只查找其封装包；
      .jsonl 的每一行、封装包中的报告各自验证。
      """),
    options: [
      Option(.schema, takes: .text("FILE|URI"), "the schema: a file, or the id of a built-in one", "模式：文件，或内置模式的标识"),
      Option(
        .format, takes: .choice(ValidationStyle.allCases.map(\.rawValue)),
        "human (default), flag, basic, detailed, verbose, sarif", "human（默认）、flag、basic、detailed、verbose、sarif"),
      Option(.formats, "take 「format」 as a demand", "将「format」作为约束"),
      Option(.checks, "also recompute the checks and compare them with the findings", "同时重新核对，并与 findings 比较"),
      .jobs, Option.inputLimit,
    ],
    examples: [
      Example("gxconvert validate out/*.json", "1 if a file does not conform", "有文件不符合则以 1 退出"),
      Example("gxconvert validate --schema my.schema.json data.json", "any schema of draft 2020-12", "任意 2020-12 模式"),
    ],
    run: run)

  @Sendable private static func run(_ invocation: Invocation, _ console: Console) async throws -> ExitCode {
    let limit = LimitOption.limits(of: invocation).inputBytes
    let schemas = try ValidationSchemas(
      given: invocation.file(.schema), assertsFormats: invocation.isGiven(.formats), limit: limit)
    let job = ValidationJob(
      schemas: schemas, style: invocation.choice(.format) ?? .human, language: console.language,
      comparesFindings: invocation.isGiven(.checks), limit: limit)
    let files = try invocation.operands.flatMap { (operand) throws(Failure) in
      operand.isFolder ? try FolderWalk.files(in: operand, suffixes: ["json", "jsonl", "zip"]) : [operand]
    }
    var tally = ValidationTally()
    var sarif = SARIFReport(tool: Software.name, version: Software.version, language: console.language)
    let workers = invocation.number(.jobs) ?? Processors.count
    try await OrderedBatch(workers: workers).run(files, work: job.validate) { outcome in
      try console.write(outcome.text)
      for failure in outcome.failures { Reporter(console: console).failure(failure) }
      outcome.add(to: &sarif)
      tally.add(outcome)
    }
    if job.style == .sarif { try console.write(sarif.bytes) }
    if job.style == .human, files.count > 1 || tally.documents > 1 || !tally.hasFailed {
      try console.write(console.text(tally.summary) + "\n")
    }
    return tally.exitCode(files: files.count)
  }
}

/// How results are told: for people, in the formats of the standard, or as SARIF.
enum ValidationStyle: String, Sendable, CaseIterable {
  case human, flag, basic, detailed, verbose, sarif

  /// The format of the standard; nil for the others.
  var output: JSONSchema.OutputFormat? { JSONSchema.OutputFormat(rawValue: rawValue) }
}

/// What became of all documents.
struct ValidationTally {
  private var conforming = 0
  private var differing = 0
  private var failures: [ExitCode] = []

  /// How many documents were looked at.
  var documents: Int { conforming + differing + failures.count }

  /// Whether something could not be validated at all.
  var hasFailed: Bool { !failures.isEmpty }

  /// Counts the documents of one file.
  mutating func add(_ outcome: ValidationOutcome) {
    conforming += outcome.conforming
    differing += outcome.differing
    failures += outcome.failures.map(\.code)
  }

  /// The last line for people.
  var summary: Message {
    let bad =
      failures.isEmpty ? Message("", "") : Message(", \(failures.count) cannot be read", "，\(failures.count) 份无法读取")
    if documents == 1, failures.isEmpty {
      return conforming == 1 ? Message("conforms", "符合") : Message("does not conform", "不符合")
    }
    return Message(
      "\(documents) documents: \(conforming) conform, \(differing) do not" + bad.english,
      "共 \(documents) 份文档：符合 \(conforming) 份，不符合 \(differing) 份" + bad.chinese)
  }

  /// The exit code: of a single file its own, of several 1 when some failed.
  func exitCode(files: Int) -> ExitCode {
    if files == 1, let code = failures.first { return code }
    return differing == 0 && failures.isEmpty ? .done : .negative
  }
}
