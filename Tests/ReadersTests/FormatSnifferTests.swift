import DocumentModel
import Readers
import TestSupport
import Testing

@Suite struct FormatSnifferTests {
  private func cause(_ bytes: [UInt8]) -> ReadError.Cause? {
    do throws(ReadError) {
      _ = try FormatSniffer.format(of: bytes)
      return nil
    } catch {
      return error.cause
    }
  }

  private func format(_ text: String) throws -> InputFormat {
    try FormatSniffer.format(of: Array(text.utf8))
  }

  @Test func `content decides`() throws {
    #expect(try FormatSniffer.format(of: DOCXBytes(DOCXBytes.paragraph("文")).bytes) == .docx)
    #expect(try format("<!DOCTYPE html><p>文") == .html)
    #expect(try format("\u{FEFF} \n<!-- 注 --><?xml version=\"1.0\"?>\n<HTML>") == .html)
    #expect(try format("青榆县气象局\n一、总体情况") == .text)
    #expect(try format(" {\"schema\": 1}") == .json)
    #expect(try FormatSniffer.format(of: ZipBytes([.init("x/bagit.txt", "1")]).bytes) == .package)
  }

  @Test(arguments: [
    "<table><tr><td>1</table>\n文",
    "<div style=\"text-align:center\"><img src=\"1.png\"></div>\n\n# 青榆县气象局\n\n<table><tr><td>规章<td>0</table>\n\n全年无申请。",
    "<p align=\"center\">第 1 页</p>\n\n青榆县气象局 2023 年度报告\n\n一、总体情况\n",
  ])
  func `a text may begin with a piece of markup`(text: String) throws { #expect(try format(text) == .text) }

  @Test(arguments: [
    "<table><tr><td>1</table>",
    "<div><h1>青榆县气象局</h1><p>全年无申请。</div>\n上一篇：无\n",
    "<b>青榆县气象局</b><br>\n一、总体情况<br>\n全年无申请。<br>\n",
    "<P>青榆县气象局\n<P>全年无申请。\n",
    "<style>p { color: red }\nh1 { color: red }</style><p>全年无申请。</p>\n&nbsp;全年无\n",
    "<table><tr><td><p>一、总体情况</p><p>全年主动公开信息若干条。</p></td></tr></table>\n主办：青榆县",
  ])
  func `a page may begin with any tag`(text: String) throws { #expect(try format(text) == .html) }

  @Test(arguments: ["{0}------\n\n青榆县气象局\n", "{page 1}\n青榆县气象局", "{{目录}}\n一、总体情况", "{一、总体情况}"])
  func `a brace opens an object only before a name or its end`(text: String) throws {
    #expect(try format(text) == .text)
  }

  @Test(arguments: ["{\n  \"schema\": 1", "{}", "{", "{ \"sche"]) func `a broken object is JSON all the same`(
    text: String
  ) throws {
    #expect(try format(text) == .json)
  }

  @Test(arguments: [
    ("From: <saved>\r\nSubject: =?utf-8?Q?x?=\r\n\tx\r\nMIME-Version: 1.0\r\n\r\n<html>", "MHTML"),
    ("MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "MHTML"),
    ("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:x\"><office:body/>", "OpenDocument"),
    ("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>", "Word 2003"),
    ("<pkg:package xmlns:pkg=\"x\">", "Flat OPC"), ("<?xml version='1.0'?><uof:UOF>", "UOF"),
    ("<?xml version=\"1.0\"?>\n<!-- x -->\n<alto><Layout/></alto>", "「alto」"),
  ])
  func `dialects of XML and mail are named`(text: String, name: String) {
    #expect { try format(text) } throws: {
      let error = $0 as? ReadError
      return error?.cause == .unsupportedFormat && error?.message.english.contains(name) == true
    }
  }

  @Test(arguments: [
    "Title: 年度报告\nDate: 2024-01-09\n\n一、总体情况\n", "<青榆县用水办法>\n一、总体情况\n", "MIME是一种格式\nMIME-Version: 1.0",
    "<?xml version=\"1.0\"?>\n青榆县气象局\n",
  ])
  func `a text may look a little like them`(text: String) throws { #expect(try format(text) == .text) }

  @Test func `wide text is told like narrow text`() throws {
    var wide: [UInt8] = [0xFF, 0xFE]
    for byte in "<html>".utf8 { wide += [byte, 0] }
    #expect(try FormatSniffer.format(of: wide) == .html)
  }

  @Test func `half of a Chinese character is no bracket`() throws {
    // U+837B and U+7B19: 0x7B is an opening brace, 0x3C an opening angle bracket in U+653C.
    for text in ["荻泽县人民政府工作报告", "笙田镇政府信息公开", "攼河区财政局"] {
      for (mark, isBig) in [([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true)] {
        let units = text.utf16.flatMap {
          isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        #expect(try FormatSniffer.format(of: mark + units) == .text)
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
