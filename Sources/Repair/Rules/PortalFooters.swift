import DocumentModel
import Evidence

/// The foot of a portal's page behind the report: who runs the site, its registrations, its telephone.
///
/// It is told by two of the words that only the foot of a page has, or by one of its registrations, and reaches from
/// there to the end; a sentence, a numbered heading or a table that counts further down shows that it is none. Above
/// it, menus, labels of an address and a list of related pages belong to it where they follow another part of the frame.
enum PortalFooters: RepairRule {
  static let card = RuleCard(
    id: "NZ17", name: "portal-footers",
    summary: Message("the foot of a web page stands behind the report", "报告之后夹有网页页脚"),
    why: Message("its telephone is taken for the agency's", "网站的联系电话被当作报告单位的电话"),
    changes: [
      .init(
        "一、基本情况\n无。\n主办单位：河湾县人民政府办公室 承办单位：数据中心\n网站标识码：6400000001 联系电话：0951-2000000", "一、基本情况\n无。"),
      .init("一、基本情况\n无。\nReferences\n1. file:///a\n2. file:///b\n3. file:///c", "一、基本情况\n无。"),
      .init("一、基本情况\n无。\n版权所有：河湾县人民政府\n宁ICP备05000000号", "一、基本情况\n无。"),
    ],
    keeps: [
      "一、基本情况\n门户网站标识码为6400000001，主办单位是县政府办公室，全年更新信息310条，没有差错。",
      "一、基本情况\n无。\n河湾县水务局\n2022年1月10日\n联系电话：0951-2000000", "一、宣传活动\n主办单位：河湾县水务局\n二、其他事项\n无。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    PageFoot(view).found.map { .demote(view.blocks[$0].id, as: FragmentKind.pageFooter) }
  }
}
