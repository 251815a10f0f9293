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

  /// Whether a text opens with the last character of a word: `度，每季度`, `布。全文`, `址：`.
  static func isTail(_ text: String) -> Bool {
    let head = text.scalarValues(atMost: 2)
    guard head.count == 2, Scalars.isHan(head[0]), !alone.contains(head[0]) else { return false }
    return Scalars.isComma(head[1]) || Scalars.isStop(head[1]) || head[1] == 0xFF1A || head[1] == 0x3A
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

/// Lines that are a label with its value, a date, or a signature.
enum FieldLine {
  /// Whether a text opens with a label that has a line of its own, or with the word for an annex or a note.
  static func opens(_ text: String) -> Bool {
    let head = text.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) }
    guard let first = head.first, annexes.mayBegin(with: first) || labels.mayBegin(with: first) else { return false }
    let line = Array(head.prefix(10))
    if annexes.length(at: 0, in: line) > 0 { return true }
    let length = labels.length(at: 0, in: line)
    return length > 0 && length < line.count && (line[length] == 0xFF1A || line[length] == 0x3A)
  }

  /// Whether a label is cut in two between the end of one line and the beginning of another.
  static func isLabel(cutBetween text: String, _ next: String) -> Bool {
    let rest = Array(next.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) }.prefix(6))
    guard let colon = rest.firstIndex(where: { $0 == 0xFF1A || $0 == 0x3A }) else { return false }
    let end = text.unicodeScalars.reversed().lazy.map(\.value).filter { !Scalars.isSpace($0) }.prefix(4)
    var label = Array(rest[..<colon])
    return !label.isEmpty
      && end.contains { before in
        label.insert(before, at: 0)
        return labels.length(at: 0, in: label) == label.count
      }
  }

  /// Whether a text opens with the word for an annex or a note.
  static func namesAnnex(_ text: String) -> Bool {
    let line = Array(text.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) }.prefix(5))
    return !line.isEmpty && annexes.length(at: 0, in: line) > 0
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

  private static let annexes = WordSet("附件 附表 附： 附: 注： 注: 备注 抄送 主送 （此件 (此件 特此报告")
  private static let labels = WordSet(
    "联系电话 咨询电话 监督电话 举报电话 电话 传真 传真号码 联系地址 通信地址 通讯地址 办公地址 地址 邮编 邮政编码 电子邮箱 电子邮件 邮箱 网址 联系人 联系方式 单位 单位名称 填报单位 填报人 负责人 审核人 编制单位 日期 填报日期 时间 统计时间 数据统计时间 办公时间 受理时间 组长 副组长 成员 存在问题 改进措施"
  )
}
