import Archive
import Glibc
import Laboratory

/// Measures a collection end to end: taking in, sealing, verifying, going on after a kill; each step in a process of
/// its own, so that its greatest memory is its own.
///
///     gxbench archive [--counts 2000,10000] [--folder DIR] [--jobs N]
///
/// The reports are made by the laboratory and stay in the folder, which a second run uses again.
enum ArchiveBench {
  /// Runs the benchmark, or, with `--step`, one step of it.
  static func run(_ arguments: ArraySlice<String>) {
    var options = Options()
    var rest = arguments
    while let word = rest.popFirst() {
      guard let value = rest.popFirst() else { BenchCommand.fail("\(word) wants a value") }
      switch word {
      case "--counts": options.counts = value.split(separator: ",").compactMap { Int($0) }
      case "--folder": options.folder = value
      case "--jobs": options.jobs = Int(value) ?? options.jobs
      case "--step": options.step = value
      case "--batch": options.batch = Int(value) ?? options.batch
      default: BenchCommand.fail("usage: gxbench archive [--counts N,N] [--folder DIR] [--jobs N]")
      }
    }
    if let step = options.step { return ArchiveStep.run(step, options) }
    Columns.heading("A collection of laboratory reports, \(options.jobs) jobs, in \(options.folder)")
    Columns.row(
      "reports",
      [
        "add/s", "end to end/s", "seal s", "verify s", "resume s", "add ms CPU", "seal ms CPU", "verify ms CPU",
        "add MiB", "seal MiB", "verify MiB",
      ])
    for count in options.counts { measure(count, options) }
  }

  /// What was asked for.
  struct Options {
    var counts = [2000, 10_000]
    var folder = "/var/tmp/gxbench-archive"
    var jobs = 2
    var batch = 256
    var step: String?
  }

  private static func measure(_ count: Int, _ options: Options) {
    let inputs = "\(options.folder)/in-\(count)"
    ReportFolder.fill(inputs, count: count)
    let step = { (name: String) in
      ChildProcess.run(
        "/proc/self/exe",
        [
          "archive", "--step", name, "--counts", String(count), "--folder", options.folder, "--jobs",
          String(options.jobs),
        ])
    }
    _ = step("clear")
    let add = step("add")
    let seal = step("seal")
    let verify = step("verify")
    let resume = step("resume")
    Columns.row(
      String(count),
      [
        Columns.number(Double(count) / add.seconds), Columns.number(Double(count) / (add.seconds + seal.seconds)),
        Columns.number(seal.seconds, digits: 1), Columns.number(verify.seconds, digits: 1),
        Columns.number(resume.seconds, digits: 2),
      ] + [add, seal, verify].map { Columns.number($0.processor * 1000 / Double(count), digits: 2) }
        + [add, seal, verify].map { Columns.number(Double($0.peakKiB) / 1024) })
  }
}

/// One step of the benchmark.
private enum ArchiveStep {
  static func run(_ step: String, _ options: ArchiveBench.Options) {
    let count = options.counts.first ?? 0
    let collection = ReportCollection(at: "\(options.folder)/out-\(count)")
    let inputs = ArchiveInputs(paths: ["\(options.folder)/in-\(count)"])
    do throws(ArchiveError) {
      switch step {
      case "clear": ReportFolder.remove(collection.path)
      case "add":
        let summary = try collection.add(inputs, options: AddOptions(jobs: options.jobs, batch: options.batch)) {
          event in
          // Tests that kill the step read here what was acknowledged before.
          if case .acknowledged(let packages) = event, options.batch < 256 { say("\(packages)\n") }
        }
        if options.batch == 256, summary.archived + summary.failed != count { BenchCommand.fail("\(summary)") }
      case "seal": _ = try collection.seal(SealOptions(jobs: options.jobs))
      case "verify":
        _ = try collection.verify(VerifyOptions(jobs: options.jobs), report: { BenchCommand.fail("\($0)") })
      case "resume":
        // Opens the journal, mends and sweeps, reads the first input and stops.
        var asked = 0
        _ = try collection.add(inputs) { _ in
        } shouldStop: {
          asked += 1
          return asked > 1
        }
      default: BenchCommand.fail("no step \(step)")
      }
    } catch {
      BenchCommand.fail(error.message.english)
    }
  }
}

/// Writes to standard output at once.
private func say(_ text: String) {
  let bytes = Array(text.utf8)
  write(STDOUT_FILENO, bytes, bytes.count)
}

/// A folder of made reports.
private enum ReportFolder {
  /// Fills a folder with `count` reports, unless an earlier run has done so.
  static func fill(_ folder: String, count: Int) {
    if access(folder + "/.full", F_OK) == 0 { return }
    remove(folder)
    for number in 0..<count {
      let part = "\(folder)/\(number / 1000)"
      if number % 1000 == 0 { make(part) }
      let made = Laboratory.report(seed: UInt64(number), intensity: number % 3)
      write(made.bytes, to: "\(part)/\(made.name)")
    }
    write([], to: folder + "/.full")
  }

  /// Removes a folder with everything in it.
  static func remove(_ folder: String) {
    _ = ChildProcess.run("/bin/rm", ["-rf", folder])
  }

  private static func make(_ path: String) {
    var above = ""
    for part in path.split(separator: "/") {
      above += "/" + part
      mkdir(above, 0o777)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { BenchCommand.fail("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// A program in a process of its own.
private enum ChildProcess {
  /// Runs it to its end: wall time and greatest memory.
  static func run(_ program: String, _ arguments: [String]) -> (seconds: Double, processor: Double, peakKiB: Int) {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let start = now()
    var process = pid_t()
    guard posix_spawn(&process, program, nil, nil, &words, environ) == 0 else {
      BenchCommand.fail("\(program) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    if status != 0 { BenchCommand.fail("\(program) \(arguments) failed") }
    let times = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return (now() - start, times[0] + times[1], usage.ru_maxrss)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
