/// The rules of repair in the order in which they are applied.
public enum Catalogue {
  /// The cards of all rules.
  public static var cards: [RuleCard] { rules.map { $0.card } }

  /// The rules.
  static let rules: [any RepairRule.Type] = [
    CharacterEntities.self,
    InvisibleCharacters.self,
    EmphasisMarks.self,
    FormulaMarks.self,
    MarkdownEscapes.self,
    MarkdownLinks.self,
    WideGaps.self,
    TagLines.self,
    BrowserPrints.self,
    ScannerStamps.self,
    PageNumbers.self,
    InlinePageNumbers.self,
    SeparatorLines.self,
    ImagePlaceholders.self,
    InventedTables.self,
    InventedHeadings.self,
    PortalListings.self,
    CatalogueHeaders.self,
    MicroblogPosts.self,
    MessengerArticles.self,
    CodeHints.self,
    PortalFrames.self,
    PageTitles.self,
    PortalMenus.self,
    PortalFooters.self,
    PastedScreens.self,
    ChartLabels.self,
    RunningHeads.self,
    ScreenshotRemainders.self,
    TornTables.self,
    SentenceHeadings.self,
    BrokenParagraphs.self,
    HardWrappedLines.self,
    BrokenSentences.self,
    InterruptedSentences.self,
    SuspectedInterruptions.self,
    SpacedDigits.self,
    SpacesAroundDigits.self,
    SpacedCharacters.self,
  ]
}
