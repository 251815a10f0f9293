import Foundation
import Packaging
import TestSupport
import Testing

/// Packages as the program writes them: the same everywhere, and whole or not at all.
@Suite struct ProgramPackageTests {
  private static let inputs = "$ROOT/Fixtures/reports/*/report.*"

  private func shell(_ command: String, _ environment: [String: String] = [:]) throws -> ProgramRun {
    try ProgramRun.shell(
      command, environment: environment.merging(["ROOT": PackageRoot.url.path]) { first, _ in first })
  }

  /// Names and SHA-256 of the packages of all fixtures, written under circumstances that must not matter.
  private func digests(_ circumstances: String, jobs: Int, _ environment: [String: String] = [:]) throws -> String {
    let run = try shell(
      """
      mkdir $TMP/elsewhere; cd $TMP/elsewhere; \(circumstances)
      for file in \(Self.inputs); do mkdir -p in out; cp $file in/$(basename $(dirname $file)).${file##*.}; done
      gxconvert --quiet --jobs \(jobs) --to zip --output-dir out in/* && cd out && sha256sum *.zip
      """, environment)
    #expect(run.exitCode == 0, "\(run.errors)")
    return run.output
  }

  @Test("packages are the same in any time zone, locale, folder, umask, at any time, with 1 and 2 threads")
  func identity() throws {
    let plain = try digests("umask 022", jobs: 1, ["TZ": "UTC"])
    #expect(plain.split(separator: "\n").count == (try ReportFixture.all().count))
    let clocks = FaultLibrary.path.map { ["LD_PRELOAD": $0, "FAULT_TIME": "951782400"] } ?? [:]
    let other = try digests(
      "umask 077; mkdir deeper; cd deeper", jobs: 2,
      ["TZ": "Asia/Kathmandu", "LC_ALL": "zh_CN.GB18030", "LANG": "zh_CN.GB18030"].merging(clocks) { first, _ in first }
    )
    #expect(plain == other)
  }

  @Test("an archive over the limit is verified where it lies; what must hold it in memory names the option")
  func overLimit() throws {
    let package = "gxconvert --quiet --to zip -o $TMP/p.zip $ROOT/Fixtures/reports/2020-qinglan-water/report.txt; "
    let verified = try shell(package + "gxconvert verify $TMP/p.zip --max-archive 100")
    #expect(verified.exitCode == 0, "\(verified.errors)")
    let damaged = try shell(package + "printf x >>$TMP/p.zip; gxconvert verify $TMP/p.zip --max-archive 100")
    #expect(damaged.exitCode == 4 && damaged.errors.contains("--max-archive raises the limit"), "\(damaged.errors)")
    let extracted = try shell(package + "gxconvert extract $TMP/p.zip --max-archive 100")
    #expect(extracted.exitCode == 4 && extracted.errors.contains("--max-archive raises the limit"))
  }

  @Test(
    "a full disk, a failing device and a killed program leave a whole package or none",
    .enabled(if: FaultLibrary.path != nil, "there is no C compiler"), arguments: ["28", "5", "kill"])
  func faults(code: String) throws {
    let library = try #require(FaultLibrary.path)
    var failures = 0
    for step in 1...12 {
      let folder = FileManager.default.temporaryDirectory.appending(path: "gxconvert-fault-\(code)-\(step)-\(getpid())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let run = try shell(
        "gxconvert --quiet --to zip -o $OUT/p.zip $ROOT/Fixtures/reports/2020-qinglan-water/report.txt",
        ["OUT": folder.path, "LD_PRELOAD": library, "FAULT_AT": "\(step)", "FAULT_ERRNO": code])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      if run.exitCode != 0 {
        failures += 1
        #expect(code == "kill" ? run.exitCode == 137 : run.exitCode == 5)
        #expect(code == "kill" || run.errors.contains(code == "28" ? "no space left" : "input/output error"))
        #expect(code == "kill" || names.allSatisfy { $0 == "p.zip" }, "\(names)")
      }
      if names.contains("p.zip") {
        let archive = Array(try Data(contentsOf: folder.appending(path: "p.zip")))
        #expect(PackageVerifier.isIntact(archive))
      }
    }
    #expect(failures >= 4)
  }

  @Test("an existing package is not replaced, and a folder that does not exist is named")
  func targets() throws {
    let input = "$ROOT/Fixtures/reports/2020-qinglan-water/report.txt"
    let existing = try shell(
      "echo old > $TMP/p.zip; gxconvert --to zip -o $TMP/p.zip \(input); echo $?; cat $TMP/p.zip")
    #expect(existing.output.hasSuffix("5\nold\n") && existing.errors.contains("exists already"))
    let missing = try shell("gxconvert --to zip -o $TMP/none/p.zip \(input); ls -A $TMP")
    #expect(missing.errors.contains("the folder does not exist"))
  }
}
