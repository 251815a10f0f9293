import ReportModel

/// The claims that the prose of a report makes, as data.
extension Claim {
  /// All claims, in the order in which they are tried; a statement may make several.
  static let all: [Claim] = requests + results + disputes + documents + decisions + annexFigures

  /// Words that make a number something else than the report's own figure of the year.
  private static let foreign: ProseWords = [.scope, .part, .channel, .otherwise, .share]
  private static let outcomes: ProseWords = [
    .granted, .partiallyGranted, .refused, .unavailable, .notProcessed, .otherHandling,
  ]
  private static let asked: ProseWords = [.request, .application]

  private static let requests: [Claim] = [
    received([.received, .request], context: [], never: .newlyReceived, [new, new + carriedIn]),
    received(.newlyReceived, context: asked, never: [.licence, .penalty, .coercion], [new]),
    Claim(
      CheckCatalogue.requestsInProse, .requests, all: [.noneReceived, .request],
      none: foreign.union(outcomes).union([.review, .litigation]), isExact: true, [[CellPath("new_requests")]]),
    Claim(
      CheckCatalogue.requestsInProse, .requests, all: [.completed], context: asked,
      none: foreign.union(outcomes).union([.carriedIn, .carriedOut, .ofWhich, .review, .litigation, .received]),
      isExact: true, [[CellPath("results_total")]]),
    Claim(
      CheckCatalogue.requestsInProse, .requests, all: [.carriedIn], context: asked,
      none: foreign.union([.review, .litigation, .carriedOut]), isExact: true, [[CellPath("carried_in")]]),
    Claim(
      CheckCatalogue.requestsInProse, .requests, all: [.carriedOut], context: asked,
      none: foreign.union([.review, .litigation, .carriedIn]), isExact: true, [[CellPath("carried_out")]]),
  ]

  private static let results: [Claim] = [
    result(.granted, ["granted"]),
    result(.partiallyGranted, ["partially_granted"]),
    result([.granted, .partiallyGranted], ["granted", "partially_granted"]),
    result(.refused, rows("refused_")),
    result(.unavailable, rows("unavailable_")),
    result(.notProcessed, rows("not_processed_")),
  ]

  private static let disputes: [Claim] = [
    dispute(.review, [["review"]], never: .litigation),
    dispute(
      .litigation,
      [["litigation_direct", "litigation_after_review"], ["litigation_direct"], ["litigation_after_review"]],
      never: .review),
    dispute([.review, .litigation], [["review", "litigation_direct", "litigation_after_review"]], never: []),
    noDispute(.review, ["review"]),
    noDispute(.litigation, ["litigation_direct", "litigation_after_review"]),
  ]

  private static let documents: [Claim] = [
    document(.form2021, .made, "issued"), document(.form2019, .made, "newly_made"),
    document(.form2021, .repealed, "repealed"), document(.form2021, .inForce, "in_force"),
  ].flatMap { $0 }

  private static let decisions: [Claim] =
    [
      (ProseWords.licence, "art20_5/administrative_licenses"), (.penalty, "art20_6/administrative_penalties"),
      (.coercion, "art20_6/administrative_coercion"),
    ].map { words, row in
      Claim(
        CheckCatalogue.documentsInProse, .proactive, all: words,
        none: foreign.union([.licence, .penalty, .coercion, .review, .published]).subtracting(words),
        units: [.item, .entry], [[CellPath(row, "decisions")]])
    } + [
      Claim(
        CheckCatalogue.documentsInProse, .proactive, .form2021, all: .fee, none: foreign, units: [.tenThousandYuan],
        [[CellPath("art20_8/administrative_fees", "amount")]])
    ]

  private static let annexFigures: [Claim] = [
    annex(
      [.disclosed], never: [.website, .microblog, .messenger, .normativeDocument, .channel], "proactive/disclosed_items"
    ),
    annex([.website], any: [.disclosed, .published], never: [.microblog, .messenger], "proactive/channel_website"),
    annex([.microblog], any: [.disclosed, .published], never: [.website, .messenger], "proactive/channel_microblog"),
    annex([.messenger], any: [.disclosed, .published], never: [.website, .microblog], "proactive/channel_wechat"),
    annex([.received, .request], never: [.noneReceived, .channel], "requests/received"),
    annex([.noneReceived, .request], never: .channel, "requests/received"),
  ]
}

extension Claim {
  private static func rows(_ prefix: String) -> [String] {
    Form.requests2021.rows.map(\.path).filter { $0.hasPrefix(prefix) }
  }

  private static let new = [CellPath("new_requests")]
  private static let carriedIn = [CellPath("carried_in")]

  private static func received(
    _ words: ProseWords, context: ProseWords, never: ProseWords, _ readings: [[CellPath]]
  ) -> Claim {
    let none: ProseWords = [
      .completed, .replied, .carriedIn, .carriedOut, .noneReceived, .review, .litigation, .business,
    ]
    return Claim(
      CheckCatalogue.requestsInProse, .requests, all: words, context: context,
      none: foreign.union(outcomes).union(none).union(never), units: [.item, .entry], isExact: true, readings)
  }

  private static func result(_ words: ProseWords, _ rows: [String]) -> Claim {
    Claim(
      CheckCatalogue.requestsInProse, .requests, all: words, context: asked,
      none: foreign.union(outcomes).subtracting(words).union([.disclosed, .review, .litigation]), isExact: true,
      weak: .ownLevel, [rows.map { CellPath($0) }])
  }

  private static func dispute(_ words: ProseWords, _ readings: [[String]], never: ProseWords) -> Claim {
    Claim(
      CheckCatalogue.disputesInProse, .reviewLitigation, all: words, context: [.disclosure, .request],
      none: foreign.union([.business, .outcome, .noneHappened, .ofWhich, .published]).union(never), isExact: true,
      readings.map { $0.map { CellPath($0) } })
  }

  private static func noDispute(_ words: ProseWords, _ rows: [String]) -> Claim {
    Claim(
      CheckCatalogue.disputesInProse, .reviewLitigation, all: [words, .noneHappened], context: [.disclosure, .request],
      none: foreign.union([.business, .outcome]), isExact: true, [rows.map { CellPath($0) }])
  }

  private static func document(_ generation: Generation, _ verb: ProseWords, _ column: String) -> [Claim] {
    let verbs: ProseWords = [.made, .repealed, .inForce]
    return [
      (ProseWords.normativeDocument, ProseWords.regulation, "art20_1/normative_documents"),
      (.regulation, .normativeDocument, "art20_1/regulations"),
    ].map { noun, other, row in
      Claim(
        CheckCatalogue.documentsInProse, .proactive, generation, all: [verb, noun],
        none: foreign.union(verbs).subtracting(verb).union(other), [[CellPath(row, column)]])
    }
  }

  private static func annex(
    _ words: ProseWords, any: ProseWords = [], never: ProseWords, _ row: String
  ) -> Claim {
    Claim(
      CheckCatalogue.annexInProse, .statistics, all: words, any: any,
      none: ProseWords([.scope, .part, .otherwise, .share, .ofWhich]).union(never),
      units: [.item, .entry], [[CellPath(row, "")]])
  }
}
