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
    var log = DefectLog(collection, console, style: invocation.choice(.to) ?? Style.text)
    let result = try ArchiveCommands.archiving {
      try collection.verify(VerifyOptions(jobs: jobs, sample: sample), progress: progress.show) {
        (defect) throws(ArchiveError) in
        progress.clear()
        try ArchiveCommands.writing { () throws(Failure) in try log.write(defect) }
      }
    }
    progress.end()
    try log.end(result)
    return result.isValid ? .done : .negative
  }

  /// Writes defects one by one, and then the verdict; nothing is kept.
  private struct DefectLog {
    private let collection: ReportCollection
    private let console: Console
    private let style: Style
    private var json = JSONWriter(isCompact: false)

    init(_ collection: ReportCollection, _ console: Console, style: Style) {
      self.collection = collection
      self.console = console
      self.style = style
      json.beginObject()
      json.member("collection", collection.path)
      json.key("defects")
      json.beginArray()
    }

    mutating func write(_ defect: CollectionDefect) throws(Failure) {
      guard style == .json else {
        let line = "\(defect.path): \(console.text(defect.message))".printable
        return try console.write(line + " [\(defect.kind.rawValue)]\n")
      }
      json.beginObject()
      json.member("path", defect.path)
      json.member("kind", defect.kind.rawValue)
      json.optional("message", defect.message)
      json.endObject()
      try console.write(json.take())
    }

    mutating func end(_ result: CollectionVerification) throws(Failure) {
      guard style == .json else { return try console.write(console.text(verdict(result)) + "\n") }
      json.endArray()
      json.key("valid")
      json.bool(result.isValid)
      json.key("sealed")
      json.bool(result.isSealed)
      json.member("packages", result.packages)
      json.member("files_read", result.checked)
      json.endObject()
      json.endLine()
      try console.write(json.take())
    }

    private func verdict(_ result: CollectionVerification) -> Message {
      let verdict = result.isValid ? Message("sound", "完好") : Message("not sound", "不完好")
      let state = result.isSealed ? Message("sealed", "已封存") : Message("not sealed", "未封存")
      return Message(
        "\(collection.path): \(verdict.english), \(state.english): \(result.packages.counted("package")), \(result.checked.counted("file")) read",
        "\(collection.path)：\(verdict.chinese)，\(state.chinese)：\(result.packages) 个封装包，已读 \(result.checked) 个文件")
    }
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
