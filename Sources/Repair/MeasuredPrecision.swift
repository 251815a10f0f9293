// Written by `gxlab repairs --record`.

/// The figures of all rules, as last measured.
enum MeasuredPrecision {
  /// By the rule's id.
  static let figures: [String: Precision] = [:]
}
