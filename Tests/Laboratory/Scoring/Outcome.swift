import Evidence
import ReportModel

/// A converted report in the shape in which it is scored.
struct Outcome {
  /// Every cell of every table by its pointer; indicators that no form knows by their folded label.
  private(set) var cells: [String: ExactDecimal?] = [:]
  /// The real pointers of those indicators.
  private(set) var alias: [String: String] = [:]

  /// Takes the cells out of a report.
  init(_ report: Report) {
    for table in report.tables.values {
      for row in table.rows {
        for (index, cell) in row.cells.enumerated() where index < row.form.columns.count {
          cells[row.pointer(in: table.key, column: index)] = .some(cell.value)
        }
      }
      for (index, row) in table.unlisted.enumerated() {
        let pointer = Self.unlistedPointer(row.label)
        cells[pointer] = .some(row.cell.value)
        alias[pointer] = "/tables/statistics/unlisted/\(index)"
      }
    }
  }

  /// The key of an indicator that no form knows: its label without its number.
  static func unlistedPointer(_ label: String) -> String {
    "/tables/statistics/unlisted/" + Fold.key(withoutNumber(label))
  }

  private static func withoutNumber(_ label: String) -> String {
    let text = label.drop { $0.isWhitespace }
    let numerals = "一二三四五六七八九十"
    if let first = text.first, first == "（" || first == "(" {
      let rest = text.dropFirst().drop { numerals.contains($0) }
      if rest.count < text.count - 1, let close = rest.first, close == "）" || close == ")" {
        return String(rest.dropFirst())
      }
    }
    let afterNumeral = text.drop { numerals.contains($0) }
    if afterNumeral.count < text.count, afterNumeral.first == "、" { return String(afterNumeral.dropFirst()) }
    let afterDigits = text.drop { $0.isASCII && $0.isNumber }
    if afterDigits.count < text.count, let mark = afterDigits.first, mark == "." || mark == "、" {
      return String(afterDigits.dropFirst())
    }
    return String(text)
  }

  /// The cell, its row and so on up to its table.
  static func ancestors(_ pointer: String) -> [String] {
    let parts = pointer.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return [pointer] }
    return (3...parts.count).reversed().map { parts.prefix($0).joined(separator: "/") }
  }

  /// Whether one of two pointers lies within the other.
  static func touches(_ left: String, _ right: String) -> Bool {
    left == right || left.hasPrefix(right + "/") || right.hasPrefix(left + "/")
  }

  /// A member of a contact by its name in the canonical JSON.
  static func contact(_ contact: Contact, _ name: String) -> String? {
    switch name {
    case "address": contact.address
    case "postcode": contact.postcode
    case "phone": contact.phone
    case "email": contact.email
    case "website": contact.website
    default: nil
    }
  }

  /// A contact for comparison: all dashes alike, no slash at the end.
  static func contactKey(_ text: String) -> String {
    var key = ""
    for character in Fold.key(text) {
      if "-—–－".contains(character) {
        if key.last != "-" { key += "-" }
      } else {
        key.append(character)
      }
    }
    while key.last == "/" { key.removeLast() }
    return key
  }

  /// The text of every block of the report's prose.
  static func texts(of report: Report) -> [String] {
    (report.preamble + report.sections.flatMap(\.blocks)).compactMap { block in
      switch block.content {
      case .paragraph(let text), .listItem(let text), .heading(_, let text): text
      case .table(let rows): rows.map { $0.map(\.text).joined() }.joined()
      case .formTable: nil
      }
    }
  }
}

/// How much of the prose is missing, counted in runs of eight Han characters.
struct ProseLoss {
  /// The runs of the truth.
  private(set) var total = 0
  /// Those that the report lacks.
  private(set) var lost = 0
  /// The first of them.
  private(set) var example = ""

  /// Compares the truth's prose with a report's texts.
  init(prose: [String], texts: [String]) {
    var stock: [[UInt32]: Int] = [:]
    let whole = Fold.han(texts.joined())
    for start in whole.indices.dropLast(7) { stock[Array(whole[start..<start + 8]), default: 0] += 1 }
    for paragraph in prose {
      let han = Fold.han(paragraph)
      for start in han.indices.dropLast(7) {
        let run = Array(han[start..<start + 8])
        total += 1
        if let count = stock[run], count > 0 {
          stock[run] = count - 1
        } else {
          lost += 1
          if example.isEmpty { example = String(String.UnicodeScalarView(run.compactMap { Unicode.Scalar($0) })) }
        }
      }
    }
  }
}
