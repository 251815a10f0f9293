/// What a portal prints around an article, as text dumps of its pages have it: menus above, links and a foot below.
enum PortalDamage {
  static let all = [portalPage, siteTitle, tagLines]

  /// The page around the report, in one of the ways in which programs write menus down.
  static let portalPage = Damage(name: "portal-page", chances: [4, 8, 14], styles: .text) { target in
    guard let place = target.specimen.pieces.firstIndex(where: { $0.kind == .title }) else { return false }
    let site = String((target.specimen.truth.agency ?? "砚溪县").prefix(3))
    let page = Page(site: site, year: target.specimen.truth.year, &target.dice)
    let isTable = target.style == .pipes && target.dice.chance(40)
    let head = isTable ? page.menuTable : page.menuLines(target.dice.below(5))
    let tools = page.tools.map { Piece(.fragment("portal"), $0) }
    target.specimen.pieces.insert(contentsOf: (head + page.search).map { Piece(.fragment("portal"), $0) }, at: place)
    if let end = target.specimen.pieces.lastIndex(where: { $0.kind == .title }), target.dice.chance(70) {
      target.specimen.pieces.insert(contentsOf: tools, at: end + 1)
      page.note(page.tools, in: &target.specimen.truth)
    }
    let foot = (target.dice.chance(60) ? page.links : []) + page.foot
    target.specimen.pieces += foot.map { Piece(.fragment("portal"), $0) }
    page.note(page.topBar + page.menus + page.search + foot, in: &target.specimen.truth)
    return true
  }

  /// The page's own title above the report's, with the name of the site.
  static let siteTitle = Damage(name: "site-title", chances: [3, 6, 10], styles: .text) { target in
    let site =
      String((target.specimen.truth.agency ?? "砚溪县").prefix(3)) + target.dice.pick(["人民政府", "政府门户网站", "政府信息网"])
    let title = target.specimen.truth.title
    guard title.contains(where: \.isNumber) else { return false }
    let text = target.dice.chance(50) ? "\(title)_\(site)" : "\(site)--\(title)"
    target.specimen.pieces.insert(Piece(.fragment("site-title"), text), at: 0)
    target.specimen.truth.fragments.append(.init(kind: "site-title", text: text))
    return true
  }

  /// Tags of a page on lines of their own.
  static let tagLines = Damage(name: "tag-lines", chances: [4, 8, 12], styles: [.pipes, .seedText]) { target in
    let isFence = target.dice.chance(30)
    let names = ["content", "article", "TRS_Editor", "zoom"]
    let open = target.dice.pick(names)
    let opening = isFence ? "::: {.\(open)}" : "<div class=\"\(open)\">"
    let closing = isFence ? ":::" : "</div>"
    guard let place = target.specimen.pieces.firstIndex(where: { $0.kind == .paragraph }) else { return false }
    target.specimen.pieces.insert(Piece(.fragment("tag"), opening), at: place)
    target.specimen.pieces.append(Piece(.fragment("tag"), closing))
    target.specimen.truth.fragments.append(.init(kind: "tag", text: opening))
    return true
  }

  /// The parts of one portal's pages.
  private struct Page {
    let topBar: [String]
    let menus: [String]
    let search: [String]
    let tools: [String]
    let links: [String]
    let foot: [String]

    init(site: String, year: Int, _ dice: inout Dice) {
      topBar = dice.sample(["设为首页", "加入收藏", "无障碍浏览", "繁體版", "长者模式"], dice.within(2...4))
      menus =
        ["网站首页"]
        + dice.sample(
          ["走进\(site)", "新闻中心", "政务公开", "政务服务", "互动交流", "数据开放", "专题专栏", "魅力\(site.prefix(2))", "营商环境"],
          dice.within(3...6))
      search = dice.chance(50) ? ["搜索"] : []
      let date = "\(year + 1)-01-\(dice.within(10...29))"
      tools = [
        dice.pick(["发布时间：\(date) 来源：\(site)政府办 浏览次数：\(dice.within(10...900))次 字体：[大 中 小] 打印本页", "【字体：大 中 小】 【打印】 【关闭】"]
        ),
        dice.pick(["分享到：微信 新浪微博 QQ空间", "您的浏览器版本过低，请升级后访问"]),
      ]
      links = [
        "相关链接", "• \(site)办公室\(year - 1)年工作要点 \(year)-02-1\(dice.below(9))", "上一篇：\(site)食品安全抽检公告",
        "下一篇：没有了", "扫一扫在手机打开当前页",
      ]
      let owner = "主办单位：\(site)人民政府办公室"
      foot = dice.pick([
        [
          owner + "　　承办单位：\(site)大数据中心", "网站标识码：\(dice.digits(10))　ICP备案号：陕ICP备\(dice.digits(8))号-1",
          "联系电话：0\(dice.digits(3))-\(dice.digits(7))（工作日8:30-17:30）",
        ],
        ["关于我们 | 联系我们 | 网站地图", "版权所有：\(site)人民政府 技术支持：信息中心", "陕公网安备\(dice.digits(14))号"],
        [
          owner, "地址：\(site)人民路\(dice.within(1...90))号 邮编：\(dice.digits(6))",
          "陕ICP备\(dice.digits(8))号 建议使用1024*768分辨率浏览",
        ],
      ])
    }

    /// The menus as lines: side by side, one a line, as a list, or as links.
    func menuLines(_ shape: Int) -> [String] {
      switch shape {
      case 0: [topBar.joined(separator: " | "), menus.joined(separator: " ")]
      case 1: [topBar.joined(separator: " | ")] + menus
      case 2: [topBar.joined(separator: " | ")] + menus.map { "• " + $0 }
      case 3: [topBar.map { "[\($0)](#)" }.joined(separator: " \\| ")] + menus.map { "- [\($0)](/zwgk/)" }
      default: topBar + menus
      }
    }

    /// The menus as a table of bars.
    var menuTable: [String] {
      [
        topBar.joined(separator: " | "),
        "| " + menus.joined(separator: " | ") + " |\n"
          + "|" + String(repeating: " --- |", count: menus.count),
      ]
    }

    func note(_ lines: [String], in truth: inout Truth) {
      for line in lines { truth.fragments.append(.init(kind: "portal", text: line)) }
    }
  }
}
