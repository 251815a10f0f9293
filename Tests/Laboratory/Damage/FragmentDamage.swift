/// Pasted screenshots: their text stands between the paragraphs or inside one.
enum FragmentDamage {
  static let all = [betweenParagraphs, insideParagraphs]

  /// A screenshot between two paragraphs.
  static let betweenParagraphs = Damage(name: "fragment-between", chances: [12, 30, 50], styles: .recognised) {
    target in
    let places = target.specimen.pieces.indices.dropFirst(4).filter { target.specimen.pieces[$0].kind == .paragraph }
    guard places.count > 3 else { return false }
    for place in target.dice.sample(Array(places), target.share(1, 2, 3)).reversed() {
      let fragment = Screenshot.invented(target.specimen.truth.agency ?? "", &target.dice)
      target.specimen.pieces.insert(Piece(.fragment(fragment.kind), fragment.text), at: place)
      target.specimen.truth.fragments.append(.init(kind: fragment.kind, text: fragment.text))
    }
    return true
  }

  /// A screenshot inside a sentence.
  static let insideParagraphs = Damage(name: "fragment-inside", chances: [8, 20, 40], styles: .recognised) { target in
    let agency = target.specimen.truth.agency ?? ""
    return LayoutDamage.tear(&target, percent: 10) { dice in
      let fragment = Screenshot.invented(agency, &dice)
      return [Piece(.fragment(fragment.kind), fragment.text)]
    }
  }
}

/// The text of a pasted picture.
struct Screenshot {
  var kind: String
  var text: String

  /// Invents one of the kinds that people paste.
  static func invented(_ agency: String, _ dice: inout Dice) -> Screenshot {
    switch dice.below(6) {
    case 0: microblog(agency, &dice)
    case 1: messenger(agency, &dice)
    case 2: listing(agency, &dice)
    case 3: catalogue(agency, &dice)
    case 4: codeHint(agency, &dice)
    default: article(agency, &dice)
    }
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
}
