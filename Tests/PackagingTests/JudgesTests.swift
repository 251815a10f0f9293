import Conversion
import Foundation
import JSONSchema
import Packaging
import TestSupport
import Testing

/// Programs of others judge the packages of all report fixtures.
@Suite(.serialized) struct JudgesTests {
  /// The packages and where they lie, packed and unpacked; gone when the tests are done.
  private static let packages = Result { try PackagedFixtures() }

  /// Runs a command for each package; without GX_EXHAUSTIVE a slow judge sees one of each kind of input.
  private func judge(
    _ command: String, isSlow: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fixtures = try Self.packages.get()
    for package in isSlow && !Judge.isExhaustive ? fixtures.oneOfEachKind : fixtures.packages {
      let run = try ProgramRun.shell(
        command,
        environment: [
          "PACKAGE": package.file, "FOLDER": package.folder, "VENV": Judge.venv, "ROOT": PackageRoot.url.path,
          "HOME": fixtures.folder,
        ])
      #expect(run.exitCode == 0, "\(package.file): \(run.output)\(run.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test("sha256sum and sha512sum accept the manifests and tag manifests")
  func coreutils() throws {
    try judge("cd $FOLDER && sha256sum -c --strict *manifest-sha256.txt && sha512sum -c --strict *manifest-sha512.txt")
  }

  @Test("unzip accepts the archive", .enabled(if: Judge.has("unzip"), "unzip is not installed"))
  func unzip() throws { try judge("unzip -tq $PACKAGE") }

  @Test("7z accepts the archive", .enabled(if: Judge.has("7z"), "7z is not installed"))
  func sevenZip() throws { try judge("7z t $PACKAGE") }

  @Test("bsdtar accepts the archive", .enabled(if: Judge.has("bsdtar"), "bsdtar is not installed"))
  func bsdtar() throws { try judge("bsdtar -xOf $PACKAGE | wc -c") }

  @Test("Python's zipfile accepts the archive", .enabled(if: Judge.has("python3"), "python3 is not installed"))
  func zipfile() throws { try judge("python3 -m zipfile -t $PACKAGE") }

  @Test("bagit.py accepts the bag", .enabled(if: Judge.has("bagit.py"), "bagit.py is not in .venv"))
  func bagit() throws { try judge("$VENV/bagit.py --validate --quiet $FOLDER") }

  @Test(
    "the bag keeps its published profile", .enabled(if: Judge.has("bagit_profile.py"), "bagit_profile is not in .venv"))
  func bagProfile() throws {
    let program = """
      import bagit, bagit_profile, json, sys
      profile = json.load(open("Schemas/bagit-profile-1.json"))
      profile = bagit_profile.Profile(profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"], profile=profile)
      sys.exit(not profile.validate(bagit.Bag(sys.argv[1])))
      """
    try judge("$VENV/python -c '\(program)' $FOLDER")
  }

  @Test("prov-convert reads the provenance", .enabled(if: Judge.has("prov-convert"), "prov-convert is not in .venv"))
  func prov() throws { try judge("$VENV/prov-convert -f provn $FOLDER/data/provenance.json $TMP/provenance.provn") }

  @Test(
    "check-jsonschema accepts the report against the published schema",
    .enabled(if: Judge.has("check-jsonschema"), "check-jsonschema is not in .venv"))
  func jsonSchema() throws {
    let run = try ProgramRun.shell(
      "$VENV/check-jsonschema --schemafile Schemas/report-1.schema.json $ALL/gx-*/data/report.json",
      environment: ["ALL": try Self.packages.get().folder, "VENV": Judge.venv])
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
  }

  @Test(
    "rocrate-validator accepts the payload as a Process Run Crate",
    .enabled(if: Judge.has("rocrate-validator"), "rocrate-validator is not in .venv"))
  func crate() throws {
    try judge(
      """
      $VENV/python $ROOT/Tests/Judges/rocrate_offline.py -y validate -l required -p process-run-crate --no-paging \
      $FOLDER/data
      """, isSlow: true)
  }
}

/// A package of every report fixture, packed and unpacked.
final class PackagedFixtures: Sendable {
  /// The names of this run's folders: another run that goes on at the same time keeps its own.
  private static let prefix = "gxconvert-judges-\(ProcessInfo.processInfo.processIdentifier)-"

  let folder = NSTemporaryDirectory() + prefix + UUID().uuidString
  let packages: [(file: String, folder: String)]

  /// One package for text, one for DOCX, one for HTML.
  var oneOfEachKind: [(file: String, folder: String)] {
    ["txt", "docx", "html"].compactMap { suffix in
      packages.first { FileManager.default.fileExists(atPath: $0.folder + "/data/original/source." + suffix) }
    }
  }

  init() throws {
    let folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    packages = try ReportFixture.all().map { fixture in
      let package = try fixture.packaged()
      let file = "\(folder)/\(fixture.name).zip"
      try Data(package).write(to: URL(filePath: file))
      let reader = try PackageReader(package)
      _ = try PackageExtractor.extract(reader, into: folder)
      return (file, folder + "/" + reader.id)
    }
    atexit { PackagedFixtures.removeAll() }
  }

  private static func removeAll() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? []
    for name in names where name.hasPrefix(prefix) {
      try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + name)
    }
  }
}

extension ReportFixture {
  /// The fixture converted.
  func converted() throws -> Conversion { try Converter.convert(bytes(), name: input.lastPathComponent) }

  /// The fixture's package.
  func packaged() throws -> [UInt8] { try converted().package(original: bytes()) }
}
