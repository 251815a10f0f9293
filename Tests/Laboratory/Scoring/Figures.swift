/// What is counted over many cases; sums of counts.
public struct Figures: Sendable {
  var cases = 0
  var failed = 0
  var cells = 0
  var right = 0
  var wrong = 0
  var missing = 0
  var extra = 0
  var silent = 0
  /// Wrong numbers of which nothing says more than that their place was found by evidence.
  var confident = 0
  var flagged = 0
  var tableFlagOnly = 0
  var extraNulls = 0
  var acceptedNulls = 0
  var alarms = 0
  var relations = Share()
  var narrative = Share()
  var titles = Share()
  var agencies = Share()
  var years = Share()
  var generations = Share()
  var annotations = Share()
  var contacts = Share()
  var joins = Share()
  var leak = Share()
  var loss = Share()
  var fixedPoints = Share()
  /// The sum of the F1 of headings, and over how many cases.
  var headingScore = 0.0
  var headingCases = 0

  /// A part of a whole.
  struct Share: Sendable {
    var part = 0
    var whole = 0

    /// Counts one.
    mutating func count(_ isHit: Bool) {
      whole += 1
      part += isHit ? 1 : 0
    }

    static func += (left: inout Share, right: Share) {
      left.part += right.part
      left.whole += right.whole
    }
  }

  /// Makes empty figures.
  public init() {}

  /// Adds the figures of another case.
  static func += (left: inout Figures, right: Figures) {
    for path in counts { left[keyPath: path] += right[keyPath: path] }
    for path in shares { left[keyPath: path] += right[keyPath: path] }
    left.headingScore += right.headingScore
  }

  private nonisolated(unsafe) static let counts: [WritableKeyPath<Figures, Int>] = [
    \.cases, \.failed, \.cells, \.right, \.wrong, \.missing, \.extra, \.silent, \.confident, \.flagged, \.tableFlagOnly,
    \.extraNulls,
    \.acceptedNulls, \.alarms, \.headingCases,
  ]

  private nonisolated(unsafe) static let shares: [WritableKeyPath<Figures, Share>] = [
    \.relations, \.narrative, \.titles, \.agencies, \.years, \.generations, \.annotations, \.contacts, \.joins, \.leak,
    \.loss, \.fixedPoints,
  ]
}

/// One thing that a conversion got wrong.
public struct Miss: Sendable {
  /// What kind, such as `wrong`, `silent wrong`, `title`, `join`.
  public var kind: String
  /// The cell or the text concerned.
  public var place: String
  /// What is true.
  public var truth: String
  /// What came out.
  public var result: String
}
