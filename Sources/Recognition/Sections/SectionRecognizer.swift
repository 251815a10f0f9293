import DocumentModel
import Evidence
import ReportModel

/// The text of a report, told apart into what stands before the first section, the sections, and what is no prose.
struct RecognizedText: Sendable, Hashable {
  /// The blocks before the first section, the title left out.
  var preamble: [ReportBlock] = []
  /// The top-level sections in printed order.
  var sections: [Section] = []
  /// The furniture: nothing of it stands in the prose.
  var fragments: [Fragment] = []
}

/// Divides the blocks of a document into the sections of the report.
enum SectionRecognizer {
  /// Divides `blocks`; it renumbers nothing and changes no word.
  ///
  /// - Parameters:
  ///   - blocks: The repaired blocks in reading order, furniture among them.
  ///   - title: Ids of the blocks that make the title; they are left out.
  ///   - places: The block at which a form table stands; the table is named there once.
  ///   - consumed: Ids of the blocks whose content stands in a form table; they are left out.
  static func recognize(
    blocks: [Block], title: Set<Int> = [], places: [Int: TableKey] = [:], consumed: Set<Int> = []
  ) -> RecognizedText {
    RecognizedText()
  }
}
