import Evidence
import FileNames

/// Turns the words of a command line into a call of a command.
///
/// Options may stand anywhere: `--to json`, `--to=json`, `-o FILE`, `-oFILE`, `-qf`; `--` ends them. The first word
/// that is no option calls the command if it is the name of one; a file of that name is written `./validate`. `--help`
/// behind the first word of several commands asks for the help of them all.
struct ArgumentParser {
  /// The commands that can be called; the one without words comes into play when no other does.
  let commands: [Command]

  /// Understands `arguments`, the program's own name left out.
  func parse(_ arguments: [FileName]) throws(Failure) -> Invocation {
    let (command, consumed) = try command(of: arguments)
    var invocation = Invocation(command)
    var index = 0
    var isLiteral = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if consumed.contains(index - 1) { continue }
      if isLiteral || !argument.isOption {
        invocation.operands.append(argument)
      } else if argument.bytes == Array("--".utf8) {
        isLiteral = true
      } else {
        try parse(argument, in: &invocation) {
          index < arguments.count ? arguments[index] : nil
        } take: {
          index += 1
        }
      }
    }
    if !invocation.isGiven(.help), !invocation.isGiven(.version) { try checkOperands(of: invocation) }
    // 「archive --help」 is 「help archive」.
    if command.words == Self.help, !invocation.operands.isEmpty { invocation.values[.help] = nil }
    return invocation
  }

  /// The command and the indices of the words that call it.
  private func command(of arguments: [FileName]) throws(Failure) -> (Command, Set<Int>) {
    let plain = plainWords(of: arguments)
    var candidates = commands.filter { !$0.words.isEmpty }
    var consumed: [Int] = []
    for (depth, index) in plain.enumerated() {
      let next = candidates.filter { $0.words.count > depth && $0.words[depth] == arguments[index].text }
      if next.isEmpty { break }
      candidates = next
      consumed.append(index)
    }
    if let exact = candidates.first(where: { $0.words.count == consumed.count }) { return (exact, Set(consumed)) }
    if let first = consumed.first {
      if consumed.count == plain.count, let help = help(arguments) { return (help, []) }
      throw incomplete(
        arguments[first].text, candidates, found: plain.dropFirst(consumed.count).first.map { arguments[$0].text })
    }
    guard let conversion = commands.first(where: \.words.isEmpty) else { throw Failure.usage("no command", "没有命令") }
    return (conversion, [])
  }

  private static let help = ["help"]

  /// The command that gives help, where help is asked for.
  private func help(_ arguments: [FileName]) -> Command? {
    guard arguments.contains(where: { ["-h", "--help"].contains($0.text) }) else { return nil }
    return commands.first { $0.words == Self.help }
  }

  /// The indices of the words before `--` that are neither options nor values of an option of every command.
  private func plainWords(of arguments: [FileName]) -> [Int] {
    let valued = Option.common.filter { $0.value != .none }.map { FileName($0.long) }
    var words: [Int] = []
    for index in arguments.indices {
      if arguments[index].bytes == Array("--".utf8) { break }
      if !arguments[index].isOption, index == 0 || !valued.contains(arguments[index - 1]) { words.append(index) }
    }
    return words
  }

  private func incomplete(_ group: String, _ candidates: [Command], found: String?) -> Failure {
    let words = candidates.compactMap { $0.words.count > 1 ? $0.words[1] : nil }
    let list = words.joined(separator: ", ")
    guard let found else {
      return .usage("\(group) needs a word behind it: \(list)", "\(group) 之后须有子命令：\(list)")
    }
    let hint = Suggestion.nearest(to: found, among: words)
    return .usage(
      "\(group) knows no 「\(found.printable)」" + (hint.map { "; did you mean \($0)?" } ?? ": \(list)"),
      "\(group) 没有子命令「\(found.printable)」" + (hint.map { "；是否指 \($0)？" } ?? "：\(list)"))
  }

  private func parse(
    _ argument: FileName, in invocation: inout Invocation, next: () -> FileName?, take: () -> Void
  ) throws(Failure) {
    let body = argument.bytes.dropFirst(1)
    if body.first == UInt8(ascii: "-") {
      let parts = body.dropFirst().split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let option = try option(long: FileName(parts[0]).text, of: invocation.command)
      try add(option, attached: parts.count > 1 ? FileName(parts[1]) : nil, to: &invocation, next: next, take: take)
    } else {
      try parseShort(body, in: &invocation, next: next, take: take)
    }
  }

  private func parseShort(
    _ letters: ArraySlice<UInt8>, in invocation: inout Invocation, next: () -> FileName?, take: () -> Void
  ) throws(Failure) {
    var rest = letters
    while let letter = rest.first {
      rest = rest.dropFirst()
      let option = try option(short: letter, of: invocation.command)
      if option.value != .none, !rest.isEmpty {
        try add(option, attached: FileName(rest), to: &invocation, next: next, take: take)
        return
      }
      try add(option, attached: nil, to: &invocation, next: next, take: take)
    }
  }

  private func add(
    _ option: Option, attached: FileName?, to invocation: inout Invocation, next: () -> FileName?, take: () -> Void
  ) throws(Failure) {
    if option.value == .none {
      guard attached == nil else { throw .usage("\(option.long) takes no value", "\(option.long) 不带值") }
      invocation.values[option.name, default: []].append(FileName(""))
      return
    }
    let value: FileName
    if let attached {
      value = attached
    } else if let word = next() {
      value = word
      take()
    } else {
      throw .usage(
        "\(option.long) needs a value: \(option.value.placeholder ?? "")",
        "\(option.long) 须带值：\(option.value.placeholder ?? "")")
    }
    try OptionValueCheck.check(value.text, for: option)
    invocation.values[option.name, default: []].append(value)
  }

  private func option(long name: String, of command: Command) throws(Failure) -> Option {
    if let option = command.allOptions.first(where: { $0.name.rawValue == name }) { return option }
    throw unknown("--" + name, of: command)
  }

  private func option(short letter: UInt8, of command: Command) throws(Failure) -> Option {
    if let option = command.allOptions.first(where: { $0.short?.asciiValue == letter }) { return option }
    throw unknown("-" + FileName([letter]).display, of: command)
  }

  private func unknown(_ typed: String, of command: Command) -> Failure {
    let shown = typed.printable
    if let hint = Suggestion.nearest(to: typed, among: command.allOptions.map(\.long)) {
      return .usage("unknown option \(shown); did you mean \(hint)?", "没有选项 \(shown)；是否指 \(hint)？")
    }
    let help = (["gxconvert"] + command.words + ["--help"]).joined(separator: " ")
    return .usage("unknown option \(shown); see 「\(help)」", "没有选项 \(shown)；见「\(help)」")
  }

  private func checkOperands(of invocation: Invocation) throws(Failure) {
    let command = invocation.command
    let count = invocation.operands.count
    if count < command.operandCount.lowerBound {
      throw .usage("nothing to work on; usage: \(command.usage)", "缺少参数；用法：\(command.usage)")
    }
    if count > command.operandCount.upperBound {
      let surplus = invocation.operands[command.operandCount.upperBound].display
      throw .usage("too much: 「\(surplus)」; usage: \(command.usage)", "多余的参数「\(surplus)」；用法：\(command.usage)")
    }
  }
}

extension FileName {
  /// Whether it starts like an option; a lone `-` stands for a stream.
  fileprivate var isOption: Bool { bytes.first == UInt8(ascii: "-") && bytes.count > 1 }
}
