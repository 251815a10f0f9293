import DocumentModel

/// Tables that count.
enum NumericCells {
  /// Whether at least a third of the filled cells are numbers.
  static func dominate(_ rows: [Row]) -> Bool {
    var filled = 0
    var numbers = 0
    for row in rows {
      for cell in row.cells where !cell.text.isEmpty {
        filled += 1
        if isNumber(cell.text) { numbers += 1 }
      }
    }
    return numbers * 3 >= filled
  }

  /// Digits, with points, commas and a sign.
  static func isNumber(_ text: String) -> Bool {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x2E, 0x2C, 0x2D, 0x2B, 0x20: break
      default: return false
      }
    }
    return hasDigit
  }
}
