import DocumentModel
import Testing

@testable import Readers

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) throws(ReadError) -> (String, String) {
    let text = try TextDecoder.decode(bytes)
    return (String(decoding: text.utf8, as: UTF8.self), text.encoding)
  }

  private func fault(_ bytes: [UInt8]) -> ReadError? {
    do throws(ReadError) {
      _ = try TextDecoder.decode(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func wide(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private let text = "总体情况：\n2023 年"

  @Test func `UTF-8 with and without a mark`() throws {
    #expect(try decode(Array(text.utf8)) == (text, "UTF-8"))
    #expect(try decode([0xEF, 0xBB, 0xBF] + text.utf8) == (text, "UTF-8"))
    #expect(try decode(Array("甲\u{FEFF}乙".utf8)).0 == "甲\u{FEFF}乙")
    #expect(try decode([0xEF, 0xBB, 0xBF]).0.isEmpty)
  }

  @Test(arguments: [true, false]) func `UTF-16 with and without a mark`(big: Bool) throws {
    let name = big ? "UTF-16BE" : "UTF-16LE"
    #expect(try decode(wide("\u{FEFF}" + text + "𠮷", big: big)) == (text + "𠮷", name))
    #expect(try decode(wide(text, big: big)) == (text, name))
  }

  @Test func `the GB family is read as GB18030, four-byte characters too`() throws {
    // 总体㎡镕 and U+20BB7 𠮷.
    let bytes: [UInt8] = [0xD7, 0xDC, 0xCC, 0xE5, 0xA9, 0x4F, 0xE9, 0x46, 0x95, 0x34, 0xF4, 0x33]
    #expect(try decode(bytes + Array(repeating: [0xD7, 0xDC], count: 8).flatMap { $0 }).1 == "GB18030")
    #expect(try decode([0xD7, 0xDC, 0xCC, 0xE5] + bytes).0.hasPrefix("总体总体"))
  }

  @Test func `a byte that is no character stops the reading at its place`() {
    let error = fault(Array("一、总体\n二".utf8) + [0xE4, 0xB8] + Array("三".utf8))
    #expect(error?.cause == .damaged)
    #expect(error?.location.line == 2)
    #expect(error?.message.english.contains("line 2, byte 16") == true)
    #expect(fault(Array("总体情况".utf8.dropLast()))?.cause == .damaged)
    #expect(fault([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00])?.cause == .damaged)
  }

  @Test func `bytes that are no text are told as such`() {
    #expect(fault([0x00, 0x01, 0x80, 0xFF, 0x13, 0x88, 0x99, 0xC0])?.cause == .unknownFormat)
  }

  @Test func `white space alone is an empty input`() {
    for blank in [[0xEF, 0xBB, 0xBF], Array(" \n\u{3000}\u{A0}\t".utf8)] as [[UInt8]] {
      #expect { try Reader.read(blank, as: .text) } throws: { ($0 as? ReadError)?.cause == .empty }
    }
  }
}
