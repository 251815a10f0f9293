import Foundation
import Testing

/// An independent program that judges our output; `make test` puts those of `Tests/judges.txt` into `.venv`.
public enum Judge {
  /// What to do where one is missing.
  public static let advice: Comment = "not installed; make .venv/judges installs it"

  /// Where the program is, or would be.
  public static func path(_ name: String) -> String {
    PackageRoot.url.appending(path: ".venv/bin").appending(path: name).path
  }

  /// Whether the program is there.
  public static func isThere(_ name: String) -> Bool { FileManager.default.isExecutableFile(atPath: path(name)) }
}
