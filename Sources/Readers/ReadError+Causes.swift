import DocumentModel
import Evidence
import Markup
import ZipIO

extension ReadError {
  /// The same error in the words of reading.
  init(_ error: ZipError) {
    let location = SourceLocation(element: error.entry)
    switch error.cause {
    case .notZip: self.init(.unknownFormat, error.message, at: location)
    case .damaged, .deceptive, .missing: self.init(.damaged, error.message, at: location)
    case .encrypted: self.init(.encrypted, error.message, at: location)
    case .unsupportedMethod: self.init(.unsupportedFormat, error.message, at: location)
    case .overLimit(let option): self.init(.overLimit(option: option), error.message, at: location)
    }
  }

  /// The same error in the words of reading; `part` is the part of a package.
  init(_ error: MarkupError, part: String? = nil) {
    let place = part.map { error.line > 0 ? "\($0)#line \(error.line)" : $0 }
    let location = SourceLocation(line: part == nil ? error.line : 0, element: place)
    switch error.cause {
    case .malformed, .documentType: self.init(.damaged, error.message, at: location)
    case .overLimit(let option): self.init(.overLimit(option: option), error.message, at: location)
    }
  }
}

extension ZipLimits {
  /// The limits of reading that concern archives.
  public init(_ limits: ReadLimits) {
    self.init(
      archiveBytes: limits.archiveBytes, entries: limits.archiveEntries, entryBytes: limits.partBytes,
      inflatedBytes: limits.inflatedBytes, ratio: limits.inflationRatio)
  }
}
