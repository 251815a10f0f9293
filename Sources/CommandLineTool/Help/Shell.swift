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
  private func bash(_ commands: [Command]) -> String {
    let words = Set(commands.compactMap(\.words.first)).sorted().joined(separator: " ")
    let conversion = commands.first { $0.words.isEmpty }?.allOptions.map(\.long).joined(separator: " ") ?? ""
    let called = commands.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
    let options = called.map { "    '\($0.name)'*) options='\($0.allOptions.map(\.long).joined(separator: " "))' ;;" }
    return """
      _gxconvert() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" options
        case "$before" in
      \(bashValues(commands).joined(separator: "\n"))
        esac
        case "${COMP_WORDS[*]:1}" in
      \(options.joined(separator: "\n"))
          *) options='\(conversion)' ;;
        esac
        case "$word" in
          -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
          *) COMPREPLY=($(compgen -f -- "$word"))
             if [ "$COMP_CWORD" = 1 ]; then COMPREPLY+=($(compgen -W '\(words)' -- "$word")); fi ;;
        esac
      }
      complete -o filenames -F _gxconvert gxconvert

      """
  }

  private func bashValues(_ commands: [Command]) -> [String] {
    let values = Dictionary(commands.flatMap(\.allOptions).map { ($0.long, $0.value) }) { first, _ in first }
    return values.sorted { $0.key < $1.key }.compactMap { name, value in
      switch value {
      case .choice(let words):
        "    \(name)) COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\")); return ;;"
      case .folder: "    \(name)) COMPREPLY=($(compgen -d -- \"$word\")); return ;;"
      case .none, .count, .size, .text, .file: nil
      }
    }
  }
}

extension Shell {
  private func fish(_ commands: [Command]) -> String {
    let lines = commands.flatMap { command in
      fishWord(command) + command.allOptions.map { fishOption($0, of: command) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishWord(_ command: Command) -> [String] {
    guard command.words.count == 1 else { return [] }
    let meaning = quoted(command.summary.english)
    return ["complete -c gxconvert -n __fish_use_subcommand -a \(command.name) -d \(meaning)"]
  }

  private func fishOption(_ option: Option, of command: Command) -> String {
    let seen = command.words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
    var line = "complete -c gxconvert -n \(quoted(seen.isEmpty ? "__fish_use_subcommand" : seen))"
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
