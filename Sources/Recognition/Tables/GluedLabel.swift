import ReportModel

/// A label with its number right behind it, perhaps with the unit of an indicator between them: `收到申请数件12`,
/// `1.当面申请数：3`, `（一）主动公开政府信息数……12条`.
///
/// The label must be one that a form prints, whole or torn, or must end as indicators do, with their unit behind it;
/// anything else is a sentence that ends in a number.
struct GluedLabel {
  /// The label, and the unit that stands before the number.
  private(set) var label: String
  private(set) var unit: String?
  private(set) var value: LineTokens.Part

  /// Takes the number off a line; nil where none stands behind a label.
  init?(_ text: String) {
    guard let torn = Self.torn(text) else { return nil }
    value = torn.value
    label = torn.label
    if CellReader.isUnit(torn.label) {
      label = ""
      unit = torn.label
      return
    }
    let key = LabelFolding.key(torn.label)
    if !FormLexicon.shared.meanings(of: key).isEmpty { return }
    let cut = UnitWords.bracketed(in: label) ?? UnitWords.removed(from: label) ?? Self.joinedUnit(label)
    if let cut { (label, unit) = cut }
    let own = unit == nil ? key : LabelFolding.key(label)
    let debris = LabelDebris.shared
    let isTorn = own.count >= 5 && debris.contains(own, in: .statistics)
    let isIndicator =
      unit != nil && (Self.endsAsIndicator(label) || !FormLexicon.shared.meanings(of: own).isEmpty)
    guard isTorn || isIndicator, !debris.holds(LabelFolding.key(text), in: .statistics) else { return nil }
  }

  /// The parts of a line in their order.
  var parts: [LineTokens.Part] {
    [label, unit ?? ""].filter { !$0.isEmpty }.map { LineTokens.Part(text: $0, reading: .words) } + [value]
  }

  /// The label without a unit that is joined to it.
  private static func joinedUnit(_ text: String) -> (label: String, unit: String)? {
    guard let unit = CellReader.unitAtEnd(of: text) else { return nil }
    return (String(text.dropLast(unit.count)), unit)
  }

  /// Whether a label ends as those of indicators do.
  private static func endsAsIndicator(_ label: String) -> Bool {
    label.unicodeScalars.last.map(indicatorEnds.contains) ?? false
  }

  private static let indicatorEnds = Set("数量费额用".unicodeScalars)

  /// The first number that with its unit and its note makes the end of a text, taken off the label before it.
  private static func torn(_ text: String) -> (label: String, value: LineTokens.Part)? {
    let scalars = text.unicodeScalars
    var before: Unicode.Scalar?
    for index in scalars.indices {
      defer { before = scalars[index] }
      guard let last = before, isDigit(scalars[index]), !isDigit(last), !",，".unicodeScalars.contains(last) else {
        continue
      }
      let label = withoutLeader(text[..<index])
      if label.isEmpty || label.hasSuffix(".") { continue }
      let number = String(text[index...])
      let reading = CellReader.read(number)
      if reading.value != nil, let garbled = garbled(text[..<index]) {
        return (garbled.label, LineTokens.Part(text: garbled.signs + number, reading: .words))
      }
      if reading.value != nil || CellReader.isGarbledNumber(number) {
        return (label, LineTokens.Part(text: number, reading: reading))
      }
    }
    return nil
  }

  /// The label and the signs that touch the number behind it and lead to none: what digits or a minus were misread as.
  private static func garbled(_ text: Substring) -> (label: String, signs: String)? {
    let signs = text.unicodeScalars.reversed().prefix { !mayTouchNumber($0) }.count
    guard signs > 0 else { return nil }
    let cut = text.unicodeScalars.index(text.endIndex, offsetBy: -signs)
    let label = withoutLeader(text[..<cut])
    return label.isEmpty ? nil : (label, String(text[cut...]))
  }

  /// Chinese characters, blanks, what leads to a number, and brackets and quotation marks that close.
  private static func mayTouchNumber(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || Blanks.isBlank(scalar) || leaders.contains(scalar)
      || closers.contains(scalar)
  }

  private static let closers = Set("）)”\"’'》〉】]〕.、，,".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// A label without the blanks, the colon or the dots that lead from it to its number; one dot is a decimal point.
  static func withoutLeader(_ label: Substring) -> String {
    var rest = label.unicodeScalars
    while let last = rest.last, leaders.contains(last) || Blanks.isBlank(last) { rest.removeLast() }
    let dots = rest.reversed().prefix { $0 == "." }.count
    if dots > 1 { rest.removeLast(dots) }
    return String(rest)
  }

  private static let leaders = Set("：:…⋯＝=".unicodeScalars)
}
