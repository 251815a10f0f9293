import Testing

@testable import Checks

@Suite("Check catalogue")
struct CheckCatalogueTests {
  @Test("ids and names are unique and well formed")
  func ids() {
    let cards = CheckCatalogue.cards
    #expect(Set(cards.map(\.id)).count == cards.count)
    #expect(Set(cards.map(\.name)).count == cards.count)
    #expect(cards.allSatisfy { $0.id.hasPrefix("CK") && $0.id.count == 4 && Int($0.id.suffix(2)) != nil })
    #expect(cards.allSatisfy { $0.name.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test("a card is found by its id in any case")
  func lookUp() {
    #expect(CheckCatalogue.card("ck03")?.name == "applicants-sum")
    #expect(CheckCatalogue.card("CK99") == nil)
  }

  @Test("every template has both sides filled in")
  func templates() {
    for card in CheckCatalogue.cards {
      let message = card.message(label: "甲", left: "1", right: "2")
      #expect(!message.english.contains("{") && !message.chinese.contains("{"))
      #expect(message.english.first?.isUppercase != true && !message.english.hasSuffix("."))
    }
  }
}
