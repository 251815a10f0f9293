import Foundation

/// One run of a program, from outside.
public struct ProgramRun: Equatable, Sendable {
  /// What it wrote to standard output.
  public var output: String
  /// What it wrote to standard error.
  public var errors: String
  /// How it ended; 128 and the signal's number where a signal ended it.
  public var exitCode: Int32

  /// The folder of the programs that were built together with the tests.
  public static let products: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let isBeside = FileManager.default.isExecutableFile(atPath: tests.appending(path: "gxconvert").path)
    return isBeside ? tests : PackageRoot.url.appending(path: ".build/debug")
  }()

  /// Runs a command line through the shell, with our programs first in the path, the judges last, and the package as
  /// current folder.
  ///
  /// The variable `TMP` names a folder of the run's own; `LC_ALL` is `C` unless `environment` says another.
  public static func shell(
    _ command: String, input: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gxconvert-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: "." + $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = PackageRoot.url
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = [products.path, variables["PATH"] ?? "/usr/bin:/bin", Judge.venv].joined(separator: ":")
    variables["LC_ALL"] = "C"
    variables["TMP"] = folder.path
    process.environment = variables.merging(environment) { _, new in new }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    func text(_ file: URL) throws -> String {
      String(decoding: try Data(contentsOf: file), as: UTF8.self).replacing(folder.path, with: "$TMP")
    }
    return ProgramRun(
      output: try text(files[1]), errors: try text(files[2]), exitCode: signal + process.terminationStatus)
  }
}
