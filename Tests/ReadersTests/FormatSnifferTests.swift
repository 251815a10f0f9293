import DocumentModel
import Readers
import TestSupport
import Testing

@Suite struct FormatSnifferTests {
  private func cause(_ bytes: [UInt8], _ name: String = "") -> ReadError.Cause? {
    do throws(ReadError) {
      _ = try FormatSniffer.format(of: bytes, name: name)
      return nil
    } catch {
      return error.cause
    }
  }

  private func format(_ text: String, _ name: String = "a.dat") throws -> InputFormat {
    try FormatSniffer.format(of: Array(text.utf8), name: name)
  }

  @Test func `content decides, whatever the name says`() throws {
    #expect(try FormatSniffer.format(of: DOCXBytes(DOCXBytes.paragraph("文")).bytes, name: "a.txt") == .docx)
    #expect(try format("<!DOCTYPE html><p>文", "a.txt") == .html)
    #expect(try format("\u{FEFF} \n<!-- 注 --><?xml version=\"1.0\"?>\n<HTML>", "a.txt") == .html)
    #expect(try format("青榆县气象局\n一、总体情况", "a.html") == .text)
    #expect(try format(" {\"schema\": 1}", "a.txt") == .json)
    #expect(try FormatSniffer.format(of: ZipBytes([.init("x/bagit.txt", "1")]).bytes, name: "a.docx") == .package)
  }

  @Test func `a text that begins with a table is a text by its name alone`() throws {
    #expect(try format("<table><tr><td>1</table>\n文", "a.md") == .text)
    #expect(try format("<table><tr><td>1</table>", "a") == .html)
  }

  @Test func `wide text is told like narrow text`() throws {
    var wide: [UInt8] = [0xFF, 0xFE]
    for byte in "<html>".utf8 { wide += [byte, 0] }
    #expect(try FormatSniffer.format(of: wide, name: "a") == .html)
  }

  @Test func `half of a Chinese character is no bracket`() throws {
    // U+837B and U+7B19: 0x7B is an opening brace, 0x3C an opening angle bracket in U+653C.
    for text in ["荻泽县人民政府工作报告", "笙田镇政府信息公开", "攼河区财政局"] {
      for (mark, isBig) in [([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true)] {
        let units = text.utf16.flatMap {
          isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        #expect(try FormatSniffer.format(of: mark + units, name: "a.txt") == .text)
      }
    }
  }

  @Test func `foreign formats are named`() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    var locked = compound + [UInt8](repeating: 0, count: 1024)
    for (index, byte) in "EncryptedPackage".utf8.enumerated() { locked[640 + 2 * index] = byte }
    #expect(cause(locked) == .encrypted)
    #expect(cause(compound) == .unsupportedFormat)
    #expect(cause(Array("%PDF-1.7".utf8)) == .unsupportedFormat)
    #expect(cause([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .unsupportedFormat)
    #expect(cause(ZipBytes([.init("xl/workbook.xml", "<x/>")]).bytes) == .unsupportedFormat)
    #expect(cause(ZipBytes([.init("a.txt", "1")]).bytes) == .unknownFormat)
    #expect(cause([]) == .empty)
    #expect(cause(Array("PK\u{3}\u{4}".utf8)) == .damaged)
  }

  @Test func `an old document under the name of a new one is named when read`() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect { try Reader.read(compound, as: .docx) } throws: {
      ($0 as? ReadError)?.message.english.contains("old binary .doc") == true
    }
  }
}
