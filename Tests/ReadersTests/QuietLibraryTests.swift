import Foundation
import TestSupport
import Testing

/// What the libraries behind the readers have to say never reaches the user beside our own messages.
@Suite struct QuietLibraryTests {
  @Test("a part in a broken encoding gives one message, ours")
  func brokenEncoding() throws {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-32\"?><a>x".utf8.flatMap { byte -> [UInt8] in [0, 0, 0, byte] }
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """
    let archive = ZipBytes([
      .init("_rels/.rels", relationships),
      .init("word/document.xml", xml + [UInt8](repeating: 0x7F, count: 80)),
    ])
    let file = FileManager.default.temporaryDirectory.appending(path: "gx-quiet-\(UUID().uuidString).docx")
    try Data(archive.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try ProgramRun.shell("gxconvert \"$FILE\" --to json", environment: ["FILE": file.path])
    #expect(run.exitCode == 3)
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }
}
