import DocumentModel
import Evidence

/// What a portal or a messenger prints right below an article: who edited it, how it may be reprinted, the head of a
/// list of other pages, the number of its readers.
///
/// Only lines at the very end of a document are taken, each of which shows what it is; the first line of another kind
/// ends them. Names of editors need a label that no report has for those who made it.
enum PageTails: RepairRule {
  static let card = RuleCard(
    id: "NZ21", name: "page-tails",
    summary: Message("lines below the article of a web page stand behind the report", "报告之后夹有网页文末信息"),
    why: Message("they are taken for text of the report's last section", "它们被当作报告最后一部分的正文"),
    changes: [
      .init("一、基本情况\n无。\n河湾县水务局\n2022年1月10日\n编辑：赵一平　审核：钱二海", "一、基本情况\n无。\n河湾县水务局\n2022年1月10日"),
      .init("一、基本情况\n无。\n一审：赵一平\n二审：钱二海\n三审：孙三\n您是第310位访客", "一、基本情况\n无。"),
      .init("一、基本情况\n无。\n关注“河湾水务”微信公众号\n声明：凡本网注明来源的稿件，转载请注明出处。\n推荐阅读", "一、基本情况\n无。"),
    ],
    keeps: [
      "一、基本情况\n无。\n审核：赵一平", "一、基本情况\n编辑：赵一平 审核：钱二海\n二、其他事项\n无。", "一、基本情况\n无。\n填报人：赵一平 审核人：钱二海 电话：0951-2000000",
      "一、基本情况\n无。\n编辑：赵一平 电话：0951-2000000", "一、基本情况\n全年水温低于10℃的有31天。",
    ])

  static func edits(in view: DocumentView) -> [Edit] {
    var found: [Int] = []
    var credits: [Int] = []
    var ofPublishers = 0
    var index = view.blocks.count - 1
    while index >= 0 {
      defer { index -= 1 }
      guard view.blocks[index].isBody else { continue }
      guard view.isText(index) else { break }
      let line = TailLine(view.blocks[index].text, view.shapes[index])
      if line.isSure {
        found.append(index)
      } else if let names = line.credits {
        credits.append(index)
        ofPublishers += names
      } else {
        break
      }
    }
    if ofPublishers > 0 { found += credits }
    return found.sorted().map { .demote(view.blocks[$0].id, as: FragmentKind.pageFooter) }
  }
}
