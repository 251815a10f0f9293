import Foundation

/// A report written by us, with what must be made of it.
public struct ReportFixture: Sendable, CustomStringConvertible {
  /// The folder: `Fixtures/reports/<year>-<short name>`.
  public let folder: URL
  /// The input: `report.txt`, `report.docx` or `report.html`.
  public let input: URL

  /// All of them, by name.
  public static func all() throws -> [ReportFixture] {
    let root = PackageRoot.fixtures.appending(path: "reports")
    let folders = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter(\.hasDirectoryPath)
    return try folders.sorted { $0.path < $1.path }.map { folder in
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      guard let input = files.first(where: { $0.deletingPathExtension().lastPathComponent == "report" }) else {
        throw CocoaError(.fileNoSuchFile)
      }
      return ReportFixture(folder: folder, input: input)
    }
  }

  /// The fixture of that name.
  public static func named(_ name: String) throws -> ReportFixture {
    guard let fixture = try all().first(where: { $0.name == name }) else { throw CocoaError(.fileNoSuchFile) }
    return fixture
  }

  /// The folder's name.
  public var name: String { folder.lastPathComponent }

  /// The input's bytes.
  public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: input)) }

  /// What the input must give in a format, by the suffix.
  public func golden(_ suffix: String) -> Golden { Golden(folder.appending(path: "expected.\(suffix)")) }

  /// The name, for the test's own output.
  public var description: String { name }
}
