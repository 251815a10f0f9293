import Conversion
import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

@Suite("The README")
struct ReadmeTests {
  private let readme: Readme

  init() throws { readme = try Readme(PackageRoot.url.appending(path: "README.md")) }

  @Test("its commands give what it shows")
  func commands() throws {
    for block in readme.sessions {
      let actual = try readme.run(block)
      for (step, output) in zip(block, actual) {
        #expect(output == step.output, "$ \(step.command)")
      }
    }
    try readme.rewrite()
  }

  @Test("its exit codes are those of the program")
  func exitCodes() throws {
    let rows = ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning.english) |" }
    #expect(readme.table(headed: "| code | meaning |") == rows)
  }

  @Test("its tables name every format")
  func formats() {
    func names(_ header: String) -> [String] {
      readme.table(headed: header).map { String($0.split(separator: "`")[1]) }
    }
    #expect(names("| input | what is read |") == InputFormat.allCases.map(\.rawValue))
    #expect(names("| output | what is written |") == OutputFormat.allCases.map(\.rawValue))
  }

  @Test("it names the two commands that a newcomer needs")
  func makeGoals() {
    #expect(readme.text.contains("make demo") && readme.text.contains("make test"))
  }
}

/// The README, its tables and its sessions: blocks fenced as `console`, commands behind `$ `.
private struct Readme {
  typealias Step = (command: String, output: String)

  let text: String
  private let url: URL

  init(_ url: URL) throws {
    self.url = url
    text = try String(contentsOf: url, encoding: .utf8)
  }

  /// The rows of the table with that header.
  func table(headed header: String) -> [String] {
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: header) else { return [] }
    return Array(lines[(start + 2)...].prefix { $0.hasPrefix("|") })
  }

  /// The steps of every session.
  var sessions: [[Step]] {
    text.components(separatedBy: "```console\n").dropFirst().map { rest in
      let body = rest.components(separatedBy: "\n```")[0]
      return ("\n" + body).components(separatedBy: "\n$ ").dropFirst().map { step in
        let lines = step.components(separatedBy: "\n")
        return (lines[0], lines.dropFirst().joined(separator: "\n"))
      }
    }
  }

  /// What the steps of a session give, run one after the other in a folder of their own beside the fixtures.
  func run(_ steps: [Step]) throws -> [String] {
    let mark = "-- end of step --"
    let script = steps.map { $0.command + "\necho '\(mark)'" }.joined(separator: "\n")
    let run = try ProgramRun.shell("exec 2>&1; ln -s \"$PWD/Fixtures\" \"$TMP/Fixtures\"; cd \"$TMP\"\n" + script)
    return run.output.components(separatedBy: mark + "\n").map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
  }

  /// Writes the README anew with what its commands give, where goldens are rewritten.
  func rewrite() throws {
    guard Golden.isRewriting else { return }
    var parts = text.components(separatedBy: "```console\n")
    for (index, steps) in sessions.enumerated() {
      let outputs = try run(steps)
      let shown = zip(steps, outputs).map { "$ " + $0.command + ($1.isEmpty ? "" : "\n" + $1) }
      let tail = parts[index + 1].components(separatedBy: "\n```").dropFirst().joined(separator: "\n```")
      parts[index + 1] = shown.joined(separator: "\n") + "\n```" + tail
    }
    try parts.joined(separator: "```console\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
