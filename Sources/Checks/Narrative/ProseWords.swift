/// What the words around a number in the prose tell; a set, because a clause has several.
struct ProseWords: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Requests that came: 收到, 新收, 受理.
  static let received = ProseWords(rawValue: 1 << 0)
  /// Requests that were finished: 办结.
  static let completed = ProseWords(rawValue: 1 << 1)
  /// Requests that were answered, some ways of finishing left out: 答复.
  static let replied = ProseWords(rawValue: 1 << 2)
  static let carriedIn = ProseWords(rawValue: 1 << 3)
  static let carriedOut = ProseWords(rawValue: 1 << 4)
  /// A request for information, by its full name.
  static let request = ProseWords(rawValue: 1 << 5)
  /// 申请 alone.
  static let application = ProseWords(rawValue: 1 << 6)
  /// The disclosure of information as a subject.
  static let disclosure = ProseWords(rawValue: 1 << 7)
  static let granted = ProseWords(rawValue: 1 << 8)
  static let partiallyGranted = ProseWords(rawValue: 1 << 9)
  static let refused = ProseWords(rawValue: 1 << 10)
  static let unavailable = ProseWords(rawValue: 1 << 11)
  static let notProcessed = ProseWords(rawValue: 1 << 12)
  static let otherHandling = ProseWords(rawValue: 1 << 13)
  static let review = ProseWords(rawValue: 1 << 14)
  static let litigation = ProseWords(rawValue: 1 << 15)
  /// How a review or a lawsuit ended.
  static let outcome = ProseWords(rawValue: 1 << 16)
  /// Work on cases of others, as an organ of review does it.
  static let business = ProseWords(rawValue: 1 << 17)
  /// Nothing came: 未收到.
  static let noneReceived = ProseWords(rawValue: 1 << 18)
  /// Nothing happened: 未发生.
  static let noneHappened = ProseWords(rawValue: 1 << 19)
  static let made = ProseWords(rawValue: 1 << 20)
  static let repealed = ProseWords(rawValue: 1 << 21)
  static let inForce = ProseWords(rawValue: 1 << 22)
  static let regulation = ProseWords(rawValue: 1 << 23)
  static let normativeDocument = ProseWords(rawValue: 1 << 24)
  static let licence = ProseWords(rawValue: 1 << 25)
  static let penalty = ProseWords(rawValue: 1 << 26)
  static let coercion = ProseWords(rawValue: 1 << 27)
  static let fee = ProseWords(rawValue: 1 << 28)
  /// Information made public unasked: 主动公开.
  static let disclosed = ProseWords(rawValue: 1 << 29)
  static let published = ProseWords(rawValue: 1 << 30)
  static let website = ProseWords(rawValue: 1 << 31)
  static let microblog = ProseWords(rawValue: 1 << 32)
  static let messenger = ProseWords(rawValue: 1 << 33)
  /// Another circle of bodies than the report's own: 全市, 各部门.
  static let scope = ProseWords(rawValue: 1 << 34)
  /// A part only: a channel, a kind of applicant, a subject.
  static let part = ProseWords(rawValue: 1 << 35)
  static let ofWhich = ProseWords(rawValue: 1 << 36)
  /// Another time, a comparison, or a number that is not exact.
  static let otherwise = ProseWords(rawValue: 1 << 37)
  /// 占 before a percentage.
  static let share = ProseWords(rawValue: 1 << 38)
  /// The way by which something came or was published: 通过, 网上.
  static let channel = ProseWords(rawValue: 1 << 40)
  /// 新收, which only requests are said to be.
  static let newlyReceived = ProseWords(rawValue: 1 << 41)
  /// 本级: the body itself, where the table may speak of all below it.
  static let ownLevel = ProseWords(rawValue: 1 << 42)
  /// Words that change nothing.
  static let filler = ProseWords(rawValue: 1 << 39)
}
