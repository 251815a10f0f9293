import Foundation

/// A suite of real files that lies outside the project; tests skip where it is absent.
public struct Suite: Sendable {
  /// The folder of the suite.
  public let folder: String

  /// The suite of that name below `GX_SUITES`, or below `../shared/suites` beside the package.
  public init(_ name: String) {
    let root = ProcessInfo.processInfo.environment["GX_SUITES"] ?? Self.packageRoot + "/../shared/suites"
    folder = "\(root)/\(name)"
  }

  /// Whether it is there.
  public var isPresent: Bool { FileManager.default.fileExists(atPath: folder) }

  /// The names of its files that end so, sorted.
  public func files(endingIn suffixes: String...) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in suffixes.contains { name.hasSuffix($0) } }.sorted()
  }

  /// The bytes of a file; nil where it is absent.
  public func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init)
  }

  /// The folder of the package, told by this file's place in it.
  public static var packageRoot: String {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }
}
