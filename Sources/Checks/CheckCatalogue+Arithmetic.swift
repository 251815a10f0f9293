import Evidence

/// The relations between the cells of one table.
extension CheckCatalogue {
  static let balance = CheckCard(
    "CK01", "requests-balance", .error,
    summary: Message("requests received and requests handled do not balance", "收到与办理的申请数量不平"),
    relation: Message(
      "per column: new requests + carried in = results total + carried out", "每列：第一项 + 第二项 = 第三项之总计 + 第四项"),
    source: Message("printed in the header of table 三", "统计表三表头所印勾稽关系"),
    template: Message(
      "column 「{label}」: new and carried in make {left}, results and carried out make {right}",
      "「{label}」列：第一项加第二项为 {left}，第三项加第四项为 {right}"))

  static let resultsSum = CheckCard(
    "CK02", "results-sum", .error,
    summary: Message("the results of a column do not make its total", "某列各项办理结果之和不等于总计"),
    relation: Message(
      "per column: all results from （一） to （六） = （七） total", "每列：（一）至（六）各行之和 = （七）总计"),
    source: Message("structure of table 三", "统计表三的结构"),
    template: Message(
      "column 「{label}」: the results make {left}, the total says {right}", "「{label}」列：各项结果之和为 {left}，总计为 {right}"))

  static let applicantsSum = CheckCard(
    "CK03", "applicants-sum", .error,
    summary: Message("the applicants of a row do not make its total", "某行各类申请人之和不等于总计"),
    relation: Message("per row: the six columns of applicants = total", "每行：六类申请人之和 = 总计"),
    source: Message("structure of table 三", "统计表三的结构"),
    template: Message(
      "row 「{label}」: the six columns make {left}, the total says {right}", "「{label}」行：六列之和为 {left}，总计为 {right}"))

  static let outcomesSum = CheckCard(
    "CK04", "outcomes-sum", .error,
    summary: Message("the outcomes of review or litigation do not make their total", "复议或诉讼各项结果之和不等于总计"),
    relation: Message("per group: upheld + corrected + other + pending = total", "每组：维持 + 纠正 + 其他 + 尚未审结 = 总计"),
    source: Message("structure of table 四", "统计表四的结构"),
    template: Message(
      "「{label}」: the four outcomes make {left}, the total says {right}", "「{label}」：四项结果之和为 {left}，总计为 {right}"))

  static let annexSum = CheckCard(
    "CK05", "annex-sum", .error,
    summary: Message("the parts of an indicator do not make it", "统计指标的分项之和不等于合计"),
    relation: Message("each total of the annex = its parts", "附表各合计项 = 其分项之和"),
    source: Message("structure of the annex of 2014", "2014 年版统计表的结构"),
    template: Message("「{label}」: the parts make {left}, the total says {right}", "「{label}」：分项之和为 {left}，合计为 {right}"))

  static let annexPart = CheckCard(
    "CK06", "annex-part", .warning,
    summary: Message("a part is larger than the whole it belongs to", "分项大于其所属的总数"),
    relation: Message("其中 rows and channels of the annex <= the row above them", "附表「其中」各项及各渠道 <= 上级项"),
    source: Message("structure of the annex of 2014", "2014 年版统计表的结构"),
    template: Message(
      "「{label}」 is {left}, 「{other}」 to which it belongs only {right}", "「{label}」为 {left}，其所属「{other}」仅为 {right}"))

  static let annexQuestion = CheckCard(
    "CK17", "annex-question", .note,
    summary: Message("an indicator is larger than one that seldom is smaller", "某项指标大于通常不小于它的另一项"),
    relation: Message(
      "disclosed documents <= issued, responses <= hot topics, completed <= received, replied <= completed",
      "主动公开规范性文件 <= 制发总数，回应 <= 热点数，办结 <= 收到，答复 <= 办结"),
    source: Message("meaning of the indicators of 2014", "2014 年版统计指标的含义"),
    template: Message("「{label}」 is {left}, 「{other}」 only {right}", "「{label}」为 {left}，「{other}」仅为 {right}"))

  static let disclosedDocuments = CheckCard(
    "CK07", "disclosed-documents", .note,
    summary: Message("more documents were newly disclosed than made or than disclosed in all", "新公开的文件多于新制作或对外公开总数"),
    relation: Message(
      "newly disclosed <= newly made, newly disclosed <= total disclosed", "本年新公开 <= 本年新制作，本年新公开 <= 对外公开总数"),
    source: Message("structure of table 二 of 2019", "2019 年版统计表二的结构"),
    template: Message(
      "「{label}」: {left} newly disclosed, the other figure is {right}", "「{label}」：本年新公开 {left}，相比之数为 {right}"))

  static let documentsInForce = CheckCard(
    "CK08", "documents-in-force", .note,
    summary: Message("fewer documents are in force than were issued and not repealed", "现行有效件数少于本年制发减废止"),
    relation: Message("issued <= in force + repealed", "本年制发 <= 现行有效 + 本年废止"),
    source: Message("structure of table 二 of 2021", "2021 年版统计表二的结构"),
    template: Message(
      "「{label}」: {left} issued, in force and repealed make {right}", "「{label}」：本年制发 {left}，现行有效加废止为 {right}"))

  static let wholeCount = CheckCard(
    "CK09", "whole-count", .warning,
    summary: Message("a count is negative or no whole number", "件数为负数或不是整数"),
    relation: Message("counts are whole numbers from 0", "件数为非负整数"),
    source: Message("definition of the indicators", "指标定义"),
    template: Message("「{label}」: a count of {left}", "「{label}」：件数为 {left}"))

  static let yearOfPeriod = CheckCard(
    "CK10", "year-of-period", .warning,
    summary: Message("the title's year is not the year of the reporting period", "标题年份与统计期限的年份不符"),
    relation: Message("year of the title = year in which the period ends", "标题年份 = 统计期限截止之年"),
    source: Message("Regulations of 2019, article 49: a report covers the year before", "《条例》第四十九条：公布上一年度报告"),
    template: Message("the report is of {left}, its figures end in {right}", "报告年度为 {left}，数据截止于 {right} 年"))
}
