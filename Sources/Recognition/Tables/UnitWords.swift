/// The unit that stands behind an indicator's label.
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

  /// The label without the unit that stands in brackets behind it: `收到申请数（件）`, `…（单位：件）`.
  static func bracketed(in text: String) -> (label: String, unit: String)? {
    // The last byte rules nearly all labels out.
    guard text.utf8.last == 0x29 || text.utf8.last == 0x89, case let scalars = text.unicodeScalars,
      let close = scalars.last, close == "）" || close == ")",
      let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return nil }
    let inner = Substring(scalars[scalars.index(after: open)...].dropLast())
    let unit = ["单位：", "单位:"].first(where: inner.hasPrefix).map { inner.dropFirst($0.count) } ?? inner
    return CellReader.isUnit(unit) ? (String(text[..<open]), String(unit)) : nil
  }

  /// The label without its unit, which may be spaced itself; nil where no blank and unit stand at its end.
  static func removed(from text: String) -> (label: String, unit: String)? {
    guard let last = text.unicodeScalars.last, CellReader.endsAsUnit(last) || Blanks.isBlank(last) else { return nil }
    let words = Blanks.words(text)
    for length in [2, 1] where words.count > length {
      let unit = words.suffix(length).joined()
      if CellReader.isUnit(unit) { return (words.dropLast(length).joined(separator: " "), unit) }
    }
    return nil
  }
}
