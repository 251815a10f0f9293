import Archive
import CanonicalJSON
import Evidence
import FileNames
import JSONText

/// How a run of `archive add` is told.
protocol AddLog {
  /// Tells what happens.
  func tell(_ event: AddEvent)
  /// Tells how it ended.
  func end(_ summary: AddSummary)
  /// Tells why it could not go on to its end.
  func fail(_ failure: Failure)
}

extension AddLog {
  /// Tells a run from its first event to its end, which is told of a run that breaks off, too.
  func following(_ run: (@escaping (AddEvent) -> Void) throws -> AddSummary) throws -> ExitCode {
    var acknowledged: AddSummary?
    do {
      let summary = try run { event in
        if case .brokenOff(let summary) = event { acknowledged = summary }
        tell(event)
      }
      end(summary)
      return summary.failed == 0 && !summary.isStopped ? .done : .negative
    } catch let error as ArchiveError {
      let failure = Failure(error)
      fail(failure)
      if let acknowledged { end(acknowledged) }
      return failure.code
    }
  }
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
    case .acknowledged, .brokenOff: break
    }
  }

  func fail(_ failure: Failure) {
    progress.end()
    Reporter(console: console).failure(failure)
  }

  func end(_ summary: AddSummary) {
    progress.end()
    let lines = [outcome(summary)] + changes(summary) + remarks(summary) + [conclusion(summary)].compactMap(\.self)
    for line in lines { _ = console.tell(line) }
  }

  /// How many inputs there were, and what became of them.
  private func outcome(_ summary: AddSummary) -> Message {
    let causes = summary.failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let names = causes.map { (count: $0.value, name: FailureFacts.name(ofCause: $0.key)) }
    let english =
      names.isEmpty ? "" : " (" + names.map { "\($0.count) \($0.name.english)" }.joined(separator: ", ") + ")"
    let chinese =
      names.isEmpty ? "" : "（" + names.map { "\($0.name.chinese) \($0.count) 个" }.joined(separator: "，") + "）"
    return Message(
      "\(summary.inputs.counted("input")): \(summary.archived) archived, \(summary.duplicates) of the same content, "
        + "\(summary.alreadyThere) already there, \(summary.failed) failed\(english)",
      "共 \(summary.inputs) 个输入：收入 \(summary.archived) 个，内容相同 \(summary.duplicates) 个，"
        + "此前已收入 \(summary.alreadyThere) 个，失败 \(summary.failed) 个\(chinese)")
  }

  /// What was left out, and what changed of what was there.
  private func changes(_ summary: AddSummary) -> [Message] {
    var lines: [Message] = []
    if summary.skipped > 0 {
      lines.append(
        Message(
          "\(summary.skipped) left out: hidden files, files of other programs, links, devices, the collection itself",
          "略过 \(summary.skipped) 个：隐藏文件、其他程序的文件、链接、设备、归档自身"))
    }
    if summary.linkCount > 0 {
      let others = summary.linkCount - summary.links.count
      lines.append(
        Message(
          "\(summary.linkCount.counted("link")) among them, which --follow-links follows: "
            + summary.links.map { "「\($0)」" }.joined(separator: ", ") + (others > 0 ? " and \(others) more" : ""),
          "其中链接 \(summary.linkCount) 个（--follow-links 可跟随）："
            + summary.links.map { "「\($0)」" }.joined(separator: "、") + (others > 0 ? " 等，另有 \(others) 个" : "")))
    }
    if summary.restored > 0 {
      lines.append(
        Message("\(summary.restored.counted("lost package")) restored", "恢复了 \(summary.restored) 个缺失的封装包"))
    }
    if summary.resolved > 0 {
      lines.append(
        Message(
          "\(summary.resolved.counted("earlier failure")) replaced by what is there now",
          "此前失败的 \(summary.resolved) 个输入已由现有文件取代"))
    }
    return lines
  }

  /// What is to be said of the reports.
  private func remarks(_ summary: AddSummary) -> [Message] {
    var lines: [Message] = []
    if summary.unrecognized > 0 {
      lines.append(
        Message(
          "\(summary.unrecognized) without title and tables: perhaps no reports",
          "无标题且无统计表的 \(summary.unrecognized) 个：可能不是年度报告"))
    }
    let findings = summary.findings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    if !findings.isEmpty { lines.append(Message("reports with findings: \(findings)", "有提示的报告：\(findings)")) }
    if summary.isReopened { lines.append(Message("opened again: seal it once more", "归档已重新打开：请再次封存")) }
    return lines
  }

  /// What to do next; nil where all is done.
  private func conclusion(_ summary: AddSummary) -> Message? {
    if summary.isStopped { return Message("stopped as asked; the same command goes on", "已按要求停止；用同一命令即可继续") }
    guard summary.catalogued > 0 else { return nil }
    let table = folder.appending(FileName("data/catalog.csv")).display
    return Message("failed inputs are in \(table) (status failed)", "失败的输入见 \(table)（status 为 failed）")
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
      writer.member("restored", summary.restored)
      writer.member("resolved", summary.resolved)
      writer.member("left_out", summary.skipped)
      writer.member("without_title_and_tables", summary.unrecognized)
      for (name, counts) in [("failures", summary.failures), ("findings", summary.findings)] {
        writer.key(name)
        writer.beginObject()
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) { writer.member(key, count) }
        writer.endObject()
      }
      for (name, claim) in [("stopped", summary.isStopped), ("opened_again", summary.isReopened)] {
        writer.key(name)
        writer.bool(claim)
      }
    }
  }

  func fail(_ failure: Failure) {
    say("error") { writer in
      writer.member("message", console.text(failure.message))
      writer.member("exit_code", Int(failure.code.rawValue))
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
