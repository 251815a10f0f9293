import ReportModel

/// Writes a report as one HTML page for people who want to look at it.
///
/// The page stands alone: no script, no outside resource. It is no interchange form.
public enum HTMLWriter {
  /// The page: HTML5, UTF-8, LF.
  public static func write(_ report: Report) -> [UInt8] {
    var page = HTMLPage(title: report.title ?? report.source.name)
    for item in Outline(report).items { page.append(item) }
    page.end()
    return page.bytes
  }
}

/// The page while it grows.
private struct HTMLPage {
  private(set) var bytes: [UInt8] = []

  init(title: String) {
    raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    text(title)
    raw("</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n")
  }

  mutating func end() { raw("</body>\n</html>\n") }

  mutating func append(_ item: OutlineItem) {
    switch item {
    case .title(let text): element("h1", text)
    case .heading(let level, let text): element("h\(level)", text)
    case .paragraph(let text): element("p", text)
    case .listItem(let text): element("p", class: "item", text)
    case .finding(let severity, let id, let text): element("p", class: severity.rawValue, "[\(id)] \(text)")
    case .facts(let facts):
      raw("<dl>\n")
      for fact in facts {
        element("dt", fact.name)
        element("dd", fact.value)
      }
      raw("</dl>\n")
    case .table(let rows): table(rows)
    }
  }

  private mutating func table(_ rows: [(isHeader: Bool, cells: [String])]) {
    raw("<table>\n")
    for row in rows {
      raw("<tr>")
      for cell in row.cells {
        raw(row.isHeader ? "<th>" : "<td>")
        text(cell)
        raw(row.isHeader ? "</th>" : "</td>")
      }
      raw("</tr>\n")
    }
    raw("</table>\n")
  }

  private mutating func element(_ name: String, class kind: String? = nil, _ content: String) {
    raw(kind.map { "<\(name) class=\"\($0)\">" } ?? "<\(name)>")
    text(content)
    raw("</\(name)>\n")
  }

  private mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  private mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\n"): raw("<br>")
      default: bytes.append(byte)
      }
    }
  }

  private static let style = """
    body { max-width: 60em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.7; }
    h1 { text-align: center; }
    p { text-indent: 2em; }
    p.item, p.note, p.warning, p.error { text-indent: 0; }
    p.warning { color: #8a5a00; }
    p.error { color: #a40000; }
    dl { display: grid; grid-template-columns: max-content auto; gap: 0 1em; }
    table { border-collapse: collapse; margin: 1em 0; }
    td, th { border: 1px solid #999; padding: 0.2em 0.5em; font-weight: normal; }
    th { background: #eee; }
    """
}
