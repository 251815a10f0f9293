import Archive
import DocumentModel
import Evidence
import FileNames
import FileOutput
import Glibc
import Packaging

/// Why a command, or one input of a batch, did not succeed.
struct Failure: Error, Sendable {
  /// How the program ends when nothing else is left to do.
  var code: ExitCode
  /// What is wrong and what to do next.
  var message: Message
  /// The file concerned; nil for a failure of the command as a whole.
  var file: FileName?
  /// Where in the file.
  var location = SourceLocation.whole

  /// Wrong usage of the command line.
  static func usage(_ english: String, _ chinese: String) -> Failure {
    Failure(code: .usage, message: Message(english, chinese))
  }

  /// An input that cannot be read.
  static func unreadable(_ file: FileName, _ english: String, _ chinese: String) -> Failure {
    Failure(code: .unreadable, message: Message(english, chinese), file: file)
  }

  /// An output whose suffix says nothing of what it should hold.
  static func unknownSuffix(_ file: FileName, known: [String]) -> Failure {
    let list = known.map { "." + $0 }.joined(separator: ", ")
    let suffix = "." + file.suffix.printable
    return .usage(
      "「\(file.display)」: nothing is written as \(suffix); use \(list), or say what with --to",
      "「\(file.display)」：没有 \(suffix) 这种输出；请用 \(list)，或用 --to 指明")
  }

  /// An output that could not be written.
  init(_ error: FileOutputError) {
    switch error.code {
    case EEXIST:
      self.init(
        code: .cannotWrite, message: Message("exists already; --force replaces it", "已存在；用 --force 覆盖"),
        file: FileName(error.path))
    case EISDIR:
      self.init(
        code: .cannotWrite, message: Message("is a folder; --output-dir writes into it", "是一个文件夹；用 --output-dir 写入其中"),
        file: FileName(error.path))
    default: self.init(code: .cannotWrite, message: error.message)
    }
  }

  /// A collection that cannot be worked on.
  init(_ error: ArchiveError) {
    let code: ExitCode
    switch error.cause {
    case .usage: code = .usage
    case .stopped: code = .negative
    case .unreadable, .damaged: code = .unreadable
    case .locked, .cannotWrite: code = .cannotWrite
    }
    self.init(code: code, message: error.message)
  }

  /// A package that cannot be read, or a file in it.
  init(_ error: PackageError, in file: FileName) {
    let entry = error.entry.map { $0 + ": " } ?? ""
    self.init(
      code: .unreadable, message: Message(entry + error.message.english, entry + error.message.chinese), file: file)
  }

  /// The failure of an input, as its reader tells it.
  init(_ error: ReadError, in file: FileName) {
    self.init(code: ExitCode(error.cause), message: error.message, file: file, location: error.location)
  }

  /// Makes a failure.
  init(code: ExitCode, message: Message, file: FileName? = nil, location: SourceLocation = .whole) {
    self.code = code
    self.message = message
    self.file = file
    self.location = location
  }
}
