import Archive
import Foundation
import TestSupport
import Testing

/// Programs of others judge a sealed collection: reports of two years, a name with white space, a failure.
@Suite(.serialized) struct CollectionJudgesTests {
  private func judge(_ command: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let scratch = Scratch()
    for number in 0..<5 { try scratch.write(Sample.report(number), to: "in/\(number).txt") }
    try scratch.write(Sample.report(6), to: "in/二〇二三 年报.txt")
    try scratch.write("", to: "in/empty.txt")
    let collection = ReportCollection(at: scratch.path + "/2023")
    _ = try collection.add(ArchiveInputs(paths: [scratch.path + "/in"]))
    _ = try collection.seal()
    let run = try ProgramRun.shell(
      command, environment: ["FOLDER": scratch.path + "/2023", "VENV": Judge.venv, "HOME": scratch.path])
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)", sourceLocation: sourceLocation)
  }

  @Test("sha256sum accepts the manifest and the tag manifest")
  func coreutils() throws { try judge("cd $FOLDER && sha256sum -c --strict --quiet *manifest-sha256.txt") }

  @Test("bagit.py accepts the sealed folder", .enabled(if: Judge.has("bagit.py"), "bagit.py is not in .venv"))
  func bagit() throws { try judge("$VENV/bagit.py --validate --quiet $FOLDER") }

  @Test(
    "frictionless accepts the data package with its tables",
    .enabled(if: Judge.has("frictionless"), "frictionless is not in .venv"))
  func frictionless() throws {
    try judge("cd $FOLDER/data && $VENV/frictionless validate datapackage.json")
  }
}
