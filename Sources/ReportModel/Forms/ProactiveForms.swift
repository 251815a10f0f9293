/// Section 二 of the formats of 2019 (国办公开办函〔2019〕60号) and 2021 (国办公开办函〔2021〕30号).
extension Form {
  /// The five small tables of 2019.
  public static let proactive2019 = Form(
    key: .proactive, generation: .form2019, rows: proactiveGroups2019.flatMap(\.rows))

  /// The four small tables of 2021.
  public static let proactive2021 = Form(
    key: .proactive, generation: .form2021, rows: proactiveGroups2021.flatMap(\.rows))

  /// The small tables of 2019 with the lines above them.
  public static let proactiveGroups2019 = [
    group("art20_1", columns: documents2019, [regulations, documents]),
    group("art20_5", columns: decisions2019, [licenses, services]),
    group("art20_6", columns: decisions2019, [penalties, coercion]),
    group("art20_8", columns: fees2019, [fees]),
    group("art20_9", columns: procurement2019, [procurement]),
  ]

  /// The small tables of 2021 with the lines above them.
  public static let proactiveGroups2021 = [
    group("art20_1", columns: documents2021, [regulations, administrativeDocuments]),
    group("art20_5", columns: decisions2021, [licenses]),
    group("art20_6", columns: decisions2021, [penalties, coercion]),
    group("art20_8", columns: fees2021, [fees]),
  ]

  private typealias RowLabel = (key: String, label: String, variants: [String])
  private static let regulations: RowLabel = ("regulations", "规章", ["政府规章"])
  // 檔案 is what machine translation into traditional characters makes of 文件.
  private static let documents: RowLabel = ("normative_documents", "规范性文件", ["行政规范性文件", "规范性档案", "行政规范性档案"])
  private static let administrativeDocuments: RowLabel = (
    "normative_documents", "行政规范性文件", ["规范性文件", "规范性档案", "行政规范性档案"]
  )
  private static let licenses: RowLabel = ("administrative_licenses", "行政许可", [])
  private static let services: RowLabel = ("other_services", "其他对外管理服务事项", [])
  private static let penalties: RowLabel = ("administrative_penalties", "行政处罚", [])
  private static let coercion: RowLabel = ("administrative_coercion", "行政强制", [])
  private static let fees: RowLabel = ("administrative_fees", "行政事业性收费", [])
  private static let procurement: RowLabel = ("government_procurement", "政府集中采购", [])

  private static let articleLabels = [
    "art20_1": "第二十条第（一）项", "art20_5": "第二十条第（五）项", "art20_6": "第二十条第（六）项",
    "art20_8": "第二十条第（八）项", "art20_9": "第二十条第（九）项",
  ]

  private static let documents2019 = [
    FormColumn("newly_made", "本年新制作数量", variants: ["本年新制作数"]),
    FormColumn("newly_disclosed", "本年新公开数量", variants: ["本年新公开数"]),
    FormColumn("total_disclosed", "对外公开总数量", variants: ["对外公开总数"]),
  ]
  private static let decisions2019 = [
    FormColumn("previous_year_items", "上一年项目数量", variants: ["上年项目数量"]),
    FormColumn("change", "本年增/减", variants: ["本年增减"]),
    FormColumn("decisions", "处理决定数量"),
  ]
  private static let fees2019 = [
    FormColumn("previous_year_items", "上一年项目数量", variants: ["上年项目数量"]),
    FormColumn("change", "本年增/减", variants: ["本年增减"]),
  ]
  private static let procurement2019 = [
    FormColumn("items", "采购项目数量"),
    FormColumn("amount", "采购总金额", variants: ["采购总金额（万元）", "采购总金额（单位：万元，保留4位小数）"], unit: "万元"),
  ]
  private static let documents2021 = [
    FormColumn("issued", "本年制发件数", variants: ["本年制发数", "本年制发数量"]),
    FormColumn("repealed", "本年废止件数", variants: ["本年废止数", "本年废止数量"]),
    FormColumn("in_force", "现行有效件数", variants: ["现行有效数", "现行有效数量"]),
  ]
  private static let decisions2021 = [FormColumn("decisions", "本年处理决定数量", variants: ["处理决定数量"])]
  private static let fees2021 = [
    FormColumn("amount", "本年收费金额（单位：万元）", variants: ["本年收费金额", "本年收费金额（万元）"], unit: "万元")
  ]

  private static func group(_ key: String, columns: [FormColumn], _ rows: [RowLabel]) -> FormGroup {
    let label = articleLabels[key, default: ""]
    return FormGroup(
      key: key, label: label,
      rows: rows.map {
        FormRow(path: "\(key)/\($0.key)", labels: [label, $0.label], variants: $0.variants, columns: columns)
      })
  }
}
