import Evidence

/// A pattern that is no regular expression of ECMA-262, or one that the engine cannot run.
public struct PatternError: Error, Sendable, Hashable {
  /// What is wrong, with the part of the pattern concerned.
  public let message: Message
  /// Where in the pattern, in Unicode scalars from 0.
  public let offset: Int
}

/// What a pattern says of a text.
public enum PatternOutcome: Sendable, Hashable {
  case matched
  case unmatched
  /// The search was given up: the pattern needs more steps on this text than any sound pattern does.
  case givenUp
}
