import DocumentModel
import ReportModel

/// Who reports, on which year, and how to reach them: as far as the document itself says.
struct Identity: Sendable, Hashable {
  /// The title on one line without layout spaces.
  var title: String?
  /// Ids of the blocks in which the title is printed.
  var titleBlocks: Set<Int> = []
  /// The issuing body as the document names it.
  var agency: String?
  /// The reporting year.
  var year: Int?
  /// The period that the figures cover.
  var period: Period?
  /// How to reach the agency.
  var contact = Contact()
}

/// Finds title, agency, year, period and contact; completes nothing from outside knowledge.
enum IdentityRecognizer {
  /// Reads the identity of a document.
  ///
  /// - Parameters:
  ///   - document: The repaired document.
  ///   - consumed: Ids of the blocks whose content stands in a form table; nothing is read from them.
  static func recognize(_ document: SourceDocument, consumed: Set<Int> = []) -> Identity {
    Identity()
  }
}
