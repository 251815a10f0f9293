import Foundation

/// A Markdown file with sessions at the shell: command, input, and what must come of it.
///
/// After the way of pandoc's command tests. A session is a block fenced by three back quotes: `% ` and the command, the
/// lines of standard input, `^D`, the lines of standard output, the lines of standard error behind `2> `, and, where it
/// is not 0, the exit code behind `=> `.
public struct Transcript {
  /// One session.
  public struct Session: Equatable, Sendable {
    /// The command line.
    public var command: String
    /// Standard input.
    public var input: String
    /// What must come of it.
    public var expected: ProgramRun
  }

  private enum Part {
    case prose(String)
    case session(Session)
  }

  private let url: URL
  private var parts: [Part] = []

  /// All transcripts of the package, by name.
  public static func all() throws -> [URL] {
    let folder = PackageRoot.fixtures.appending(path: "transcripts")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// Reads a transcript.
  public init(_ url: URL) throws {
    self.url = url
    var lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")[...]
    while let line = lines.popFirst() {
      guard line == "```", lines.first?.hasPrefix("% ") == true else {
        parts.append(.prose(line))
        continue
      }
      let body = lines.prefix { $0 != "```" }
      lines = lines.dropFirst(body.count + 1)
      parts.append(.session(Self.session(body)))
    }
  }

  /// The sessions in order.
  public var sessions: [Session] {
    parts.compactMap { if case .session(let session) = $0 { session } else { nil } }
  }

  /// Runs every session; returns those that came out otherwise, or writes the file anew when goldens are rewritten.
  public func failures() throws -> [(session: Session, actual: ProgramRun)] {
    var failures: [(Session, ProgramRun)] = []
    var rewritten: [String] = []
    for part in parts {
      switch part {
      case .prose(let line): rewritten.append(line)
      case .session(var session):
        let actual = try ProgramRun.shell(session.command, input: session.input)
        if actual != session.expected { failures.append((session, actual)) }
        session.expected = actual
        rewritten += Self.lines(of: session)
      }
    }
    guard Golden.isRewriting else { return failures }
    try rewritten.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    return []
  }

  private static func session(_ body: ArraySlice<String>) -> Session {
    let command = String(body.first?.dropFirst(2) ?? "")
    let rest = Array(body.dropFirst())
    let end = rest.firstIndex(of: "^D") ?? rest.count
    var expected = ProgramRun(output: "", errors: "", exitCode: 0)
    for line in rest.dropFirst(end + 1) {
      if line.hasPrefix("2> ") {
        expected.errors += line.dropFirst(3) + "\n"
      } else if line.hasPrefix("=> ") {
        expected.exitCode = Int32(line.dropFirst(3)) ?? -1
      } else {
        expected.output += line + "\n"
      }
    }
    return Session(command: command, input: rest[..<end].map { $0 + "\n" }.joined(), expected: expected)
  }

  private static func lines(of session: Session) -> [String] {
    func split(_ text: String) -> [String] { text.isEmpty ? [] : text.dropLast().components(separatedBy: "\n") }
    let code = session.expected.exitCode
    return ["```", "% " + session.command] + split(session.input) + ["^D"] + split(session.expected.output)
      + split(session.expected.errors).map { "2> " + $0 } + (code == 0 ? [] : ["=> \(code)"]) + ["```"]
  }
}
