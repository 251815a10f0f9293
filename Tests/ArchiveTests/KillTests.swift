import Archive
import Foundation
import Testing

/// Kills are many with `GX_KILLS=500`; a few in the normal run.
private let kills = ProcessInfo.processInfo.environment["GX_KILLS"].flatMap(Int.init) ?? 12

@Suite("Killed runs", .serialized, .enabled(if: ArchiveStep.isBuilt, "the program gxbench was not built"))
struct KillTests {
  @Test(
    "after kill -9 at any moment nothing acknowledged is lost, and the resumed collection is that of an unkilled run")
  func killed() throws {
    let reference = Scratch()
    try ArchiveStep.fillInputs(reference)
    let start = Date()
    #expect(try ArchiveStep(scratch: reference, name: "add").run().exitCode == 0)
    let duration = Date().timeIntervalSince(start)
    #expect(try ArchiveStep(scratch: reference, name: "seal").run().exitCode == 0)
    let expected = try ArchiveStep.state(reference)
    var killed = 0
    while killed < kills {
      let scratch = Scratch()
      try ArchiveStep.fillInputs(scratch)
      killed += try finish("add", scratch, longest: duration)
      killed += try finish("seal", scratch, longest: duration / 2)
      #expect(try ArchiveStep.state(scratch) == expected)
    }
  }

  @Test("after kill -9 while a failure is made good it is made good once")
  func killedWhileResolving() throws {
    var expected: [String: Data]?
    for patience in [nil] + (0..<max(3, kills / 8)).map({ _ in Double.random(in: 0...2) }) {
      let scratch = Scratch()
      for name in ["in-1/5.json", "in-1/7-broken.json"] { try scratch.write("{\"", to: name) }
      let collection = ReportCollection(at: scratch.path + "/out-1")
      #expect(try collection.add(ArchiveInputs(paths: [scratch.path + "/in-1"])).failed == 2)
      try ArchiveStep.fillInputs(scratch)
      if let patience {
        _ = try finish("add", scratch, longest: patience)
      } else {
        #expect(try ArchiveStep(scratch: scratch, name: "add").run().exitCode == 0)
      }
      #expect(try ArchiveStep(scratch: scratch, name: "seal").run().exitCode == 0)
      let state = try ArchiveStep.state(scratch)
      if expected == nil { expected = state }
      #expect(state == expected)
      let catalog = String(decoding: try #require(state["data/catalog.csv"]), as: UTF8.self)
      #expect(catalog.split(whereSeparator: \.isNewline).filter { $0.contains(",replaced,") }.count == 2)
    }
  }

  @Test("the temporary file of the index has no name, so kill -9 leaves none behind")
  func temporaryFile() throws {
    let scratch = Scratch()
    try scratch.write(Sample.longJournal(), to: "out-1/journal.jsonl")
    try scratch.write(Sample.report(1), to: "in-1/1.txt")
    let folder = scratch.path + "/temporary"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let result = try ArchiveStep(scratch: scratch, name: "add").run(environment: ["TMPDIR": folder]) { process in
      let open = "/proc/\(process)/fd"
      let files = (try? FileManager.default.contentsOfDirectory(atPath: open)) ?? []
      let paths = files.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: open + "/" + $0) }
      if paths.contains(where: { $0.hasPrefix(folder) && $0.hasSuffix("(deleted)") }) { kill(process, SIGKILL) }
    }
    #expect(result.exitCode == 128 + SIGKILL, "the index was never in a file without a name")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(try ArchiveStep(scratch: scratch, name: "add").run(environment: ["TMPDIR": folder]).exitCode == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  /// Runs a step again and again, killing it at random moments, until it comes to its end; the number of kills.
  private func finish(_ name: String, _ scratch: Scratch, longest: Double) throws -> Int {
    let collection = ReportCollection(at: scratch.path + "/out-1")
    var acknowledged = 0
    var killed = 0
    while true {
      // Sealing does not come nearer to its end by being killed, so it is given more time after each kill.
      let patience = longest * (1 + Double(killed) / 2)
      let result = try ArchiveStep(scratch: scratch, name: name).run(killedAfter: Double.random(in: 0...patience))
      acknowledged += ArchiveStep.acknowledged(result)
      if result.exitCode == 0 { return killed }
      #expect(result.exitCode == 128 + SIGKILL, "\(result.errors)")
      killed += 1
      guard FileManager.default.fileExists(atPath: collection.path + "/journal.jsonl") else {
        #expect(acknowledged == 0)
        continue
      }
      let state = try collection.verified()
      #expect(state.packages >= acknowledged)
      #expect(state.defects.filter { $0.kind != .unlisted && $0.kind != .unfinished }.isEmpty)
    }
  }
}
