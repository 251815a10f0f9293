import CanonicalJSON
import Evidence
import FileNames

/// `gxconvert help [COMMAND]`: the help of the program, of a group of commands, or of one.
enum HelpCommand {
  static let command = Command(
    "help", operands: "[COMMAND]", count: 0...Int.max,
    summary: Message("explain the program or a command, like --help behind it", "显示程序或命令的说明，同 --help"),
    examples: [
      Example("gxconvert help archive", "the commands for collections", "归档的各命令"),
      Example("gxconvert help archive add", "one of them", "其中之一"),
    ]
  ) { invocation, console in
    try console.write(
      text(for: invocation.operands.map(\.text), HelpText(language: console.language), Tool.commands))
    return .done
  }

  private static func text(
    for words: [String], _ help: HelpText, _ commands: [Command]
  ) throws(Failure) -> String {
    if let command = commands.first(where: { $0.words == words }) { return help.help(for: command, among: commands) }
    let group = commands.filter { $0.words.starts(with: words) }
    if !group.isEmpty { return help.help(forGroup: words.joined(separator: " "), group) }
    let typed = words.joined(separator: " ")
    let hint = Suggestion.nearest(to: typed, among: commands.map(\.name).filter { !$0.isEmpty })
    throw .usage(
      "no command is called 「\(typed.printable)」" + (hint.map { "; did you mean \($0)?" } ?? "; see 「gxconvert help」"),
      "没有命令「\(typed.printable)」" + (hint.map { "；是否指 \($0)？" } ?? "；见「gxconvert help」"))
  }
}

/// `gxconvert manual`: the manual page.
enum ManualCommand {
  static let command = Command(
    "manual", summary: Message("print the manual page (roff)", "输出手册页（roff 格式）"),
    examples: [Example("gxconvert manual | man -l -", "reads it", "阅读手册页")]
  ) { _, console in
    try console.write(ManualPage(commands: Tool.commands).text)
    return .done
  }
}

/// `gxconvert completions SHELL`: what a shell needs to complete our command lines.
enum CompletionsCommand {
  static let command = Command(
    "completions", operands: Shell.allCases.map(\.rawValue).joined(separator: "|"), count: 1...1,
    summary: Message("print the completions for a shell", "输出 shell 的补全脚本"),
    examples: [Example("source <(gxconvert completions bash)", "switches them on in this shell", "在当前 shell 中启用")]
  ) { invocation, console in
    let name = invocation.operands[0].text
    guard let shell = Shell(rawValue: name) else {
      let known = Shell.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.usage(
        "no completions for 「\(name.printable)」; there are some for \(known)",
        "没有「\(name.printable)」的补全脚本；现有：\(known)")
    }
    try console.write(shell.completions(for: Tool.commands))
    return .done
  }
}

/// `gxconvert schema`: the schemas built into the program.
enum SchemaCommand {
  static let command = Command(
    "schema", operands: "[ID]", count: 0...1,
    summary: Message("print the JSON Schema of the canonical JSON", "输出规范 JSON 的 JSON Schema"),
    options: [Option(.list, letter: "l", "list the schemas built into the program", "列出程序内置的 schema")],
    examples: [Example("gxconvert schema > report-1.schema.json", "saves it for other validators", "保存供其他验证器使用")]
  ) { invocation, console in
    if invocation.isGiven(.list) {
      try console.write("\(ReportSchema.id)\t\(ReportSchema.fileName)\n")
      return .done
    }
    if let id = invocation.operands.first?.text, id != ReportSchema.id, id != ReportSchema.fileName {
      throw Failure.usage(
        "no schema 「\(id.printable)」; --list names those there are", "没有 schema「\(id.printable)」；--list 列出现有的")
    }
    try console.write(ReportSchema.json)
    return .done
  }
}
