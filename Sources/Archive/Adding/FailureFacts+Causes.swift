import DocumentModel
import ZipIO

extension ReadError.Cause {
  /// The cause in one word, as catalogue and summary name it.
  var word: String {
    switch self {
    case .empty: "empty"
    case .unknownFormat: "unknown-format"
    case .unsupportedFormat: "unsupported-format"
    case .encrypted: "encrypted"
    case .damaged: "damaged"
    case .overLimit: "over-limit"
    }
  }
}

extension ZipError.Cause {
  /// The cause in one word, in the terms of reading.
  var word: String {
    switch self {
    case .notZip: "unknown-format"
    case .damaged, .missing: "damaged"
    case .deceptive: "deceptive"
    case .encrypted: "encrypted"
    case .unsupportedMethod: "unsupported-format"
    case .overLimit: "over-limit"
    }
  }
}

extension FailureFacts {
  /// An input that holds no report.
  init(_ error: ReadError) { self.init(cause: error.cause.word, message: error.message) }

  /// A ZIP file, or an entry of one, that cannot be read.
  init(_ error: ZipError) { self.init(cause: error.cause.word, message: error.message) }
}
