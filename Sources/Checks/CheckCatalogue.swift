/// Every check that one report allows, in the order of their findings.
public enum CheckCatalogue {
  /// All cards, by id.
  public static let cards: [CheckCard] = [
    balance, resultsSum, applicantsSum, outcomesSum, annexSum, annexPart, disclosedDocuments, documentsInForce,
    wholeCount, yearOfPeriod, requestsInProse, disputesInProse, documentsInProse, annexInProse, partsInProse,
    sharesInProse, annexQuestion,
  ]

  /// The card with that id; letter case does not matter.
  public static func card(_ id: String) -> CheckCard? { cards.first { $0.id == id.uppercased() } }
}
