/// The kinds of input that can be read.
public enum InputFormat: String, Sendable, CaseIterable {
  /// Plain text as optical recognition gives it, Markdown with pipe tables or raw HTML tables among it.
  case text
  /// Office Open XML word processing document.
  case docx
  /// A web page.
  case html
  /// The canonical JSON itself.
  case json
  /// A package made by `--to zip`.
  case package

  /// The registered media type.
  public var mediaType: String {
    switch self {
    case .text: "text/plain"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .html: "text/html"
    case .json: "application/json"
    case .package: "application/zip"
    }
  }
}
