/// Lines that are a label with its value, a date, or a signature.
enum FieldLine {
  /// Whether a text opens with a label that has a line of its own, or with the word for an annex or a note.
  static func opens(_ text: String) -> Bool {
    let head = text.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) }
    guard let first = head.first, annexes.mayBegin(with: first) || labels.mayBegin(with: first) else { return false }
    let line = Array(head.prefix(10))
    if annexes.length(at: 0, in: line) > 0 { return true }
    let length = labels.length(at: 0, in: line)
    return length > 0 && length < line.count && Scalars.isColon(line[length])
  }

  /// Whether a label is cut in two between the end of one line and the beginning of another.
  static func isLabel(cutBetween text: String, _ next: String) -> Bool {
    let rest = Array(next.unicodeScalars.lazy.map(\.value).filter { !Scalars.isSpace($0) }.prefix(6))
    guard let colon = rest.firstIndex(where: { Scalars.isColon($0) }) else { return false }
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
