import DocumentModel
import Evidence

/// A sentence that seems to go on in a short line right beside a pasted picture, which may be one of the picture's own.
///
/// Nothing but its shape tells the line from the picture's; so the join is only suggested.
enum SuspectedInterruptions: RepairRule {
  static let card = RuleCard(
    id: "LN07", name: "suspected-interruptions",
    summary: Message("a sentence may go on beside a pasted picture", "句子可能在截图旁的短行继续"),
    why: Message("half a sentence is lost to every search and count", "检索和统计都只见半句话"),
    safety: .suggested,
    changes: [
      .init(
        "我局落实首问负责制，来信、来访和热线电话当日登记、限期答复，逐件回访，\n@河湾水务\n做到件件有回音，事事有着落",
        "我局落实首问负责制，来信、来访和热线电话当日登记、限期答复，逐件回访，做到件件有回音，事事有着落")
    ],
    keeps: ["我局落实首问负责制，来信当日登记。\n@河湾水务\n停水通知", "我局落实首问负责制，来信当日登记，\n\n做到件件有回音。"])

  static func edits(in view: DocumentView) -> [Edit] { Interruption.joins(of: .suspected, in: view) }
}
