import Glibc

/// What one call of the program costs, from start to end of the process.
///
/// Goes first: the system counts the memory of whoever starts a process towards it, so we must still be small.
enum ProcessCost {
  static func print(tool: String) {
    Columns.heading("the program, one file (ms from start to end, best of 40; largest memory in MiB)")
    Columns.row("", ["ms", "MiB"])
    report("gxconvert --version", [tool, "--version"])
    for set in BenchSet.all(count: 1) {
      guard let input = set.inputs.first else { continue }
      let path = "/tmp/gxbench-\(getpid())-" + input.name
      write(input.bytes, to: path)
      report("gxconvert one file, \(set.name)", [tool, "--quiet", path])
      unlink(path)
    }
  }

  private static func report(_ name: String, _ command: [String]) {
    let runs = (0..<40).map { _ in run(command) }
    let time = runs.map(\.seconds).min() ?? 0
    let memory = runs.map(\.kilobytes).max() ?? 0
    Columns.row(name, [Columns.number(time * 1000, digits: 1), Columns.number(Double(memory) / 1024, digits: 1)])
  }

  private static func run(_ command: [String]) -> (seconds: Double, kilobytes: Int) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = now()
    let environment: [UnsafeMutablePointer<CChar>?] = [nil]
    guard posix_spawn(&process, command[0], &actions, nil, &words, environment) == 0 else {
      BenchCommand.fail("\(command[0]) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let elapsed = now() - start
    if status != 0 { BenchCommand.fail(command.joined(separator: " ") + " failed") }
    return (elapsed, usage.ru_maxrss)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { BenchCommand.fail("cannot write \(path)") }
  }
}
