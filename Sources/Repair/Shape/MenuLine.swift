import DocumentModel

/// A line, or a table, of short words side by side, as the menus of web pages are.
struct MenuLine {
  /// How many of its words are known from menus.
  private(set) var known = 0

  /// How many words it has.
  private var words = 0
  /// How many are of one character.
  private var single = 0

  /// The scalars of the longest word of a menu.
  private static let longest = 8

  /// Looks at a block; nil where it is no menu: it is long, punctuated, labelled or dated.
  init?(_ block: Block, _ shape: LineShape) {
    if let table = block.table {
      guard table.rows.count <= 4, table.rows.allSatisfy({ $0.cells.count <= 40 }) else { return nil }
      for row in table.rows {
        for cell in row.cells { if !take(cell.text) { return nil } }
      }
    } else {
      guard shape.scalarCount <= 160, shape.colons == 0, shape.commas == 0, shape.stops == 0,
        shape.number == nil || shape.number?.form == .bullet, take(block.text)
      else { return nil }
    }
    // Characters that each stand alone are a spaced word.
    if words == 0 || single >= 3 && single * 2 > words { return nil }
  }

  /// Whether most of its words are known from menus.
  var isKnown: Bool { known > 0 && known * 2 >= words }

  /// Counts the words of a text; false where one is no word of a menu.
  private mutating func take(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    for word in scalars.split(whereSeparator: Self.isSeparator) {
      guard word.contains(where: Scalars.isHan) else {
        if word.count > Self.longest { return false }
        continue
      }
      guard word.count <= Self.longest, !word.contains(where: Scalars.isDigit) else { return false }
      words += 1
      if word.count == 1 { single += 1 }
      let word = Array(word)
      if ScreenWords.menus.length(at: 0, in: word) == word.count
        || ScreenWords.buttons.length(at: 0, in: word) == word.count
      {
        known += 1
      }
    }
    return true
  }

  private static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x3000, 0xA0, 0x09, 0x0A, 0x7C, 0xFF5C, 0xB7, 0x2022, 0x3E, 0xFF1E, 0x2F, 0x5B, 0x5D, 0x3010, 0x3011,
      0x5F,
      0x28, 0x29, 0x2A, 0x2D, 0x25CF, 0x25A0, 0x25CB, 0x2192:
      true
    default: false
    }
  }
}
