/// The words of titles and headings, as many shapes as agencies use.
enum Headings {
  static let overview = ["总体情况", "总体情况", "总体情况", "总体工作情况"]
  static let proactive = ["主动公开政府信息情况", "主动公开政府信息情况", "主动公开政府信息的情况"]
  static let requests = ["收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"]
  static let review = [
    "政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    "政府信息公开行政复议和行政诉讼情况",
  ]
  static let problems = [
    "存在的主要问题及改进情况", "存在的主要问题及改进情况", "存在问题及改进情况", "存在的主要问题及改进措施", "存在的主要问题及整改措施",
    "政府信息公开工作存在的主要问题及改进情况",
  ]
  static let other = ["其他需要报告的事项", "其他需要报告的事项", "其他需要报告的情况"]
  /// Headings of reports before 2019 and of reports of a layout of their own.
  static let free = [
    "概述", "政府信息公开工作推进情况", "重点领域政府信息公开情况", "政策解读和回应关切情况", "政府网站和新媒体建设情况", "依申请公开政府信息情况",
    "政府信息公开收费及减免情况", "人员机构和培训情况", "公开制度机制建设情况", "社会评议和责任追究情况", "存在的不足和下一步打算", "其他需要说明的事项",
  ]
  static let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

  /// The rest of a title behind the agency, by its year.
  static func titleRest(_ year: Int, _ dice: inout Dice) -> String {
    dice.pick([
      "\(year)年政府信息公开工作年度报告", "\(year)年政府信息公开工作年度报告", "\(year)年度政府信息公开工作年度报告", "\(year)年政府信息公开年度报告",
      "\(year)年政府信息公开工作报告", "关于\(year)年度政府信息公开工作的报告", "\(year)年度政府信息公开工作报告", "政府信息公开工作\(year)年度报告",
      "\(chinese(year))年政府信息公开工作年度报告", "政府信息公开工作年度报告（\(year)年）", "关于\(year)年政府信息公开工作情况的报告",
    ])
  }

  /// 2018 as 二〇一八.
  static func chinese(_ year: Int) -> String {
    let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(year).utf8.map { digits[Int($0 - UInt8(ascii: "0"))] }.joined()
  }
}
