/// Dates as machines write them: 2018-10-29.
enum IsoDate {
  /// Whether a text is such a date and nothing else.
  static func isWhole(_ text: String) -> Bool { text.utf8.count == 10 && ends(text) }

  /// Whether a text ends with one.
  static func ends(_ text: String) -> Bool {
    let tail = Array(text.utf8.suffix(10))
    guard tail.count == 10 else { return false }
    for (index, byte) in tail.enumerated() {
      if index == 4 || index == 7 {
        guard byte == 0x2D || byte == 0x2F || byte == 0x2E else { return false }
      } else if byte &- 0x30 >= 10 {
        return false
      }
    }
    return true
  }
}
