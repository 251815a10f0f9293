import Archive
import Checks
import Evidence
import Readers
import Recognition

/// `gxconvert checks [ID]`: everything that can be remarked on a report, and what a remark means.
enum ChecksCommand {
  static let command = Command(
    "checks", operands: "[ID]", count: 0...1,
    summary: Message("list the checks and remarks, or explain one", "列出核对项与提示，或说明其中一项"),
    examples: [Example("gxconvert checks CK01", "the relation, and where it comes from", "该勾稽关系及其依据")]
  ) { invocation, console in
    let entries =
      CheckCatalogue.cards.map(entry) + CollectionCheck.allCases.map(entry) + RecognitionRemark.allCases.map(entry)
      + ReaderFinding.all.map(entry)
    try console.write(try Glossary(entries).text(for: invocation.operands.first, in: console.language))
    return .done
  }

  private static func entry(_ card: CheckCard) -> GlossaryEntry {
    GlossaryEntry(
      id: card.id, name: card.name, grade: card.severity.rawValue, summary: card.summary,
      facts: [
        Message("relation: \(card.relation.english)", "关系：\(card.relation.chinese)"),
        Message("source: \(card.source.english)", "依据：\(card.source.chinese)"),
      ])
  }

  private static func entry(_ check: CollectionCheck) -> GlossaryEntry {
    GlossaryEntry(
      id: check.rawValue, name: check.name, grade: check.severity.rawValue, summary: check.summary,
      facts: [
        check.relation, Message("a check over several years: gxconvert archive check", "跨年度核对：gxconvert archive check"),
      ])
  }

  private static func entry(_ remark: RecognitionRemark) -> GlossaryEntry {
    GlossaryEntry(
      id: remark.rawValue, name: nil, grade: remark.severity.rawValue, summary: remark.summary,
      facts: [Message("a remark of recognition", "识别阶段的提示")])
  }

  private static func entry(_ remark: ReaderFinding) -> GlossaryEntry {
    GlossaryEntry(
      id: remark.id, name: nil, grade: remark.severity.rawValue, summary: remark.title,
      facts: [Message("a remark of the reader", "读取阶段的提示")])
  }
}
