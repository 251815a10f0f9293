import Evidence
import Recognition
import Repair

/// `gxconvert rules [ID]`: the rules of repair and the decisions of recognition, and what each is good for.
enum RulesCommand {
  static let command = Command(
    "rules", operands: "[ID]", count: 0...1,
    summary: Message("list the repair rules, or explain one", "列出修复规则，或说明其中一条"),
    examples: [Example("gxconvert rules TB01", "what the rule mends, with examples", "说明该规则并举例")]
  ) { invocation, console in
    let entries = Catalogue.cards.map(entry) + PlacementRule.allCases.map(entry)
    try console.write(try Glossary(entries).text(for: invocation.operands.first, in: console.language))
    return .done
  }

  private static func entry(_ card: RuleCard) -> GlossaryEntry {
    var facts: [Message] = [card.why]
    if let precision = card.precision { facts.append(precision.message) }
    for example in card.changes {
      facts.append(Message("before:\n\(indented(example.before))", "修复前：\n\(indented(example.before))"))
      facts.append(Message("after:\n\(indented(example.after))", "修复后：\n\(indented(example.after))"))
    }
    for text in card.keeps { facts.append(Message("stays as it is:\n\(indented(text))", "保持原样：\n\(indented(text))")) }
    let formats = card.formats.map(\.rawValue).joined(separator: ", ")
    facts.append(Message("kinds of input: \(formats); since \(card.since)", "适用格式：\(formats)；自 \(card.since) 起"))
    return GlossaryEntry(id: card.id, name: card.name, grade: card.safety.rawValue, summary: card.summary, facts: facts)
  }

  private static func entry(_ rule: PlacementRule) -> GlossaryEntry {
    GlossaryEntry(
      id: rule.rawValue, name: rule.name, grade: Safety.safe.rawValue, summary: rule.summary,
      facts: [
        Message(
          "a decision of recognition: no text is changed; the record tells the printed row and the reading",
          "识别阶段的判断：不改动文字；记录所印的行与采用的读法")
      ])
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      "    " + line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "⇥")
    }.joined(separator: "\n")
  }
}
