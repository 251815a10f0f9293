import Foundation

/// The folders of the package that tests read.
public enum PackageRoot {
  /// The folder of `Package.swift`.
  public static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files written by us that tests read.
  public static let fixtures = url.appending(path: "Fixtures")

  /// A suite of test data made by others, if it is on this machine; `GX_SUITES` says where suites are.
  public static func suite(_ name: String) -> URL? {
    let root = ProcessInfo.processInfo.environment["GX_SUITES"].map { URL(filePath: $0) }
    let folder = (root ?? url.appending(path: "../shared/suites")).appending(path: name)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
