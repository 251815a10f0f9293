import Glibc

/// The benchmark program: prints what a conversion costs, stage by stage, and what it could cost at least.
///
/// All times are processor time of one thread, the best of several rounds, so that other work on the machine bears on
/// them as little as possible.
@main
enum BenchCommand {
  static func main() {
    var tool: String?
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "archive" { return ArchiveBench.run(arguments.dropFirst()) }
    if arguments.first == "stages" { return Throughput.print(BenchSet.all()) }
    while let word = arguments.popFirst() {
      switch word {
      case "--tool": tool = arguments.popFirst()
      default: fail("usage: gxbench [--tool GXCONVERT] | gxbench stages | gxbench archive")
      }
    }
    if let tool { ProcessCost.print(tool: tool) }
    let sets = BenchSet.all()
    Throughput.print(sets)
    DOCXFloor.print(sets)
    Growth.print(sets)
    ValidationCost.print(sets)
  }

  /// Ends the program with a word.
  static func fail(_ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    write(STDERR_FILENO, line, line.count)
    exit(1)
  }
}
