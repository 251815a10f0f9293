import DocumentModel
import Evidence
import Foundation
import Testing

@testable import Repair

/// What every rule gets for free by being in the catalogue.
@Suite struct CatalogueTests {
  static let examples = Catalogue.cards.flatMap { card in card.changes.map { (card.id, $0) } }
  static let keeps = Catalogue.cards.flatMap { card in card.keeps.map { (card.id, $0) } }

  @Test("an example of a card is repaired as the card says", arguments: examples)
  func exampleHolds(id: String, example: RuleCard.Example) throws {
    #expect(try repaired(example.before) == example.after, "\(id)")
  }

  @Test("a text that a card keeps is left alone by its rule", arguments: keeps)
  func keepHolds(id: String, text: String) throws {
    let rules = Catalogue.rules.filter { $0.card.id == id }
    let source = try document(text)
    let result = RepairEngine.repair(source, level: .suggested, rules: rules)
    #expect(result.records.isEmpty, "\(id)")
    #expect(result.document == source)
  }

  @Test("repairing twice changes nothing more", arguments: examples)
  func twiceIsOnce(id: String, example: RuleCard.Example) throws {
    let once = RepairEngine.repair(try document(example.before), level: .suggested).document
    let twice = RepairEngine.repair(once, level: .suggested)
    #expect(twice.records.isEmpty, "\(id)")
    #expect(twice.document == once)
  }

  @Test("replaying the log on the original gives the repaired document", arguments: examples)
  func replayAgrees(id: String, example: RuleCard.Example) throws {
    let source = try document(example.before)
    let result = RepairEngine.repair(source, level: .suggested)
    #expect(RepairEngine.replay(result.records, on: source) == result.document, "\(id)")
  }

  @Test("ids and names are unique, and ids are two letters and two digits")
  func idsAreUnique() {
    let cards = Catalogue.cards
    #expect(Set(cards.map(\.id)).count == cards.count)
    #expect(Set(cards.map(\.name)).count == cards.count)
    for card in cards {
      let prefix = String(card.id.prefix(2))
      #expect(["TX", "LN", "TB", "NZ"].contains(prefix) && card.id.count == 4 && Int(card.id.suffix(2)) != nil)
    }
  }

  @Test("every card tells what changes, what stays, and how often it was right; a safe rule was always right")
  func cardsAreComplete() throws {
    for card in Catalogue.cards {
      #expect(!card.changes.isEmpty && !card.keeps.isEmpty, "\(card.id)")
      let precision = try #require(card.precision, "\(card.id)")
      #expect(card.safety == .suggested || precision.right == precision.applied, "\(card.id)")
    }
  }

  @Test("every file of rules is a rule of the catalogue")
  func filesAreListed() throws {
    let folder = packageRoot.appendingPathComponent("Sources/Repair/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let listed = Set(Catalogue.rules.map { String(describing: $0) + ".swift" })
    #expect(Set(files) == listed)
  }

  @Test("safe level leaves suggestions as notes")
  func suggestionsAreNotes() throws {
    for rule in Catalogue.rules where rule.card.safety == .suggested {
      for example in rule.card.changes {
        let result = RepairEngine.repair(try document(example.before), level: .safe)
        #expect(result.proposals.contains { $0.check == rule.card.id && $0.severity == .note }, "\(rule.card.id)")
        #expect(!result.records.contains { $0.rule == rule.card.id })
      }
    }
  }
}

/// The root of the package.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
