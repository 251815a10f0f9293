/// The text of a pasted picture.
struct Screenshot {
  var kind: String
  var text: String

  /// Invents one of the kinds that people paste.
  static func invented(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let posts: [@Sendable (String, inout Dice) -> Screenshot] = [
      microblog, messenger, listing, catalogue, codeHint, article, video, statusBar, group, newsList, survey,
    ]
    return dice.pick(posts + services)(agency, &dice)
  }

  private static let topics = [
    "节水宣传进社区活动圆满落幕", "召开年中工作推进会", "春季义务植树通知", "暑期安全温馨提示", "文明交通志愿服务招募启事", "开展消防演练",
  ]

  private static func microblog(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let topic = dice.pick(topics)
    return Screenshot(
      kind: "microblog",
      text: """
        \(agency.prefix(4))微发布 \(dice.within(100...9000)) 阅读
        \(dice.within(1...12))-\(dice.within(1...28)) 来自 微博 weibo.com
        #\(topic)# 快来围观网页链接
        \(dice.below(9)) \(dice.below(9)) 赞
        """)
  }

  private static func messenger(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let topic = dice.pick(topics)
    let body = "天气渐热，防溺水这根弦千万不能松，家长朋友要看管好自家小朋友，发现险情立即拨打求助热线"
    return Screenshot(
      kind: "messenger-article",
      text: ([topic, "\(agency.prefix(5))宣传组 \(agency.prefix(3))之声 昨天", "点击蓝字关注我们"]
        + Wrapping.lines(of: body, width: dice.within(12...16)) + [
          "阅读 \(dice.within(20...900)) 赞 \(dice.below(20)) 在看 \(dice.below(9))"
        ])
        .joined(separator: "\n"))
  }

  private static func listing(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let rows = (0..<dice.within(3...7)).map { _ in
      "\(dice.digits(9))/\(dice.within(2015...2022))-\(dice.digits(5))\t关于\(dice.pick(topics))...\t\(agency)\t\(dice.within(2015...2022))-0\(dice.within(1...9))-\(dice.within(10...28))"
    }
    return Screenshot(kind: "portal-listing", text: (["索引号\t标题\t发布单位\t发布日期"] + rows).joined(separator: "\n"))
  }

  private static func catalogue(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "catalogue-header",
      text: """
        关于印发\(dice.pick(topics))方案的公告
        索引号\t\(dice.digits(9))/2020-\(dice.digits(5))\t文号\t\t生成日期\t2020-0\(dice.within(1...9))-\(dice.within(10...28))
        公开方式\t主动公开\t发布机构\t\(agency)\t责任部门\t\(agency)
        """)
  }

  private static func codeHint(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "code-hint",
      text: """
        扫一扫在手机打开当前页
        【字体：大 中 小】 打印 关闭窗口
        分享到：微信 微博
        """)
  }

  private static func article(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "article-capture",
      text: """
        当前位置：首页 > 政务动态 > 部门信息
        \(dice.pick(topics))
        发布时间：2020-0\(dice.within(1...9))-\(dice.within(10...28)) 来源：\(agency) 浏览次数：\(dice.within(10...900)) 字号：[大 中 小]
        """)
  }

  private static func video(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "video-post",
      text: """
        @\(agency.prefix(4))视频号
        \(dice.within(2...9))天前 · 播放 \(dice.within(1...9)).\(dice.within(1...9))万
        #\(dice.pick(topics)) #身边正能量
        评论 \(dice.within(2...90)) 分享 \(dice.within(2...90)) 收藏
        """)
  }

  private static func statusBar(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "phone-screen",
      text: """
        中国移动 4G \(dice.within(10...23)):\(dice.within(10...59)) 85%
        < 返回 \(agency.prefix(3))融媒 ···
        \(dice.pick(topics))
        长按识别二维码 关注我们
        """)
  }

  private static func group(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "chat-screen",
      text: """
        信息员联络群(\(dice.within(20...200)))
        昨天 下午\(dice.within(1...9)):\(dice.within(10...59))
        请各位今天下班前把图片发我
        收到 收到
        """)
  }

  private static func newsList(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let rows = (0..<dice.within(3...6)).map { _ in
      "· \(dice.pick(topics)) 202\(dice.below(4))-0\(dice.within(1...9))-\(dice.within(10...28))"
    }
    return Screenshot(kind: "news-list", text: (["最新动态 更多>>"] + rows).joined(separator: "\n"))
  }

  private static func survey(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "web-form",
      text: """
        网上调查：您对本网站的栏目设置是否满意？
        ○ 很满意 ○ 基本满意 ○ 不满意
        提交 查看结果 参与人数：\(dice.within(10...400))
        """)
  }
}
