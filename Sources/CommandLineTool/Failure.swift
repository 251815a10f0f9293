import DocumentModel
import Evidence
import FileOutput

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

  /// An output that could not be written.
  init(_ error: FileOutputError) { self.init(code: .cannotWrite, message: error.message) }

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
