/// The labels before the members of a contact statement, as data.
enum ContactLabels {
  /// A member of the contact, or the end of the one before.
  enum Kind: Sendable {
    case address, postcode, phone, email, website
    /// A statement that the report's contact has no member for: it only ends the one before.
    case other
  }

  /// The label that begins at a place of a line, and its length; the longest wins.
  static func label(in line: FoldedLine, at position: Int) -> (kind: Kind, length: Int)? {
    let first = line.folded[position]
    guard heads & headBit(first) != 0, let labels = byFirst[first] else { return nil }
    return labels.first { line.has($0.label, at: position) }.map { ($0.kind, $0.label.count) }
  }

  private static let wording: [(kind: Kind, labels: [String])] = [
    (.address, ["地址", "联系地址", "通讯地址", "通信地址", "办公地址", "单位地址", "详细地址", "办公地点"]),
    (.postcode, ["邮编", "邮政编码", "邮码"]),
    (
      .phone,
      ["电话", "联系电话", "咨询电话", "监督电话", "办公电话", "联系方式", "电话号码", "举报电话", "联系电话号码", "tel", "固定电话"]
    ),
    (
      .email,
      ["电子邮箱", "邮箱", "电子邮件", "电子信箱", "e-mail", "email", "邮件地址", "电子邮箱地址", "邮箱地址", "电子邮件地址", "联系邮箱"]
    ),
    (.website, ["网址", "网站", "官网", "网站地址", "门户网站", "网站网址", "网站域名", "政府网站"]),
    (.other, ["联系人", "传真", "办公时间", "受理时间", "联系部门", "传真电话", "传真号码", "单位名称", "受理机构", "办公电话时间", "机构名称"]),
  ]

  /// The scalars with which labels begin, a bit for each by a small hash; asked before the dictionary.
  private static let heads: UInt64 = byFirst.keys.reduce(0) { $0 | headBit($1) }

  private static func headBit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

  private static let byFirst: [Unicode.Scalar: [(label: [Unicode.Scalar], kind: Kind)]] = {
    let all = wording.flatMap { entry in entry.labels.map { (label: $0.scalars, kind: entry.kind) } }
      .sorted { $0.label.count > $1.label.count }
    return Dictionary(grouping: all) { $0.label.first ?? " " }
  }()
}
