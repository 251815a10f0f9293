/// The shells that can complete our command lines, from the command table.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that the shell reads.
  func completions(for commands: [Command]) -> String {
    switch self {
    case .bash: bash(commands)
    case .zsh: "#compdef gxconvert\nautoload -U +X bashcompinit && bashcompinit\n" + bash(commands)
    case .fish: fish(commands)
    }
  }
}

extension Shell {
  /// The script finds the command among the words before the cursor and offers what that command knows: the values of
  /// the option before the cursor, its options behind a hyphen, else files and the words that can follow.
  private func bash(_ commands: [Command]) -> String {
    let called = commands.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
    let conversion = commands.filter { $0.words.isEmpty }
    let skipped = Option.common.filter { $0.value != .none }.map(\.long).joined(separator: "|")
    return """
      _gxconvert() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command= options= words= given=() index
        for ((index = 1; index < COMP_CWORD; index++)); do
          case "${COMP_WORDS[index-1]}" in \(skipped)) continue ;; esac
          case "${COMP_WORDS[index]}" in -*) ;; *) given+=("${COMP_WORDS[index]}") ;; esac
        done
        case "${given[*]} " in
      \(called.map { "    '\($0.name) '*) command='\($0.name)' ;;" }.joined(separator: "\n"))
        esac
        case "$command:$before" in
      \((called + conversion).flatMap(bashValues).joined(separator: "\n"))
        esac
        case "$command" in
      \((called + conversion).map(bashOptions).joined(separator: "\n"))
        esac
        case "${given[*]}" in
      \(bashWords(called).joined(separator: "\n"))
        esac
        case "$word" in
          -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
          *) COMPREPLY=($(compgen -W "$words" -- "$word"))
             case "${given[*]}" in help*|\(groups(called).joined(separator: "|"))) ;; *) COMPREPLY+=($(compgen -f -- "$word")) ;; esac ;;
        esac
      }
      complete -o filenames -F _gxconvert gxconvert

      """
  }

  private func bashOptions(_ command: Command) -> String {
    "    '\(command.name)') options='\(command.allOptions.map(\.long).joined(separator: " "))' ;;"
  }

  private func bashValues(_ command: Command) -> [String] {
    command.allOptions.compactMap { option in
      let names = [option.long] + (option.short.map { ["-\($0)"] } ?? [])
      let pattern = names.map { "'\(command.name):\($0)'" }.joined(separator: "|")
      switch option.value {
      case .choice(let words):
        return "    \(pattern)) COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\")); return ;;"
      case .folder: return "    \(pattern)) COMPREPLY=($(compgen -d -- \"$word\")); return ;;"
      case .file: return "    \(pattern)) COMPREPLY=($(compgen -f -- \"$word\")); return ;;"
      case .none, .count, .size, .text: return nil
      }
    }
  }

  /// What can follow nothing, `help`, and the first word of several commands.
  private func bashWords(_ called: [Command]) -> [String] {
    let first = Set(called.compactMap(\.words.first)).sorted().joined(separator: " ")
    return ["    ''|help) words='\(first)' ;;"]
      + groups(called).map { group in
        let words = called.filter { $0.words.first == group && $0.words.count > 1 }.map { $0.words[1] }.sorted()
        return "    '\(group)'|'help \(group)') words='\(words.joined(separator: " "))' ;;"
      }
  }

  /// The words that are no command by themselves.
  private func groups(_ called: [Command]) -> [String] {
    Set(called.filter { $0.words.count > 1 }.map { $0.words[0] }).sorted()
  }
}

extension Shell {
  private func fish(_ commands: [Command]) -> String {
    let called = commands.filter { !$0.words.isEmpty }
    let lines = groups(called).map { group in
      "complete -c gxconvert -n __fish_use_subcommand -a \(group) -d \(quoted(fishSummary(of: group, called)))"
    }
    let rest = commands.flatMap { command in
      fishWord(command, called) + command.allOptions.map { fishOption($0, of: command, called) }
    }
    return (lines + rest).joined(separator: "\n") + "\n"
  }

  private func fishSummary(of group: String, _ called: [Command]) -> String {
    called.filter { $0.words.first == group && $0.words.count > 1 }.map { $0.words[1] }.joined(separator: ", ")
  }

  private func fishWord(_ command: Command, _ called: [Command]) -> [String] {
    guard let last = command.words.last else { return [] }
    let meaning = quoted(command.summary.english)
    guard command.words.count > 1 else {
      return ["complete -c gxconvert -n __fish_use_subcommand -a \(last) -d \(meaning)"]
    }
    let group = command.words[0]
    let others = called.filter { $0.words.first == group && $0.words.count > 1 }.map { $0.words[1] }
    let condition =
      "__fish_seen_subcommand_from \(group); and not __fish_seen_subcommand_from \(others.joined(separator: " "))"
    return ["complete -c gxconvert -f -n \(quoted(condition)) -a \(last) -d \(meaning)"]
  }

  /// `verify` alone is another command than `archive verify`.
  private func fishOption(_ option: Option, of command: Command, _ called: [Command]) -> String {
    var seen = command.words.map { "__fish_seen_subcommand_from \($0)" }
    if command.words.count == 1 {
      seen += groups(called).map { "not __fish_seen_subcommand_from \($0)" }
    }
    let condition = seen.isEmpty ? "__fish_use_subcommand" : seen.joined(separator: "; and ")
    var line = "complete -c gxconvert -n \(quoted(condition))"
    line += " -l \(option.name.rawValue)" + (option.short.map { " -s \($0)" } ?? "")
    switch option.value {
    case .none: break
    case .choice(let words): line += " -x -a \(quoted(words.joined(separator: " ")))"
    case .count, .size, .text: line += " -x"
    case .file, .folder: line += " -r"
    }
    return line + " -d \(quoted(option.summary.english))"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }
}
