import Archive
import Foundation
import Testing

/// A library that makes the n-th call that writes to a collection fail.
private enum FaultLibrary {
  static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>
    static int fails(void) {
      static int calls;
      const char *at = getenv("FAIL_AT"), *code = getenv("FAIL_WITH");
      if (!at || __sync_add_and_fetch(&calls, 1) != atoi(at)) return 0;
      close(open(getenv("FAIL_MARK"), O_CREAT | O_WRONLY, 0600));
      errno = atoi(code);
      return 1;
    }
    static int concerns(int descriptor) {
      char link[64], path[4096];
      snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
      ssize_t length = readlink(link, path, sizeof path - 1);
      if (length < 0) return 0;
      path[length] = 0;
      return strstr(path, "/out-1") != NULL;
    }
    #define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
    ssize_t write(int d, const void *b, size_t n) { return concerns(d) && fails() ? -1 : NEXT(write)(d, b, n); }
    ssize_t pwrite(int d, const void *b, size_t n, off_t o) { return concerns(d) && fails() ? -1 : NEXT(pwrite)(d, b, n, o); }
    ssize_t pwrite64(int d, const void *b, size_t n, off64_t o) { return concerns(d) && fails() ? -1 : NEXT(pwrite64)(d, b, n, o); }
    int fsync(int d) { return concerns(d) && fails() ? -1 : NEXT(fsync)(d); }
    int syncfs(int d) { return concerns(d) && fails() ? -1 : NEXT(syncfs)(d); }
    int rename(const char *a, const char *b) { return strstr(b, "/out-1") && fails() ? -1 : NEXT(rename)(a, b); }
    int mkdir(const char *p, mode_t m) { return strstr(p, "/out-1") && fails() ? -1 : NEXT(mkdir)(p, m); }

    """

  /// The library in a folder; nil where there is no gcc.
  static func build(in scratch: Scratch) throws -> String? {
    let file = try scratch.write(source, to: "fault.c")
    let library = scratch.path + "/fault.so"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/gcc")
    process.arguments = ["-shared", "-fPIC", "-O1", "-o", library, file, "-ldl"]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? library : nil
  }
}

@Suite(
  "Failing disks", .serialized,
  .enabled(
    if: ArchiveStep.isBuilt && FileManager.default.isExecutableFile(atPath: "/usr/bin/gcc"),
    "gxbench was not built, or there is no gcc"))
struct FaultTests {
  /// Every call fails once with `GX_FAULTS=all`; in the normal run the first ones, in which a collection comes into
  /// being, and then every seventh.
  private static let calls =
    ProcessInfo.processInfo.environment["GX_FAULTS"] == "all"
    ? Array(1..<1000) : Array(1...9) + Array(stride(from: 12, to: 1000, by: 7))

  @Test(
    "a full disk or a failing device at any write is told, loses nothing acknowledged, and the same command goes on",
    arguments: [(ENOSPC, "no space left"), (EIO, "input/output error")], ["add", "seal"])
  func fails(fault: (code: Int32, words: String), step: String) throws {
    let reference = Scratch()
    let library = try #require(try FaultLibrary.build(in: reference))
    try ArchiveStep.fillInputs(reference)
    for name in ["add", "seal"] { #expect(try ArchiveStep(scratch: reference, name: name).run().exitCode == 0) }
    let expected = try ArchiveStep.state(reference)
    var told = 0
    for call in Self.calls {
      let scratch = Scratch()
      try ArchiveStep.fillInputs(scratch)
      if step == "seal" { #expect(try ArchiveStep(scratch: scratch, name: "add").run().exitCode == 0) }
      let mark = scratch.path + "/failed"
      let result = try ArchiveStep(scratch: scratch, name: step).run(environment: [
        "LD_PRELOAD": library, "FAIL_AT": String(call), "FAIL_WITH": String(fault.code), "FAIL_MARK": mark,
      ])
      guard FileManager.default.fileExists(atPath: mark) else { break }
      // A run may only go on where the call did not matter, as when the lock file cannot name its holder.
      if result.exitCode != 0 {
        told += 1
        #expect(result.errors.contains(fault.words), "call \(call): \(result.errors)")
      }
      let collection = ReportCollection(at: scratch.path + "/out-1")
      if FileManager.default.fileExists(atPath: collection.path + "/journal.jsonl") {
        let state = try collection.verified()
        #expect(state.packages >= ArchiveStep.acknowledged(result))
        #expect(state.defects.filter { $0.kind != .unlisted && $0.kind != .unfinished }.isEmpty)
      }
      for name in ["add", "seal"] {
        let next = try ArchiveStep(scratch: scratch, name: name).run()
        #expect(next.exitCode == 0, "\(name) after call \(call): \(next.errors)")
      }
      #expect(try ArchiveStep.state(scratch) == expected, "after call \(call)")
    }
    #expect(told > 1)
  }

  @Test("a temporary file that cannot be written ends the run, names the remedy and costs nothing acknowledged")
  func temporaryFile() throws {
    let scratch = Scratch()
    let library = try #require(try FaultLibrary.build(in: scratch))
    let journal = Sample.longJournal()
    try scratch.write(journal, to: "out-1/journal.jsonl")
    try scratch.write(Sample.report(1), to: "in-1/1.txt")
    // The shim takes the folder for a part of the collection; verifying writes nothing but the temporary file.
    let folder = scratch.path + "/out-1/.temporary"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let result = try ArchiveStep(scratch: scratch, name: "verify").run(environment: [
      "LD_PRELOAD": library, "FAIL_AT": "1", "FAIL_WITH": String(ENOSPC), "FAIL_MARK": scratch.path + "/failed",
      "TMPDIR": folder,
    ])
    #expect(result.exitCode != 0 && result.errors.contains("TMPDIR"), "\(result.errors)")
    #expect(try String(contentsOfFile: scratch.path + "/out-1/journal.jsonl", encoding: .utf8) == journal)
    #expect(try ArchiveStep(scratch: scratch, name: "add").run(environment: ["TMPDIR": folder]).exitCode == 0)
  }
}
