/// Section 四 of the formats of 2019 and 2021: three groups of five outcomes, the same in both.
extension Form {
  /// The table of 2019.
  public static let reviewLitigation2019 = Form(
    key: .reviewLitigation, generation: .form2019, rows: reviewLitigationRows)

  /// The table of 2021.
  public static let reviewLitigation2021 = Form(
    key: .reviewLitigation, generation: .form2021, rows: reviewLitigationRows)

  /// The five outcomes.
  public static let outcomeColumns = [
    FormColumn("upheld", "结果维持"),
    FormColumn("corrected", "结果纠正"),
    FormColumn("other", "其他结果"),
    FormColumn("pending", "尚未审结"),
    FormColumn("total", "总计", variants: ["合计"]),
  ]

  private static let reviewLitigationRows = [
    FormRow(path: "review", labels: ["行政复议"], columns: outcomeColumns),
    FormRow(path: "litigation_direct", labels: ["行政诉讼", "未经复议直接起诉"], columns: outcomeColumns),
    FormRow(path: "litigation_after_review", labels: ["行政诉讼", "复议后起诉"], columns: outcomeColumns),
  ]
}
