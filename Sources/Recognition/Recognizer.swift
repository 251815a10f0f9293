import DocumentModel
import Evidence
import ReportModel

/// Builds the report from a repaired document.
public enum Recognizer {
  /// Recognises title, agency, sections and the official tables; never throws: what is not found is absent.
  public static func recognize(_ document: SourceDocument, source: SourceInfo) -> Report {
    let identity = IdentityRecognizer.recognize(document)
    let tables = FormTableRecognizer.recognize(document.blocks, year: identity.year)
    let text = SectionRecognizer.recognize(
      blocks: tables.blocks, title: identity.titleBlocks, titleText: identity.title, places: tables.places)
    var report = Report(source: source)
    report.title = identity.title
    report.agency = identity.agency
    report.year = identity.year
    report.period = identity.period
    report.contact = identity.contact
    report.preamble = text.preamble
    report.sections = text.sections
    report.fragments = text.fragments
    report.tables = tables.tables
    report.annotations = tables.annotations
    report.repairs = tables.records
    report.findings = RecognitionRemark.remarks(on: report) + tables.findings
    return report
  }
}
