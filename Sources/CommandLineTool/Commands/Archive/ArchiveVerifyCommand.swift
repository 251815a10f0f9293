import Archive
import CanonicalJSON
import Evidence
import JSONText

/// `gxconvert archive verify`: whether every file of a collection is whole and unchanged.
enum ArchiveVerifyCommand {
  private enum Style: String, CaseIterable { case text, json }

  static let command = Command(
    "archive verify", operands: "DIR", count: 1...1,
    summary: Message("check every file of a collection", "检验整个归档的每个文件"),
    options: [
      Option(.sample, takes: .text("N%"), "read only so many of a hundred packages", "只抽检百分之几的封装包"),
      Option(
        .to, letter: "t", takes: .choice(Style.allCases.map(\.rawValue)), "text (default) or json", "text（默认）或 json"),
      Option.jobs,
    ],
    examples: [Example("gxconvert archive verify 2023 --sample 5%", "every twentieth package", "抽检二十分之一")]
  ) { invocation, console in
    let collection = try ArchiveCommands.collection(invocation)
    let sample = try percentage(invocation.text(.sample))
    let progress = ProgressDisplay(console)
    let jobs = invocation.number(.jobs) ?? Processors.count
    let result = try ArchiveCommands.archiving {
      try collection.verify(VerifyOptions(jobs: jobs, sample: sample), progress: progress.show)
    }
    progress.end()
    switch invocation.choice(.to) ?? Style.text {
    case .text: try console.write(text(result, of: collection, console))
    case .json: try console.write(json(result, of: collection))
    }
    return result.isValid ? .done : .negative
  }

  private static func text(
    _ result: CollectionVerification, of collection: ReportCollection, _ console: Console
  ) -> String {
    let defects = result.defects.map { defect in
      "\(defect.path): \(console.text(defect.message))".printable + " [\(defect.kind.rawValue)]\n"
    }
    let verdict = result.isValid ? Message("sound", "完好") : Message("not sound", "不完好")
    let state = result.isSealed ? Message("sealed", "已封存") : Message("not sealed", "未封存")
    let summary = Message(
      "\(collection.path): \(verdict.english), \(state.english): \(result.packages.counted("package")), \(result.checked.counted("file")) read",
      "\(collection.path)：\(verdict.chinese)，\(state.chinese)：\(result.packages) 个封装包，已读 \(result.checked) 个文件")
    return defects.joined() + console.text(summary) + "\n"
  }

  private static func json(_ result: CollectionVerification, of collection: ReportCollection) -> [UInt8] {
    var writer = JSONWriter(isCompact: false)
    writer.beginObject()
    writer.member("collection", collection.path)
    writer.key("valid")
    writer.bool(result.isValid)
    writer.key("sealed")
    writer.bool(result.isSealed)
    writer.member("packages", result.packages)
    writer.member("files_read", result.checked)
    writer.array("defects", result.defects) { writer, defect in
      writer.beginObject()
      writer.member("path", defect.path)
      writer.member("kind", defect.kind.rawValue)
      writer.optional("message", defect.message)
      writer.endObject()
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
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
