import Evidence
import ReportModel

/// Why a JSON text is no canonical report.
public struct ReportDecodingError: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: Message
  /// Where, as line and column.
  public var location: SourceLocation

  /// Makes an error.
  public init(_ message: Message, at location: SourceLocation) {
    self.message = message
    self.location = location
  }
}

/// Reads canonical JSON back into a report.
public enum ReportDecoder {
  /// The report of a JSON text.
  public static func decode(_ bytes: [UInt8]) throws(ReportDecodingError) -> Report {
    throw ReportDecodingError(Message("not read yet", "尚未实现"), at: .whole)
  }
}
