/// Years among the digits of a line.
enum Year {
  /// Whether four digits of the 20th or 21st century stand together, blanks between them or not.
  static func isIn(_ text: String) -> Bool {
    var digits: [UInt8] = []
    for byte in text.utf8 where byte != 0x20 {
      if Scalars.isDigit(byte) {
        digits.append(byte)
      } else {
        if isYear(digits) { return true }
        digits.removeAll(keepingCapacity: true)
      }
    }
    return isYear(digits)
  }

  private static func isYear(_ digits: [UInt8]) -> Bool {
    digits.count == 4 && (digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8))
  }
}
