/// Screens of services: small programs, comments, letter boxes, polls, browsers, accounts, meetings, files, players.
extension Screenshot {
  static let services: [@Sendable (String, inout Dice) -> Screenshot] = [
    smallProgram, comments, letterBox, poll, browser, account, meeting, files, talk, player,
  ]

  private static func smallProgram(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "small-program",
      text: """
        \(dice.within(7...11)):\(dice.within(10...59)) 5G \(dice.within(20...99))%
        \(agency.prefix(3))掌上办 ···
        我的办件 我的预约 在线咨询
        办件进度(\(dice.within(1...9)))
        立即办理
        """)
  }

  private static func comments(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "comments",
      text: """
        全部评论(\(dice.within(2...60)))
        小河弯弯 0\(dice.within(1...9))-\(dice.within(10...28)) \(dice.within(10...22)):\(dice.within(10...59))
        这个办法真不错 给你们点赞
        回复 赞 \(dice.within(1...30))
        """)
  }

  private static func letterBox(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let letters = ["咨询路灯维修", "反映巷口积水", "建议增设公交站牌", "询问水表更换"]
    let rows = (0..<dice.within(2...4)).map { _ in
      "\(dice.pick(letters)) \(dice.pick(["已办结", "办理中"])) 2021-0\(dice.within(1...9))-\(dice.within(10...28))"
    }
    return Screenshot(kind: "letter-box", text: (["首页 > 互动 > 来信选登"] + rows + ["上一页 1 2 3 下一页"]).joined(separator: "\n"))
  }

  private static func poll(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "poll",
      text: """
        您最关心哪类信息（多选）
        □ 城市供水 □ 道路施工
        □ 学区划分 □ 其他
        已有\(dice.within(20...900))人参与 距结束还有\(dice.within(2...9))天
        """)
  }

  private static func browser(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "browser",
      text: """
        https://www.zw\(dice.digits(2)).example.cn/zwgk/index.html
        首页 资讯 公开 服务 互动
        请输入关键字 搜索
        """)
  }

  private static func account(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "account",
      text: """
        \(agency.prefix(4))在线
        \(dice.within(20...900))篇原创内容 \(dice.within(2...30))位朋友关注
        发消息 已关注
        文章 视频 服务
        """)
  }

  private static func meeting(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "meeting",
      text: """
        政务公开业务培训 00:\(dice.within(10...59)):\(dice.within(10...59))
        静音 开启视频 共享屏幕 成员(\(dice.within(12...90)))
        """)
  }

  private static func files(_ agency: String, _ dice: inout Dice) -> Screenshot {
    let rows = (0..<dice.within(2...4)).map { _ in
      "\(dice.pick(["公开目录", "办事指南", "通知稿"]))\(dice.within(1...9)).docx 2021/\(dice.within(1...9))/\(dice.within(10...28)) \(dice.within(9...17)):\(dice.within(10...59)) \(dice.within(12...90)) KB"
    }
    return Screenshot(kind: "files", text: (["名称 修改日期 大小"] + rows).joined(separator: "\n"))
  }

  private static func talk(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "talk",
      text: """
        \(dice.within(9...17)):\(dice.within(10...59))
        李干事：目录改好了，麻烦看下
        好的，马上发布
        [图片]
        """)
  }

  private static func player(_ agency: String, _ dice: inout Dice) -> Screenshot {
    Screenshot(
      kind: "player",
      text: """
        00:\(dice.within(10...59)) / 0\(dice.within(1...9)):\(dice.within(10...59)) 倍速 高清
        节水短片第\(dice.within(2...9))集
        弹幕 分享 收藏 \(dice.within(2...90))
        """)
  }
}
