/// Lines that are rows of a table whose cells only blanks part: `1.重复申请 0 0 3`, `247`, `（一）收到申请数 件 12`.
///
/// Such a line goes on in no other and belongs to no picture; its blanks are its columns.
enum TabularLine {
  /// Bytes that no row of a printed table has.
  private static let longest = 1 << 16

  /// Whether a text is such a row: two numbers or more stand loose at its end, one behind a short label, or nothing
  /// but numbers.
  static func isRow(_ text: String) -> Bool {
    guard let last = text.utf8.last, isNumeric(last) || last >= 0x90 && last <= 0x99,
      text.utf8.count <= longest
    else { return false }
    var loose = 0
    var rest = 0
    var isSpacedNumber = false
    let isLabel = !hasSentenceMark(text.utf8)
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).reversed() {
      if rest == 0, isNumber(word) || isDash(word) {
        loose += 1
      } else {
        if rest == 0, loose == 1, isDateUnit(word) { return false }
        if rest == 0 { isSpacedNumber = word.last.map { Scalars.isDigit($0) } ?? false }
        rest += word.count
      }
    }
    if loose == 0 { return false }
    // In a sentence, digits apart from each other behind one that touches its word are one number.
    return rest == 0 || loose >= 4 && (isLabel || !isSpacedNumber) || isLabel && (loose >= 2 || rest <= 120)
  }

  /// 年 or 月 before the number: then it is the rest of a date.
  private static func isDateUnit(_ word: Substring.UTF8View) -> Bool {
    word.elementsEqual("年".utf8) || word.elementsEqual("月".utf8)
  }

  /// A dash that stands for nothing in a cell.
  private static func isDash(_ word: Substring.UTF8View) -> Bool {
    word.elementsEqual([0xE2, 0x80, 0x94]) || word.elementsEqual([UInt8(ascii: "-")])
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2F || byte == 0x2D
  }

  /// ASCII or full-width digits with points, commas and signs.
  private static func isNumber(_ word: Substring.UTF8View) -> Bool {
    var hasDigit = false
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      if byte == 0xEF {
        let next = word.index(index, offsetBy: 3, limitedBy: word.endIndex) ?? word.endIndex
        let bytes = Array(word[index..<next])
        guard bytes.count == 3, bytes[1] == 0xBC, (0x90...0x99).contains(bytes[2]) else { return false }
        hasDigit = true
        index = next
        continue
      }
      guard isNumeric(byte) || byte == 0x2E || byte == 0x2C || byte == 0x2B else { return false }
      hasDigit = hasDigit || byte >= 0x2F
      index = word.index(after: index)
    }
    return hasDigit
  }

  /// `，`, `；` or `。` outside brackets, or a comma of half width behind an ideograph: a label has none.
  static func hasSentenceMark(_ text: String.UTF8View) -> Bool {
    var depth = 0
    var isFound = false
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text {
      switch (before.0, before.1, byte) {
      case (0xEF, 0xBC, 0x88), (_, _, 0x28): depth += 1
      case (0xEF, 0xBC, 0x89), (_, _, 0x29):
        // A bracket that was opened in the line above encloses all that stands before its end.
        if depth == 0 { isFound = false }
        depth = max(0, depth - 1)
      case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x82): if depth == 0 { isFound = true }
      case (_, 0x80..., 0x2C), (_, 0x80..., 0x3B): if depth == 0 { isFound = true }
      default: break
      }
      before = (before.1, byte)
    }
    return isFound
  }
}
