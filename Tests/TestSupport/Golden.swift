import Foundation

/// A file that holds what a program is expected to give.
///
/// `GX_REWRITE=1` writes the files anew instead of comparing; a test fails while it is set, so that nobody takes a run
/// with it for a passed one.
public struct Golden {
  /// Whether goldens are written instead of compared.
  public static let isRewriting = ProcessInfo.processInfo.environment["GX_REWRITE"] == "1"

  private let url: URL

  /// The golden in a file.
  public init(_ url: URL) { self.url = url }

  /// Says how `actual` differs from the golden: the first line that is another; nil where nothing does.
  public func difference(from actual: [UInt8]) throws -> String? {
    if Self.isRewriting {
      try Data(actual).write(to: url)
      return nil
    }
    guard let expected = try? Data(contentsOf: url) else {
      return "\(url.lastPathComponent) is missing; GX_REWRITE=1 writes it"
    }
    if Array(expected) == actual { return nil }
    return Self.firstDifference(String(decoding: expected, as: UTF8.self), String(decoding: actual, as: UTF8.self))
  }

  /// The first line in which two texts differ.
  public static func firstDifference(_ expected: String, _ actual: String) -> String {
    let left = expected.components(separatedBy: "\n")
    let right = actual.components(separatedBy: "\n")
    for index in 0..<max(left.count, right.count) {
      let old = index < left.count ? left[index] : "(end)"
      let new = index < right.count ? right[index] : "(end)"
      if old != new { return "line \(index + 1): expected 「\(old)」, found 「\(new)」" }
    }
    return "only line ends differ"
  }
}
