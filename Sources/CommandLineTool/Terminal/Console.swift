import Evidence
import FileNames
import Glibc

/// Where the program speaks: results to standard output, everything said about them to standard error.
struct Console: Sendable {
  /// The language of messages.
  var language: Language
  /// Whether messages may be coloured.
  var hasColor: Bool
  /// Whether only errors are told.
  var isQuiet: Bool

  /// Whether standard output is a terminal.
  static var writesToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var speaksToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many columns the terminal has; 80 where it does not tell.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A console for what is said before the command line is understood.
  init(_ arguments: [FileName], environment: Environment) {
    self.init(environment: environment)
    for (index, word) in arguments.enumerated().reversed() {
      let next = index + 1 < arguments.count ? arguments[index + 1].text : ""
      let value = word.text == "--lang" ? next : String(word.text.dropFirst("--lang=".count))
      if word.text.hasPrefix("--lang"), let chosen = Language(rawValue: value) {
        language = chosen
        return
      }
    }
  }

  /// A console as the command line and the environment want it.
  init(for invocation: Invocation? = nil, environment: Environment) {
    language = invocation?.choice(.lang) ?? environment.language
    switch invocation?.text(.color) {
    case "always": hasColor = true
    case "never": hasColor = false
    default: hasColor = Self.speaksToTerminal && environment.allowsColor
    }
    isQuiet = invocation?.isGiven(.quiet) ?? false
  }

  /// Writes a result.
  func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try Descriptor.standardOutput.write(bytes)
    } catch {
      if error.number == EPIPE { Self.endLikeABrokenPipe() }
      throw Failure(
        code: .cannotWrite,
        message: Message("cannot write standard output: \(error.message.english)", "无法写到标准输出：\(error.message.chinese)"))
    }
  }

  /// Writes a result in lines.
  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Says one line on standard error; a reader who has gone is no reason to stop.
  func say(_ line: String) { _ = try? Descriptor.standardError.write(Array((line + "\n").utf8)) }

  /// Puts characters on standard error as they are, for a line that is written over.
  func put(_ text: String) { _ = try? Descriptor.standardError.write(Array(text.utf8)) }

  /// Says what was done, unless asked to be quiet, and that it was done.
  func tell(_ message: Message) -> ExitCode {
    remark(text(message))
    return .done
  }

  /// Says one line unless asked to be quiet.
  func remark(_ line: String) {
    if !isQuiet { say(line) }
  }

  /// The rendering of a message in the console's language.
  func text(_ message: Message) -> String { message.text(in: language) }

  /// The reader of our output has gone, which is its good right: end as every program in a pipe does.
  private static func endLikeABrokenPipe() {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }
}
