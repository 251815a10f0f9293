import Evidence

/// A piece of prose that the checks understand; what stands between two of them is other text.
struct ProseToken: Sendable {
  /// What the piece is.
  enum Kind: Sendable {
    case words(ProseWords)
    case number(ExactDecimal, ProseUnit)
    /// A mark between the clauses of a sentence.
    case comma
    /// The end of a sentence.
    case stop
  }

  let kind: Kind
  /// Its bytes in the text.
  let range: Range<Int>
}

/// What a number of the prose counts.
enum ProseUnit: Sendable {
  /// 件, 宗, 起, 份, 例: cases and documents.
  case item
  /// 条: pieces of information.
  case entry
  case percent
  /// 万元.
  case tenThousandYuan
  case year
  case month
  /// A day, a person, an ordinal, or anything else.
  case other
}
