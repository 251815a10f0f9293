import Markup

/// How the text of a run looks; nil where nothing is said.
struct WordLook {
  var isBold: Bool?
  var isHidden: Bool?
  /// Whether one line or two strike it out.
  var isStruckOut: Bool?
  var script: WordScript?

  /// This look with what it leaves open taken from another.
  func completed(by other: WordLook?) -> WordLook {
    guard let other else { return self }
    return WordLook(
      isBold: isBold ?? other.isBold, isHidden: isHidden ?? other.isHidden,
      isStruckOut: isStruckOut ?? other.isStruckOut, script: script ?? other.script)
  }
}

/// Where text stands in its line (ISO/IEC 29500-1, 17.3.2.42).
enum WordScript: String { case baseline, superscript, `subscript` }

extension WordLook {
  /// Takes in a property of a run.
  mutating func take(_ name: WordName, _ element: XMLElement) {
    switch name {
    case .b: isBold = element.isOn
    case .vanish: isHidden = element.isOn
    case .strike, .dstrike: isStruckOut = element.isOn || isStruckOut == true
    case .vertAlign: script = element.text("val").flatMap(WordScript.init)
    default: break
    }
  }
}
