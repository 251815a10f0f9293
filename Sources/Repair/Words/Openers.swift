/// Words with which a sentence begins, so that what stands before must have ended.
enum Openers {
  /// Whether a text opens a sentence: `2021年，`, `同时，`, `下一步，`.
  static func opens(_ text: String) -> Bool {
    let head = text.unicodeScalars.prefix(12).map(\.value)
    guard let comma = head.firstIndex(where: { $0 == 0xFF0C || $0 == 0x2C }), comma > 0 else { return false }
    if head[0..<comma].allSatisfy({ Scalars.isDigit($0) || $0 == 0x20 || $0 == 0x5E74 || $0 == 0x5EA6 }) {
      return head[comma - 1] == 0x5E74 || head[comma - 1] == 0x5EA6
    }
    return words.length(at: 0, in: Array(head)) == comma
  }

  private static let words = WordSet(
    "同时 此外 另外 其中 目前 今年 去年 今后 下一步 一年来 今年以来 近年来 总之 为此 因此 但是 但 然而 首先 其次 再次 最后 接下来 本年度 报告期内 截至目前 与此同时 总体来看 总的来看 下一步工作中 新的一年"
  )
}

/// Lines that are a label with its value, a date, or a signature.
enum FieldLine {
  /// Whether a text opens with a short label and a colon, or with the word for an annex or a note.
  static func opens(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0xFF1A || value == 0x3A { return count > 0 }
      guard Scalars.isHan(value) || Scalars.isDigit(value) || value == 0x20 || value == 0x3000, count < 8 else { break }
      count += 1
    }
    return annexes.length(at: 0, in: text.unicodeScalars.prefix(6).map(\.value)) > 0
  }

  /// Whether the whole text is a date in words, such as `2021年1月20日` or `二〇二一年一月二十日`.
  static func isDate(_ text: String, _ shape: LineShape) -> Bool {
    guard shape.scalarCount >= 7, shape.scalarCount <= 16, shape.last == 0x65E5 else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      let value = scalar.value
      return Scalars.isDigit(value) || Scalars.isNumeral(value) || value == 0x3007 || value == 0x5E74
        || value == 0x6708 || value == 0x65E5 || value == 0x20 || value == 0x25CB || value == 0x96F6 || value == 0x4F
    }
  }

  private static let annexes = WordSet("附件 附表 附： 附: 注： 注: 备注 抄送 主送 （此件 (此件")
}
