/// The characters behind symbols of fonts that have their own code (`w:sym`).
enum SymbolFont {
  /// The character of `code` in `font`; nil if it is a private code that is not known here.
  static func character(font: String, code: UInt32) -> Unicode.Scalar? {
    let low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    let name = font.lowercased()
    if let table = tables.first(where: { name.hasPrefix($0.font) })?.codes { return table[low] }
    if code >= 0xE000, code <= 0xF8FF { return nil }
    return Unicode.Scalar(code)
  }

  private static let tables: [(font: String, codes: [UInt32: Unicode.Scalar])] = [
    ("wingdings 2", wingdings2), ("wingdings", wingdings), ("symbol", symbol),
  ]

  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "◻", 0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
    0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAA: "✦", 0xAB: "★", 0xB2: "✧", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xFB: "✗", 0xFC: "✔", 0xFD: "☒", 0xFE: "☑", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
    0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x28: "☎", 0x29: "✆", 0x2A: "✉",
  ]

  private static let wingdings2: [UInt32: Unicode.Scalar] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●", 0x98: "●",
  ]

  private static let symbol: [UInt32: Unicode.Scalar] = [
    0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xB0: "°", 0xAE: "→", 0xAC: "←",
    0xB2: "″", 0xA2: "′", 0x2D: "−", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ",
    0x53: "Σ", 0x57: "Ω", 0xA5: "∞", 0xD6: "√",
  ]
}
