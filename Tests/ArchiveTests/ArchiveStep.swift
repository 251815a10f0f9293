import Archive
import Foundation
import TestSupport

/// One step of the benchmark program (`gxbench archive --step …`) on `in-1` and `out-1` of a scratch folder: a process
/// that can be killed, and whose system calls can be made to fail.
struct ArchiveStep {
  /// What became of the process.
  struct Result {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  static let program = ProgramRun.products.appending(path: "gxbench").path

  /// Whether the program was built together with the tests.
  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: program) }

  let scratch: Scratch
  let name: String

  /// Runs the step; kills it after `seconds`, if it still runs then, and lets `watch` look at it as long as it runs.
  func run(
    killedAfter seconds: Double? = nil, environment: [String: String] = [:], watch: ((pid_t) -> Void)? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = [
      "archive", "--step", name, "--counts", "1", "--folder", scratch.path, "--jobs", "2", "--batch", "3",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let (output, errors) = (scratch.path + "/.out", scratch.path + "/.err")
    for path in [output, errors] { try Data().write(to: URL(fileURLWithPath: path)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    while let watch, process.isRunning { watch(process.processIdentifier) }
    if let seconds {
      usleep(UInt32(seconds * 1e6))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// How many packages the step said were acknowledged.
  static func acknowledged(_ result: Result) -> Int {
    result.output.split(separator: "\n").compactMap { Int($0) }.reduce(0, +)
  }

  /// Reports of which some repeat and some cannot be read.
  static func fillInputs(_ scratch: Scratch) throws {
    for number in 0..<30 {
      try scratch.write(Sample.figures(agency: number % 24, year: 2023), to: "in-1/\(30 - number).json")
    }
    try scratch.write("", to: "in-1/5-empty.txt")
    try scratch.write("{", to: "in-1/7-broken.json")
  }

  /// Everything in a sealed collection; of the journal the lines without their times, each once.
  static func state(_ scratch: Scratch) throws -> [String: Data] {
    var contents = try scratch.contents(of: "out-1")
    let journal = String(decoding: contents["journal.jsonl"] ?? Data(), as: UTF8.self)
    contents["journal.jsonl"] = Data(Set(journal.split(separator: "\n")).sorted().joined(separator: "\n").utf8)
    return contents
  }
}
