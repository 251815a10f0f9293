import Evidence
import ReportModel

/// Writes the clean text of a report.
public enum PlainTextWriter {
  /// UTF-8, LF, one paragraph a line, form tables as tab-separated rows with complete labels.
  public static func write(_ report: Report) -> [UInt8] { [] }
}
