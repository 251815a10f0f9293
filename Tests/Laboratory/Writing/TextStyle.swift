/// How a report is written down.
public enum TextStyle: String, Sendable, CaseIterable {
  /// Tab-separated cells, as optical recognition of a table gives them.
  case seedText = "seed-text"
  /// Markdown with pipe tables.
  case pipes
  /// Text with raw `<table>` elements among it.
  case markup = "html-tables"
  /// As `pdftotext -raw` prints a page.
  case pdfRaw = "pdf-raw"
  /// As `pdftotext -layout` prints a page.
  case pdfLayout = "pdf-layout"
  /// Cells separated by one space, as copied from a web page.
  case flattened
  /// Every cell on a line of its own.
  case linePerCell = "line-per-cell"
  /// A word processing document.
  case docx
  /// A page of a portal.
  case html

  /// Whether the report is plain text.
  var isText: Bool { self != .docx && self != .html }

  /// Whether a blank cell leaves no trace.
  var losesBlanks: Bool {
    switch self {
    case .pdfRaw, .pdfLayout, .flattened, .linePerCell: true
    default: false
    }
  }

  /// Whether paragraphs are broken at the end of every printed line.
  var breaksLines: Bool { self == .pdfRaw || self == .pdfLayout }

  /// A style as often as it occurs.
  static func drawn(_ dice: inout Dice) -> TextStyle {
    switch dice.below(100) {
    case ..<34: .seedText
    case ..<46: .pipes
    case ..<54: .markup
    case ..<61: .pdfRaw
    case ..<68: .pdfLayout
    case ..<74: .flattened
    case ..<78: .linePerCell
    case ..<90: .docx
    default: .html
    }
  }
}
