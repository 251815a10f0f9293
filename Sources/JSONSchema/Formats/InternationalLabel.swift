/// Labels of internationalized host names: the rules of RFC 5891 §4.2 and RFC 5892.
///
/// The derived property is computed from the general category of the running Unicode version. The rule of RFC 5893 for
/// labels that run from right to left is checked for their first character and for digits of two kinds.
enum InternationalLabel {
  /// Whether a label with characters beyond ASCII is one.
  static func isSound(_ label: [Unicode.Scalar]) -> Bool {
    guard label.count <= 63, let first = label.first, first != "-", label.last != "-" else { return false }
    if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
    if isMark(first) { return false }
    guard hasOneKindOfDigits(label), runsOneWay(label) else { return false }
    return label.indices.allSatisfy { isAllowed(label, $0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isAllowed(_ label: [Unicode.Scalar], _ place: Int) -> Bool {
    let scalar = label[place]
    if let isValid = exceptions[scalar.value] { return isValid }
    if let rule = contextRules[scalar.value] { return rule(label, place) }
    if 0x1100...0x11FF ~= scalar.value || 0xA960...0xA97C ~= scalar.value || 0xD7B0...0xD7FB ~= scalar.value {
      return false
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
      return !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.lowercaseMapping == String(scalar)
        && !isCompatibilityForm(scalar)
    default: return scalar == "-"
    }
  }

  /// Wide, narrow and presentation forms, which normalization folds away.
  private static func isCompatibilityForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xF900...0xFAFF, 0xFB00...0xFDFF, 0xFE70...0xFEFC, 0xFF00...0xFFEF, 0x2F800...0x2FA1F: true
    default: false
    }
  }

  private static func hasOneKindOfDigits(_ label: [Unicode.Scalar]) -> Bool {
    let hasArabic = label.contains { 0x660...0x669 ~= $0.value }
    let hasOther = label.contains { 0x6F0...0x6F9 ~= $0.value || "0"..."9" ~= $0 }
    return !(hasArabic && hasOther)
  }

  private static func runsOneWay(_ label: [Unicode.Scalar]) -> Bool {
    guard label.contains(where: isRightToLeft), let first = label.first else { return true }
    return isRightToLeft(first) && !label.contains { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// Whether the scalar is a letter of a script that runs from right to left.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic, !isMark(scalar) else { return false }
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
    default: return false
    }
  }

  /// RFC 5892 §2.6: code points whose property the rules do not yield.
  private static let exceptions: [UInt32: Bool] = {
    var table: [UInt32: Bool] = [:]
    for value: UInt32 in [0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007] { table[value] = true }
    let refused: [UInt32] = [0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B]
    for value in refused { table[value] = false }
    return table
  }()

  /// RFC 5892, appendix A: code points that need certain neighbours.
  private static let contextRules: [UInt32: @Sendable ([Unicode.Scalar], Int) -> Bool] = [
    0x200C: { follows($0, $1, isVirama) || joins($0, $1) },
    0x200D: { follows($0, $1, isVirama) },
    0xB7: { follows($0, $1) { $0 == "l" } && precedes($0, $1) { $0 == "l" } },
    0x375: { precedes($0, $1) { 0x370...0x3FF ~= $0.value || 0x1F00...0x1FFF ~= $0.value } },
    0x5F3: { follows($0, $1) { 0x591...0x5F4 ~= $0.value } },
    0x5F4: { follows($0, $1) { 0x591...0x5F4 ~= $0.value } },
    0x30FB: { label, _ in label.contains(where: isJapanese) },
  ]

  private static func follows(_ label: [Unicode.Scalar], _ place: Int, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    place > 0 && test(label[place - 1])
  }

  private static func precedes(_ label: [Unicode.Scalar], _ place: Int, _ test: (Unicode.Scalar) -> Bool) -> Bool {
    place + 1 < label.count && test(label[place + 1])
  }

  @Sendable private static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass == .virama
  }

  /// The non-joiner between letters of scripts that join, as in Persian.
  private static func joins(_ label: [Unicode.Scalar], _ place: Int) -> Bool {
    follows(label, place) { 0x620...0x7FF ~= $0.value } && precedes(label, place) { 0x620...0x7FF ~= $0.value }
  }

  /// Hiragana, Katakana and Han.
  @Sendable private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3005, 0x3007: true
    default: scalar.properties.isIdeographic
    }
  }
}
