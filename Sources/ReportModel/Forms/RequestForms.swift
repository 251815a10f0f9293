/// Section 三 of the formats of 2019 and 2021: 23 and 25 rows by seven columns.
extension Form {
  /// The table of 2019, in which （六）其他处理 is one row.
  public static let requests2019 = Form(
    key: .requests, generation: .form2019, rows: requestRows(otherHandling: [("other_handling", "", ["（六）其他"])]))

  /// The table of 2021, in which （六）其他处理 has three rows.
  public static let requests2021 = Form(
    key: .requests, generation: .form2021,
    rows: requestRows(otherHandling: [
      ("other_overdue_correction", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", []),
      ("other_unpaid_fee", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", []),
      ("other_miscellaneous", "3.其他", []),
    ]))

  /// The seven columns of section 三.
  public static let requestColumns = [
    FormColumn("natural_person", "自然人"),
    FormColumn("commercial_enterprise", "商业企业"),
    FormColumn("research_institution", "科研机构"),
    FormColumn("public_welfare_organization", "社会公益组织", variants: ["社会组织", "社会公益"]),
    FormColumn("legal_service_institution", "法律服务机构"),
    FormColumn("other_organization", "其他"),
    FormColumn("total", "总计", variants: ["合计"]),
  ]

  private typealias Entry = (key: String, label: String, variants: [String])

  private static let results = "三、本年度办理结果"
  private static let refusals: [Entry] = [
    ("refused_state_secret", "1.属于国家秘密", []),
    ("refused_prohibited_by_law", "2.其他法律行政法规禁止公开", []),
    ("refused_security_and_stability", "3.危及“三安全一稳定”", []),
    ("refused_third_party_rights", "4.保护第三方合法权益", []),
    ("refused_internal_affairs", "5.属于三类内部事务信息", []),
    ("refused_process_information", "6.属于四类过程性信息", []),
    ("refused_enforcement_case_file", "7.属于行政执法案卷", []),
    ("refused_administrative_inquiry", "8.属于行政查询事项", []),
  ]
  private static let unavailable: [Entry] = [
    ("unavailable_not_held", "1.本机关不掌握相关政府信息", []),
    ("unavailable_needs_creation", "2.没有现成信息需要另行制作", []),
    ("unavailable_still_unclear", "3.补正后申请内容仍不明确", []),
  ]
  private static let notProcessed: [Entry] = [
    ("not_processed_petition", "1.信访举报投诉类申请", []),
    ("not_processed_duplicate", "2.重复申请", []),
    ("not_processed_publication", "3.要求提供公开出版物", []),
    ("not_processed_excessive", "4.无正当理由大量反复申请", []),
    ("not_processed_reconfirmation", "5.要求行政机关确认或重新出具已获取信息", []),
  ]

  private static func requestRows(otherHandling: [Entry]) -> [FormRow] {
    let top = [
      row("new_requests", ["一、本年新收政府信息公开申请数量"]),
      row("carried_in", ["二、上年结转政府信息公开申请数量"]),
      row("granted", [results, "（一）予以公开"]),
      row("partially_granted", [results, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"], ["（二）部分公开"]),
    ]
    let bottom = [
      row("results_total", [results, "（七）总计"], ["（七）合计"]),
      row("carried_out", ["四、结转下年度继续办理"], ["四、结转下年继续办理"]),
    ]
    return top + group("（三）不予公开", refusals) + group("（四）无法提供", unavailable)
      + group("（五）不予处理", notProcessed) + group("（六）其他处理", otherHandling) + bottom
  }

  private static func group(_ label: String, _ entries: [Entry]) -> [FormRow] {
    entries.map { row($0.key, [results, label] + ($0.label.isEmpty ? [] : [$0.label]), $0.variants) }
  }

  private static func row(_ key: String, _ labels: [String], _ variants: [String] = []) -> FormRow {
    FormRow(path: key, labels: labels, variants: variants, columns: requestColumns)
  }
}
