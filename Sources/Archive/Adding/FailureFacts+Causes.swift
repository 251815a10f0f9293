import DocumentModel
import Evidence
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

  /// The class of an input whose content was archived, but whose package is lost; it is no failure of the input.
  static let lostPackage = "lost-package"

  /// A package of the collection that is not there and cannot be made again of its original.
  static func lostPackage(_ id: String) -> FailureFacts {
    FailureFacts(
      cause: lostPackage,
      message: Message(
        "its package 「\(id)」 is lost, and packaging it now gives another one; add it with the options and the version "
          + "that it was added with, or restore the package from a copy",
        "其封装包「\(id)」已缺失，而现在重新封装所得不同；请用当时的选项和版本收入，或从备份恢复该封装包"))
  }

  /// A ZIP file, or an entry of one, that cannot be read.
  init(_ error: ZipError) { self.init(cause: error.cause.word, message: error.message) }
}
