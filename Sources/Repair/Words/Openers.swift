/// Words with which a sentence begins, so that what stands before must have ended.
enum Openers {
  /// Whether a text opens a sentence: `2021年，`, `同时，`, `下一步，`.
  static func opens(_ text: String) -> Bool {
    let head = text.scalarValues(atMost: 12)
    guard let comma = head.firstIndex(where: { $0 == 0xFF0C || $0 == 0x2C }), comma > 0 else { return false }
    return isYear(head[..<comma]) || words.length(at: 0, in: head) == comma
  }

  /// Whether a text opens as a report's text does, and no title: `根据`, `现将`, `本报告`.
  static func opensText(_ text: String) -> Bool {
    textWords.length(at: 0, in: text.scalarValues(atMost: 6)) > 0
  }

  private static let textWords = WordSet("根据 按照 依照 依据 现将 本报告 为了 为进一步 为深入 为贯彻 遵照 我 本机关 本单位 本局 年内 全年 截至")

  /// Whether a text opens as the first sentence of a report does, which goes on with nothing above it: `按照《…》`.
  static func opensReport(_ text: String) -> Bool {
    reportWords.length(at: 0, in: text.scalarValues(atMost: 4)) > 0
  }

  private static let reportWords = WordSet("本报告 现将 根据《 按照《 依照《 依据《")

  /// Whether a text opens with the last character of a word: `度，每季度`, `布。全文`, `址：`.
  static func isTail(_ text: String) -> Bool {
    let head = text.scalarValues(atMost: 2)
    guard head.count == 2, Scalars.isHan(head[0]), !alone.contains(head[0]) else { return false }
    return Scalars.isComma(head[1]) || Scalars.isStop(head[1]) || Scalars.isColon(head[1])
      || head[1] == 0x3001
  }

  /// Whether a character and 一 behind it are one word: 单一, 统一, 之一.
  static func opensOne(_ value: UInt32) -> Bool { beforeOne.contains(value) }

  private static let beforeOne = Scalars.all(of: "单统唯之同专划第如合逐归万")

  /// `2021年` and `2021年度`.
  private static func isYear(_ head: ArraySlice<UInt32>) -> Bool {
    let digits = head.prefix { Scalars.isDigit($0) || $0 == 0x20 }
    guard digits.count >= 4, let last = head.last else { return false }
    return head.dropFirst(digits.count).allSatisfy { $0 == 0x20 || $0 == 0x5E74 || $0 == 0x5EA6 }
      && (last == 0x5E74 || last == 0x5EA6)
  }

  private static let words = WordSet(
    "同时 此外 另外 其中 目前 今年 去年 今后 下一步 一年来 今年以来 近年来 总之 为此 因此 但是 但 然而 首先 其次 再次 最后 接下来 本年度 报告期内 截至目前 与此同时 总体来看 总的来看 下一步工作中 新的一年"
  )

  /// Characters that stand before a mark as words of their own; list numbers among them.
  private static let alone = Scalars.all(of: "无但且故另即是有否答问注附一二三四五六七八九十甲乙丙丁有")
}
