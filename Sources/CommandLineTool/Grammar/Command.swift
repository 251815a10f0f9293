import Evidence

/// One command of the program, as data: parser, help, manual page and completions read nothing else.
struct Command: Sendable {
  /// What carries it out.
  typealias Action = @Sendable (Invocation, Console) async throws -> ExitCode

  /// The words that call it; empty for conversion, which needs none.
  let words: [String]
  /// What follows the words, such as `FILE…`.
  let operands: String
  /// How many operands it takes.
  let operandCount: ClosedRange<Int>
  /// What it does, in one line.
  let summary: Message
  /// What else one must know; may be empty.
  let discussion: Message
  /// Its own options; those of every command come on top.
  let options: [Option]
  /// Commands to try.
  let examples: [Example]
  /// What carries it out.
  let run: Action

  /// Makes a command.
  init(
    _ words: String, operands: String = "", count: ClosedRange<Int> = 0...0, summary: Message,
    discussion: Message = Message("", ""), options: [Option] = [], examples: [Example] = [],
    run: @escaping Action
  ) {
    self.words = words.split(separator: " ").map(String.init)
    self.operands = operands
    self.operandCount = count
    self.summary = summary
    self.discussion = discussion
    self.options = options
    self.examples = examples
    self.run = run
  }

  /// The command's name; empty for conversion.
  var name: String { words.joined(separator: " ") }

  /// As it is typed, with its operands.
  var usage: String { (["gxconvert"] + words + (operands.isEmpty ? [] : [operands])).joined(separator: " ") }

  /// Its own options and those of every command.
  var allOptions: [Option] { options + Option.common }
}

/// A command line to try, and what it does.
struct Example: Sendable {
  /// The command line.
  let line: String
  /// What it does.
  let meaning: Message

  /// Makes an example.
  init(_ line: String, _ english: String, _ chinese: String) {
    self.line = line
    self.meaning = Message(english, chinese)
  }
}
