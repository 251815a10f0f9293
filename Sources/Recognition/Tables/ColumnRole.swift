import ReportModel

/// What a column of a printed table is for, by the words of its header.
enum ColumnRole: Equatable {
  /// It holds labels or units.
  case label
  /// It stands above several columns and names none of them.
  case frame
  /// It holds values of the form.
  case value(Int)
  /// It numbers the rows.
  case ordinal
  /// It says something beside the values that no form asks for: remarks, comparisons, the year before.
  case extra
  /// It holds the values of a year.
  case year(Int)
  /// It is named by words that are not known.
  case unknown

  /// Reads the words of one header cell of a table.
  init(_ text: String, in table: TableKey) {
    let key = LabelFolding.key(text, keepsNumber: true)
    if let role = Self.words[table]?[key] {
      self = role
    } else if let role = Self.extras[key] ?? Self.extras[Self.withoutBrackets(text)] {
      self = role
    } else if let year = Self.year(key) {
      self = .year(year)
    } else {
      self = .unknown
    }
  }

  /// Whether the form has no such column.
  var isExtra: Bool { self == .ordinal || self == .extra }

  /// The year that a header names with nothing but words for numbers beside it: `2017年`, `统计数（2017年度）`.
  static func year(_ key: LabelKey) -> Int? {
    guard (4...16).contains(key.count) else { return nil }
    var year = 0
    var digits = 0
    for unit in key.units {
      if (0x30...0x39).contains(unit) {
        year = year * 10 + Int(unit - 0x30)
        digits += 1
      } else if !yearWords.contains(unit) || digits > 0 && digits < 4 {
        return nil
      }
    }
    return digits == 4 && YearText.plausible.contains(year) ? year : nil
  }

  private static let yearWords = Set(LabelFolding.key("年度统计数据总合量值").units)

  /// Whether columns of section 二 are all that one of its small tables has: where one is missing, it may be named
  /// otherwise.
  static func isWhole(_ columns: Set<Int>) -> Bool { smallTables.contains(columns) }

  private static let smallTables: Set<Set<Int>> = {
    let roles = Self.words[.proactive] ?? [:]
    return Set(
      (Form.proactive2019.rows + Form.proactive2021.rows).map { row in
        Set(
          row.columns.compactMap { column in
            if case .value(let index) = roles[LabelFolding.key(column.label, keepsNumber: true)] { index } else { nil }
          })
      })
  }()

  private static func withoutBrackets(_ text: String) -> LabelKey {
    LabelFolding.key(text.prefix { $0 != "（" && $0 != "(" }, keepsNumber: true)
  }
}

// The words of the headers, folded once.
extension ColumnRole {
  private static let words: [TableKey: [LabelKey: ColumnRole]] = [
    .statistics: roles(
      labels: ["统计指标", "指标", "指标名称", "统计项目", "项目", "单位", "计量单位"], frames: [],
      columns: [FormColumn("", "统计数", variants: ["统计数据", "统计数量", "数量", "数值"])]),
    .requests: roles(
      labels: ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "项目", "事项", "内容", "单位"],
      frames: ["申请人情况", "法人或其他组织"], columns: Form.requestColumns),
    .reviewLitigation: roles(
      labels: ["单位"], frames: ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"], columns: Form.outcomeColumns),
    .proactive: roles(
      labels: ["信息内容", "单位"], frames: [],
      columns: (Form.proactive2019.rows + Form.proactive2021.rows).flatMap(\.columns)),
  ]

  private static func roles(labels: [String], frames: [String], columns: [FormColumn]) -> [LabelKey: ColumnRole] {
    var roles: [LabelKey: ColumnRole] = [:]
    for label in labels { roles[LabelFolding.key(label, keepsNumber: true)] = .label }
    for frame in frames { roles[LabelFolding.key(frame, keepsNumber: true)] = .frame }
    for (index, column) in columns.enumerated() {
      for label in [column.label] + column.variants {
        roles[LabelFolding.key(label, keepsNumber: true)] = .value(index)
      }
    }
    return roles
  }

  /// Columns that people add to the forms.
  private static let extras: [LabelKey: ColumnRole] = {
    let lastYear = ["上年", "上年度", "上年同期", "去年", "去年度", "去年同期", "上一年度"].flatMap { year in
      ["", "数", "数据", "数量", "总数", "总计", "合计", "统计数", "情况"].map { year + $0 }
    }
    let others = [
      "备注", "说明", "备注说明", "填报说明", "填表说明", "指标解释", "指标说明", "注",
      "同比", "同比增长", "同比增减", "同比变化", "同比增长率", "环比", "增幅", "增长", "增长率", "增减", "增减率", "增减幅度", "增减情况", "增长情况",
      "较上年增减", "比上年增减", "与上年相比", "较上年", "比上年", "较去年", "比去年", "变化情况", "占比", "比例", "比重", "百分比",
      "责任单位", "责任科室", "责任部门", "填报单位", "填报科室", "填报部门", "填报人", "负责科室", "数据来源", "来源", "审核人", "联系人",
    ]
    let ordinals = ["序号", "编号", "行次", "行号", "栏次", "代码", "指标代码", "指标编号"]
    var roles: [LabelKey: ColumnRole] = [:]
    for word in lastYear + others { roles[LabelFolding.key(word, keepsNumber: true)] = .extra }
    for word in ordinals { roles[LabelFolding.key(word, keepsNumber: true)] = .ordinal }
    return roles
  }()
}
