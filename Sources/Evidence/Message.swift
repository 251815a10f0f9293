/// One sentence for people in the two languages of the tool; both say the same.
public struct Message: Sendable, Hashable {
  /// English, lower case, no final stop.
  public var english: String
  /// Chinese, no final stop.
  public var chinese: String

  /// Makes a message of its two renderings.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The rendering in a language.
  public func text(in language: Language) -> String { language == .chinese ? chinese : english }
}

/// A language in which the tool can speak.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
