import Evidence
import ReportModel

/// Writes a report as canonical JSON.
public enum ReportEncoder {
  /// The JSON of a report: UTF-8, fixed member order, two spaces of indentation, one trailing newline.
  ///
  /// With `isCompact` it stands on one line, for JSON Lines.
  public static func encode(_ report: Report, isCompact: Bool = false) -> [UInt8] { [] }
}
