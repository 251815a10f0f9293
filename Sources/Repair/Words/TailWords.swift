/// What portals and messengers print below an article.
enum TailWords {
  /// The length of the label at an index that tells who had a part in publishing, and whether no report states it of
  /// itself; 0 for none.
  static func credit(at index: Int, in line: [UInt32]) -> (length: Int, isOfPublishers: Bool) {
    let length = publishers.length(at: index, in: line)
    return length > 0 ? (length, true) : (others.length(at: index, in: line), false)
  }

  /// Whether a line is the head of a list of other pages, or of what can be loaded.
  static func isHead(_ text: String) -> Bool { heads.isWord(text) || ScreenWords.related.isWord(text) }

  private static let publishers = WordSet(
    "编辑 责任编辑 责编 美编 网编 值班编辑 执行编辑 新媒体编辑 编审 编校 审校 审稿 终审 一审 二审 三审 一校 二校 三校 一审一校 二审二校 三审三校 监制 总监制 排版 撰稿 撰文 供稿 来稿 录入 录入员 值班主任 值班编委 主编 副主编"
  )
  private static let others = WordSet("校对 审核 初审 复审 签发 制作 文字 图片 摄影 图文 发布 发布人 发布员 信息员 通讯员")
  private static let heads = WordSet(
    "热点信息 热点新闻 热点推荐 热点专题 热门信息 热门新闻 热门推荐 热门文章 最新信息 最新文章 最新发布 推荐信息 推荐文章 猜你喜欢 附件下载 文件下载 相关附件 网友评论 网站导航 快速导航")

  /// What asks to name the source.
  static let reprints = WordSet("转载请注明 转载须注明 转载时请注明 凡本网注明 凡本站注明 未经授权禁止转载 未经许可不得转载 如需转载请")

  /// With what a call to follow an account begins.
  static let followings = WordSet("关注 欢迎关注 敬请关注 请关注 扫码关注 长按关注 点击关注")
  /// With what such a call ends.
  static let accounts = ["公众号", "视频号", "抖音号", "头条号", "微博", "微信", "客户端"]

  /// With what the counter of a page begins.
  static let counters = WordSet("您是第 您是本站第 你是第 您是本页第")
  /// With what it ends.
  static let visitors = ["访客", "访问者", "浏览者", "来访者", "访问", "访客。", "访问者。"]
}
