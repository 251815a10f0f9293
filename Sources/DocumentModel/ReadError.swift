import Evidence

/// Why no document could be made of an input.
public struct ReadError: Error, Sendable, Hashable {
  /// The class of the cause; it decides the exit code.
  public enum Cause: Sendable, Hashable {
    /// Nothing in it, or nothing but white space.
    case empty
    /// No format that is known.
    case unknownFormat
    /// A format that is known but cannot be read, such as the old binary .doc.
    case unsupportedFormat
    /// Protected by a password.
    case encrypted
    /// Truncated, wrong checksum, broken markup, bytes of no encoding.
    case damaged
    /// Over a limit; the option raises it.
    case overLimit(option: String)
  }

  /// The class of the cause.
  public var cause: Cause
  /// What is wrong with this input and what to do next.
  public var message: Message
  /// Where it is wrong.
  public var location: SourceLocation

  /// Makes an error.
  public init(_ cause: Cause, _ message: Message, at location: SourceLocation = .whole) {
    self.cause = cause
    self.message = message
    self.location = location
  }
}
