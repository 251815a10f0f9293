import DocumentModel
import Evidence

/// Finds the catalogue that Chinese government portals print above a text: index number, issuer, dates.
enum PortalCatalogue {
  /// The statements of a table that is such a catalogue; none for any other table.
  static func statements(in table: Table) -> [Metadatum] {
    guard table.rows.count <= 16 else { return [] }
    var found: [Metadatum] = []
    var hasMark = false
    for row in table.rows {
      var label: String?
      for cell in row.cells {
        if let statement = statement(in: cell.text, at: cell.location) {
          found.append(statement)
          hasMark = hasMark || isMark(statement.name)
          label = nil
        } else if let name = Self.label(cell.text) {
          label = name
        } else if let name = label {
          found.append(Metadatum(name: name, value: cell.text, location: cell.location))
          hasMark = hasMark || isMark(name)
          label = nil
        }
      }
    }
    return hasMark && found.count >= 3 ? found.filter { !$0.value.isEmpty } : []
  }

  /// A statement in one piece: `索引号：X/2023-00001`.
  static func statement(in text: String, at location: SourceLocation) -> Metadatum? {
    guard text.utf8.count < 600, text.utf8.contains(where: { $0 == 0x3A || $0 == 0x9A }),
      let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }),
      let name = label(String(text[...colon]))
    else { return nil }
    let value = Whitespace.trimmed(Array(text[text.unicodeScalars.index(after: colon)...].utf8))
    return value.isEmpty ? nil : Metadatum(name: name, value: value, location: location)
  }

  private static func isMark(_ name: String) -> Bool { HTMLSigns.catalogueMarks.contains(name) }

  /// The label without spaces, brackets and colon, if it is one of a catalogue.
  ///
  /// Every label has an ideograph, so a number is none at first sight.
  static func label(_ text: String) -> String? {
    guard text.utf8.count < 60, text.utf8.contains(where: { $0 >= 0xE4 }) else { return nil }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Whitespace.isSpace(scalar) || "：:【】[]".unicodeScalars.contains(scalar) { continue }
      kept.append(scalar)
    }
    let name = String(kept)
    return HTMLSigns.catalogueLabels.contains(name) ? name : nil
  }
}
