/// The unit that stands behind a label.
enum UnitWords {
  /// A unit that no label ends with.
  private static let distinct = "万元"

  /// The label without a unit that is joined to it, where the label alone is one of the annex or no label ends so; nil
  /// where it is not.
  static func glued(to text: String) -> (label: String, unit: String)? {
    guard let unit = CellReader.unitAtEnd(of: text) else { return nil }
    let label = String(text.dropLast(unit.count))
    let isKnown = !FormLexicon.shared.targets(of: LabelFolding.key(label), in: .statistics).isEmpty
    return isKnown || unit == distinct ? (label, unit) : nil
  }

  /// The label without its unit, which may be spaced itself; nil where no blank and unit stand at its end.
  static func removed(from text: String) -> (label: String, unit: String)? {
    let words = Blanks.words(text)
    for length in [2, 1] where words.count > length {
      let unit = words.suffix(length).joined()
      if CellReader.isUnit(unit) { return (words.dropLast(length).joined(separator: " "), unit) }
    }
    return nil
  }

  /// The label without the brackets at its end that name a unit and nothing else: `采购总金额（单位：万元）`.
  static func bracketed(in text: String) -> (label: String, unit: String)? {
    guard text.last == "）" || text.last == ")", let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else {
      return nil
    }
    let note = text[text.index(after: open)...].dropLast()
    let unit = note.drop { "单位：: ".contains($0) }
    return CellReader.isUnit(unit) ? (String(text[..<open]), String(unit)) : nil
  }
}
