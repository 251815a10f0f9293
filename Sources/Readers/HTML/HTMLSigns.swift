/// Words by which the parts of Chinese government portals are told apart: data, no code.
enum HTMLSigns {
  /// Parts of `class` and `id` that name navigation.
  static let navigationNames = words([
    "nav", "navbar", "navigation", "menu", "crumb", "crumbs", "sidebar", "toolbar", "share", "pagination", "pager",
    "friendlink", "banner", "search", "login", "qrcode", "topbar", "weizhi", "dqwz", "position",
  ])

  /// Parts of `class` and `id` that name the foot of a page.
  static let footerNames = words(["footer", "foot", "copyright"])

  /// Words that only the foot of a page has.
  static let footerWords = WordSearch([
    "版权所有", "ICP备", "公网安备", "网站标识码", "技术支持：", "技术支持:", "网站地图", "建议使用IE", "最佳分辨率",
  ])

  /// How the lines begin that tell where on the site one is, or lead elsewhere.
  static let navigationStarts = words([
    "当前位置", "您的位置", "您当前的位置", "您现在的位置", "你的位置", "现在位置", "所在位置", "当前栏目", "上一篇", "下一篇", "上一条", "下一条",
    "相关链接", "相关阅读", "扫一扫", "分享到", "分享：", "返回顶部", "回到顶部", "设为首页", "加入收藏", "无障碍", "网站支持IPv6", "微信扫",
  ])

  /// Words of the line of tools between the title and the text.
  static let toolWords = WordSearch([
    "字号", "字体", "打印", "关闭窗口", "【关闭】", "[关闭]", "浏览次数", "访问次数", "阅读次数", "点击数", "点击率", "浏览量", "阅读量", "朗读",
  ])

  /// Labels of the catalogue row or table of a page, without spaces and colons.
  static let catalogueLabels: Set<String> = [
    "索引号", "索取号", "信息索引号", "索引号码", "发布机构", "发文机关", "发布单位", "公开机构", "公开责任部门", "发文单位", "制发机关", "生成日期",
    "公开日期", "发布日期", "发文日期", "成文日期", "发布时间", "公开时间", "生成时间", "成文时间", "发布日", "文号", "发文字号", "文件编号", "文件号",
    "信息名称", "名称", "标题", "主题分类", "信息分类", "分类", "所属分类", "主题词", "关键词", "关键字", "时效", "时效性", "有效性", "效力状态", "失效日期",
    "生效日期", "有效期", "内容概述", "内容概况", "公开方式", "公开时限", "公开范围", "公开类别", "公开形式", "公开程序", "信息来源", "来源", "组配分类",
    "体裁分类", "服务对象分类", "载体类型", "语种", "记录形式", "信息类别", "文件状态", "作者",
  ]

  /// Labels that no other table has; at least one of them makes a catalogue.
  static let catalogueMarks: Set<String> = [
    "索引号", "索取号", "信息索引号", "索引号码", "发布机构", "公开责任部门", "主题分类", "组配分类", "体裁分类", "信息分类", "公开类别", "信息类别",
  ]

  /// The `id` of elements that are hidden until a script has run, as articles of WeChat always are.
  static let shownByScript: [StaticString] = ["js_content"]

  /// Parts of the names of pictures that only keep a cell open.
  static let spacerNames = words(["spacer", "blank.", "space.", "pixel", "transparent"])

  private static func words(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
