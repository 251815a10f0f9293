import DocumentModel
import Evidence
import ReportModel

/// What was recognised of the form tables of a document.
struct TableRecognition: Sendable {
  var tables: [TableKey: FormTable] = [:]
  var annotations: [Annotation] = []
  /// The remarks on what the tables do not say.
  var findings: [Finding] = []
  /// The decisions that were taken.
  var records: [RepairRecord] = []
  /// The document's blocks, with one placeholder for each form table and without the rows that went into it.
  var blocks: [Block] = []
  /// The placeholders, by block id.
  var places: [Int: TableKey] = [:]
}
