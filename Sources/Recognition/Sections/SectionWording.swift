import ReportModel

/// The wording of the official section headings and its variants, as data.
///
/// Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, and the wordings that agencies use in their place.
enum SectionWording {
  /// Headings that alone, even without a number, open a section.
  static let official: [(role: SectionRole, headings: [String])] = [
    (.overview, ["总体情况", "总体工作情况", "总体情况概述", "工作总体情况", "政府信息公开工作总体情况", "概述", "基本情况"]),
    (
      .proactive,
      [
        "主动公开政府信息情况", "政府信息主动公开情况", "主动公开政府信息工作情况", "主动公开信息情况", "主动公开情况", "政府信息公开主动公开情况",
      ]
    ),
    (
      .requests,
      [
        "收到和处理政府信息公开申请情况", "收到和处理信息公开申请情况", "政府信息公开申请情况", "依申请公开政府信息情况", "政府信息依申请公开情况",
        "依申请公开政府信息办理情况", "依申请公开办理情况", "依申请公开情况", "政府信息依申请公开办理情况",
      ]
    ),
    (
      .reviewLitigation,
      [
        "政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "因政府信息公开被申请行政复议、提起行政诉讼情况", "行政复议、行政诉讼情况", "行政复议、提起行政诉讼情况",
        "政府信息公开行政复议、提起行政诉讼情况", "政府信息公开工作行政复议、行政诉讼情况",
      ]
    ),
    (
      .problems,
      [
        "存在的主要问题及改进情况", "存在问题及改进情况", "存在问题及改进措施", "存在的问题及改进措施", "存在的主要问题及改进措施", "存在问题及整改措施",
        "存在的主要问题及整改措施", "存在的主要问题及下一步改进措施", "政府信息公开工作存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进措施",
        "政府信息公开工作存在的问题及改进情况", "存在的问题及下一步打算", "主要问题及改进情况", "存在的主要问题",
      ]
    ),
    (.other, ["其他需要报告的事项", "其他需要报告事项", "其它需要报告的事项", "其他需要说明的事项", "需要报告的其他事项", "其他报告事项", "其他事项"]),
  ]

  /// Words that tell what a numbered heading is about: the first rule of which every group has a word decides.
  static let words: [(role: SectionRole, groups: [[String]])] = [
    (.reviewLitigation, [["行政复议", "行政诉讼", "复议和诉讼", "复议、诉讼", "复议诉讼"]]),
    (.problems, [["问题", "不足", "困难"], ["存在", "改进", "整改", "措施", "打算", "主要"]]),
    (.other, [["其他", "其它"], ["事项", "报告", "说明"]]),
    (.requests, [["申请"], ["公开", "信息", "处理"]]),
    (.proactive, [["主动公开"]]),
    (.overview, [["总体", "概述", "概况"]]),
  ]

  /// Words with which a sentence begins that was read into the line of an official heading.
  static let sentenceOpenings = [
    "一年来", "过去一年", "近年来", "全年", "年内", "上年", "去年", "对照", "根据", "按照", "依照", "依据", "围绕", "坚持", "始终", "目前",
    "通过", "随着", "一是", "虽然", "尽管",
  ]

  /// Words of which one makes a numbered line a row label of an official table: such a line is no heading.
  static let rowLabels = ["本年新收政府信息公开申请", "上年结转政府信息公开申请", "本年度办理结果", "结转下年度继续办理", "结转下年继续办理"]

  /// How the form tables begin, where their first line was read into the heading above.
  static let tableOpenings = ["行政复议行政诉讼", "第二十条第", "申请人情况", "(本列数据的勾稽关系", "本列数据的勾稽关系"]

  /// The heading rows of the annex of 2014, which are no headings of the report behind the annex's own title.
  static let annexLabels = [
    "主动公开情况", "回应解读情况", "依申请公开情况", "行政复议数量", "行政诉讼数量", "举报投诉数量", "依申请公开信息收取的费用",
    "机构建设和保障经费情况", "政府信息公开会议和培训情况",
  ]

  /// Words that open the annex.
  static let annexTitles = ["政府信息公开情况统计表", "政府信息公开工作情况统计表", "统计指标"]
}
