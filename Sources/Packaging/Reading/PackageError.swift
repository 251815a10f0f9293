import Evidence

/// Why a package cannot be read, or something not be taken out of it.
public struct PackageError: Error, Sendable, Hashable {
  /// What is wrong and what to do.
  public var message: Message
  /// The entry concerned; nil for the package as a whole.
  public var entry: String?

  /// Makes an error.
  public init(_ message: Message, entry: String? = nil) {
    self.message = message
    self.entry = entry
  }
}
