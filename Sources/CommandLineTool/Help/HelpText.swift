import Evidence

/// The help of the program and of each command, made from the command table.
struct HelpText {
  /// The language it is in.
  let language: Language

  /// What `--help` prints for a command; conversion's help lists the other commands and the exit codes too.
  func help(for command: Command, among commands: [Command]) -> String {
    let isOverview = command.words.isEmpty
    var parts = [text(command.summary), usage(of: command)]
    if !text(command.discussion).isEmpty { parts.append(text(command.discussion)) }
    if isOverview {
      let rows = commands.filter { !$0.words.isEmpty }.map { ($0.name, text($0.summary)) }
      parts.append(list(Self.commands, rows))
    }
    let limits = Set(LimitOption.all.map(\.option.name))
    parts.append(list(Message("options", "选项"), command.allOptions.filter { !limits.contains($0.name) }.map(row)))
    let raised = command.options.filter { limits.contains($0.name) }
    if !raised.isEmpty { parts.append(list(Message("limits that protect the machine", "保护机器的上限"), raised.map(row))) }
    if !command.examples.isEmpty { parts.append(examples(command.examples)) }
    if isOverview {
      let rows = ExitCode.allCases.map { (String($0.rawValue), text($0.meaning)) }
      parts.append(list(Message("exit codes", "退出码"), rows))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What `--help` prints behind the first word of several commands: those commands.
  func help(forGroup name: String, _ commands: [Command]) -> String {
    let usage = [text(Message("usage", "用法")), "  gxconvert \(name) " + text(Message("COMMAND …", "命令 …"))]
    return usage.joined(separator: "\n") + "\n\n" + list(Self.commands, commands.map { ($0.name, text($0.summary)) })
      + "\n"
  }

  private static let commands = Message("commands (--help behind one explains it)", "命令（命令后加 --help 查看说明）")

  private func usage(of command: Command) -> String {
    let lines = [command.usage + " " + text(Message("[options]", "[选项]"))]
    let others = command.words.isEmpty ? [text(Message("gxconvert COMMAND …", "gxconvert 命令 …"))] : []
    return ([text(Message("usage", "用法"))] + (lines + others).map { "  " + $0 }).joined(separator: "\n")
  }

  private func row(_ option: Option) -> (String, String) { (option.synopsis, text(option.summary)) }

  private func list(_ heading: Message, _ rows: [(String, String)]) -> String {
    let width = min(40, (rows.map(\.0.count).max() ?? 0) + 2)
    let lines = rows.map { name, meaning in
      let gap = name.count + 2 > width ? "\n" + String(repeating: " ", count: width + 2) : padding(width - name.count)
      return "  " + name + gap + meaning
    }
    return text(heading) + "\n" + lines.joined(separator: "\n")
  }

  private func padding(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func examples(_ examples: [Example]) -> String {
    let lines = examples.map { "  \($0.line)\n      \(text($0.meaning))" }
    return ([text(Message("examples", "示例"))] + lines).joined(separator: "\n")
  }

  private func text(_ message: Message) -> String { message.text(in: language) }
}

extension Option {
  /// `-o, --output FILE`, with room for the letter where there is none.
  var synopsis: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + long + (value.placeholder.map { " " + $0 } ?? "")
  }
}
