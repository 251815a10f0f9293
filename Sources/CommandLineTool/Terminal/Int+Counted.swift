extension Int {
  /// The number with the word for what is counted: `1 package`, `2 packages`.
  func counted(_ singular: String) -> String { "\(self) \(singular)\(self == 1 ? "" : "s")" }
}
