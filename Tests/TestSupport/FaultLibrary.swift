import Foundation

/// The library that lets file operations of a program fail and sets its clock, compiled once per test run.
public enum FaultLibrary {
  /// The path for `LD_PRELOAD`; nil where there is no C compiler.
  public static let path: String? = {
    let library = FileManager.default.temporaryDirectory.appending(path: "gxconvert-faults-\(getpid()).so").path
    let source = PackageRoot.url.appending(path: "Tests/Faults/faults.c").path
    let command = "$(command -v clang || command -v cc) -shared -fPIC -o \(library) \(source) -ldl"
    guard let run = try? ProgramRun.shell(command), run.exitCode == 0 else { return nil }
    atexit { unlink(FileManager.default.temporaryDirectory.path + "/gxconvert-faults-\(getpid()).so") }
    return library
  }()
}
