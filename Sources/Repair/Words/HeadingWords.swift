/// Words with which the headings of reports end.
enum HeadingWords {
  /// Whether a text ends with one.
  static func end(_ text: String) -> Bool { endings.contains { text.utf8.suffix($0.count).elementsEqual($0) } }

  private static let endings = ["情况", "事项", "措施", "问题", "概述", "不足", "打算", "计划", "工作", "建设", "保障", "公开"].map {
    Array($0.utf8)
  }
}
