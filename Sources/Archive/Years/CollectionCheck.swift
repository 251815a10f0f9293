import Evidence

/// The checks over reports of several years, in the order of their ids.
public enum CollectionCheck: String, Sendable, CaseIterable {
  /// What was carried in is what the year before was carried out.
  case carriedOver = "YR01"
  /// Documents in force: last year's plus those issued less those repealed.
  case inForce = "YR02"
  /// Items of the year before, as both years state them (2019 form).
  case previousItems = "YR03"
  /// An agency reported last year and does not this year.
  case missing = "YR04"
  /// An agency has several reports on one year.
  case repeated = "YR05"
  /// The sums over all agencies that reported in both years.
  case sums = "YR06"
  /// A report names no agency or no year, so it cannot be compared.
  case anonymous = "YR07"
  /// The year before is not there.
  case gap = "YR08"
  /// The name of an agency says of no place, so it may be that of several.
  case placeless = "YR09"

  /// How grave a finding is.
  public var severity: Severity {
    switch self {
    case .carriedOver: .error
    case .inForce, .previousItems, .missing, .repeated, .sums, .gap: .warning
    case .anonymous, .placeless: .note
    }
  }

  /// The name for people.
  public var name: String {
    switch self {
    case .carriedOver: "carried-over"
    case .inForce: "documents-in-force"
    case .previousItems: "previous-year-items"
    case .missing: "missing-report"
    case .repeated: "repeated-report"
    case .sums: "carried-over-sums"
    case .anonymous: "no-agency-or-year"
    case .gap: "year-before-absent"
    case .placeless: "no-place-name"
    }
  }

  /// What is wrong, in one line.
  public var summary: Message {
    switch self {
    case .carriedOver:
      Message("the requests carried in are not those that the year before carried out", "上年结转数与上一年报告的结转下年度数不符")
    case .inForce:
      Message("the documents in force do not follow from those of the year before", "现行有效件数与上年及本年制发、废止数不符")
    case .previousItems:
      Message("the items of the year before are not those that its report gives", "上一年项目数量与上一年报告不符")
    case .missing: Message("an agency reported on the year before and not on this one", "机关上年有报告而本年没有")
    case .repeated: Message("an agency has several reports on one year", "同一机关同一年度有多份报告")
    case .sums:
      Message("over all agencies the requests carried in are not those carried out before", "各机关合计的上年结转数与上一年结转下年度数不符")
    case .anonymous: Message("a report names no agency or no year", "报告未写明机关或年度")
    case .gap: Message("the reports on the year before are not there", "没有上一年的报告")
    case .placeless: Message("the name of an agency names no place", "机关名称未写明地区")
    }
  }

  /// What is compared, or why nothing is.
  public var relation: Message {
    switch self {
    case .carriedOver:
      Message(
        "relation: per column of section 三: carried_in of a year = carried_out of the year before",
        "关系：第三部分逐列：本年的上年结转 = 上一年的结转下年度继续办理")
    case .inForce:
      Message(
        "relation: form of 2021: in_force of the year before + issued - repealed = in_force",
        "关系：2021 年格式：上年现行有效 + 本年制发 - 本年废止 = 现行有效")
    case .previousItems:
      Message(
        "relation: form of 2019: previous_year_items + change of the year before = previous_year_items",
        "关系：2019 年格式：上一年报告的上一年项目数量 + 本年增/减 = 本年的上一年项目数量")
    case .sums:
      Message(
        "relation: sum of carried_in/total = sum of carried_out/total of the year before, over the agencies compared",
        "关系：所比较机关的上年结转总计之和 = 上一年结转下年度总计之和")
    case .missing, .gap:
      Message("only a year and the one before it are compared", "只比较相邻的两个年度")
    case .repeated:
      Message("it is not compared, since nothing tells which report holds", "无从判断以哪份为准，故不比较")
    case .anonymous: Message("it is not compared", "不比较")
    case .placeless:
      Message(
        "it is not compared, since 「人民政府」 or 「司法局」 alone may be another agency each time",
        "不比较：仅写「人民政府」「司法局」的，未必是同一机关")
    }
  }
}
