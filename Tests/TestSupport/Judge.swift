import Foundation

/// The independent programs that judge our output.
public enum Judge {
  /// The folder of the programs of `Tests/judges.txt`, which `make test` installs.
  public static let venv = PackageRoot.url.appending(path: ".venv/bin").path

  /// Whether nothing is left out to save time.
  public static let isExhaustive = ProcessInfo.processInfo.environment["GX_EXHAUSTIVE"] != nil

  /// Whether a program is there.
  public static func has(_ program: String) -> Bool {
    let folders = [venv] + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + program) }
  }
}
