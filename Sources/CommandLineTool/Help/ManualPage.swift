import Evidence

/// The manual page in the language of man(7), made from the command table.
struct ManualPage {
  /// The commands it describes.
  let commands: [Command]

  /// The page.
  var text: String {
    var lines = [
      ".TH GXCONVERT 1 \"\" \"gxconvert \(Software.version)\"", ".SH NAME",
      "gxconvert \\- convert, check and archive annual reports on government information disclosure", ".SH SYNOPSIS",
    ]
    for command in commands { lines += [".B \(escape(command.usage))", "[options]", ".br"] }
    for command in commands { lines += section(of: command) }
    lines.append(".SH EXIT STATUS")
    for code in ExitCode.allCases { lines += [".TP", "\(code.rawValue)", escape(code.meaning.english)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(of command: Command) -> [String] {
    let title = command.name.isEmpty ? "CONVERSION" : command.name.uppercased()
    var lines = [".SH \"\(title)\"", escape(command.summary.english)]
    if !command.discussion.english.isEmpty { lines += [".PP", escape(command.discussion.english)] }
    for option in command.allOptions {
      lines += [".TP", ".B \(escape(option.synopsis.drop { $0 == " " }))", escape(option.summary.english)]
    }
    for example in command.examples {
      lines += [".PP", ".nf", escape(example.line), ".fi", escape(example.meaning.english)]
    }
    return lines
  }

  /// Protects what roff would take for its own: backslashes, hyphens, and a dot or quote that begins a line.
  private func escape(_ text: some StringProtocol) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var escaped = line.first == "." || line.first == "'" ? "\\&" : ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\\": escaped += "\\e"
        case "-": escaped += "\\-"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }.joined(separator: "\n")
  }
}
