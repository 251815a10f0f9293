import Evidence
import FileNames
import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

@Suite("The table of commands and options")
struct CommandTableTests {
  @Test("no command has two options of one name or one letter", arguments: Tool.commands.map(\.name))
  func namesAreUnique(_ name: String) throws {
    let command = try #require(Tool.commands.first { $0.name == name })
    let names = command.allOptions.map(\.name)
    let letters = command.allOptions.compactMap(\.short)
    #expect(Set(names).count == names.count)
    #expect(Set(letters).count == letters.count)
  }

  @Test("every option name is an option of some command")
  func noOptionIsIdle() {
    let used = Set(Tool.commands.flatMap(\.allOptions).map(\.name))
    #expect(OptionName.allCases.filter { !used.contains($0) } == [])
  }

  @Test("one letter means one option in all commands")
  func lettersAgree() {
    var meanings: [Character: Set<OptionName>] = [:]
    for option in Tool.commands.flatMap(\.allOptions) {
      if let letter = option.short { meanings[letter, default: []].insert(option.name) }
    }
    #expect(meanings.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("every sentence is there in both languages, the Chinese one in Chinese")
  func bothLanguages() {
    let texts = Tool.commands.flatMap { [$0.summary] + $0.allOptions.map(\.summary) + $0.examples.map(\.meaning) }
    for text in texts + ExitCode.allCases.map(\.meaning) {
      #expect(!text.english.isEmpty)
      #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(text.english)")
    }
  }

  @Test("help names every option and every example of its command")
  func helpIsComplete() {
    for command in Tool.commands {
      let help = HelpText(language: .english).help(for: command, among: Tool.commands)
      for option in command.allOptions { #expect(help.contains(option.long)) }
      for example in command.examples { #expect(help.contains(example.line)) }
    }
  }

  @Test("the examples of the help are understood by the parser")
  func examplesParse() throws {
    for example in Tool.commands.flatMap(\.examples) {
      let words = example.line.replacing(/^.*?(?=gxconvert )/, with: "").replacing(/\ ?[|>)].*/, with: "").split(
        separator: " "
      ).dropFirst()
      _ = try ArgumentParser(commands: Tool.commands).parse(words.map { FileName(String($0)) })
    }
  }

  @Test("the manual page names every command and escapes hyphens")
  func manualPage() {
    let page = ManualPage(commands: Tool.commands).text
    for command in Tool.commands {
      #expect(page.contains(".SH \"\(command.words.isEmpty ? "CONVERSION" : command.name.uppercased())\""))
    }
    #expect(page.contains("\\-\\-output\\-dir"))
  }

  @Test("bash accepts its completions and completes options, words and commands")
  func bashCompletes() throws {
    func completions(_ words: String...) throws -> Set<String> {
      let line = words.map { "'\($0)'" }.joined(separator: " ")
      let run = try ProgramRun.shell(
        """
        gxconvert completions bash >"$TMP/c" && bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); \
        _gxconvert; printf "%s\\n" "${COMPREPLY[@]}"' bash "$TMP/c" \(line)
        """)
      #expect(run.errors == "")
      return Set(run.output.split(separator: "\n").map(String.init))
    }
    #expect(try completions("gxconvert", "--output").isSuperset(of: ["--output", "--output-dir"]))
    #expect(try completions("gxconvert", "--repair", "s") == ["safe", "suggested"])
    #expect(try completions("gxconvert", "insp").contains("inspect"))
    #expect(try completions("gxconvert", "inspect", "--st") == ["--stage"])
    #expect(
      try completions("gxconvert", "archive", "") == [
        "add", "catalog", "check", "export", "extract", "list", "seal", "verify",
      ])
    #expect(try completions("gxconvert", "help", "archive", "se") == ["seal"])
    #expect(try completions("gxconvert", "--lang", "zh", "archive", "se") == ["seal"])
    #expect(try completions("gxconvert", "archive", "catalog", "2023", "--to", "") == ["sqlite"])
    #expect(try completions("gxconvert", "table", "2023", "-t", "ts") == ["tsv"])
    #expect(try completions("gxconvert", "a.txt", "--to", "js") == ["json", "jsonl"])
    #expect(try completions("gxconvert", "archive", "verify", "--sam") == ["--sample"])
    #expect(try completions("gxconvert", "verify", "--form") == ["--format"])
  }

  @Test("the exit codes are 0 to 5 and mean what they always meant")
  func exitCodes() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5])
  }
}
