import Evidence
import FileNames
import Glibc

/// The program `gxconvert`: understands a command line and carries it out.
public enum Tool {
  /// Every command, in the order of the help.
  static let commands: [Command] =
    [
      ConvertCommand.command, InspectCommand.command, ValidateCommand.command, VerifyCommand.command,
      ExtractCommand.command, DiffCommand.command, RepackageCommand.command,
    ] + ArchiveCommands.all + [
      RulesCommand.command, ChecksCommand.command, SchemaCommand.command, ManualCommand.command,
      CompletionsCommand.command, HelpCommand.command,
    ]

  /// Carries out the command line of this process and returns its exit code.
  public static func run() async -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    let arguments = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map {
        FileName(UnsafeBufferPointer(start: $0, count: strlen($0)).map(UInt8.init(bitPattern:)))
      }
    }
    return await run(arguments, environment: .current).rawValue
  }

  static func run(_ arguments: [FileName], environment: Environment) async -> ExitCode {
    var console = Console(arguments, environment: environment)
    do {
      let invocation = try ArgumentParser(commands: commands).parse(arguments)
      console = Console(for: invocation, environment: environment)
      return try await run(invocation, console)
    } catch let failure as Failure {
      Reporter(console: console).failure(failure)
      return failure.code
    } catch {
      Reporter(console: console).failure(.usage("\(error)", "\(error)"))
      return .negative
    }
  }

  private static func run(_ invocation: Invocation, _ console: Console) async throws -> ExitCode {
    if invocation.isGiven(.help) {
      try console.write(HelpText(language: console.language).help(for: invocation.command, among: commands))
      return .done
    }
    if invocation.isGiven(.version) {
      try console.write("\(Software.name) \(Software.version)\n")
      return .done
    }
    return try await invocation.command.run(invocation, console)
  }
}
