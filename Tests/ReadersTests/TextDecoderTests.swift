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

  /// Sentences long enough to tell an encoding by.
  private let prose = "青榆县气象局二〇二三年政府信息公开工作年度报告。全年主动公开信息三十五条，收到申请两件，均按期答复，没有行政复议和行政诉讼。"

  /// The text as a tool leaves it that takes its bytes for letters of Windows-1252.
  private func takenForLatin(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }

  /// The same for GBK as Windows has it, where a first byte 0x80 is the sign of the euro.
  private func takenForGBK(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var taken = ""
    var index = 0
    while index < bytes.count {
      let length = bytes[index] > 0x80 ? 2 : 1
      taken += bytes[index] == 0x80 ? "€" : GB18030.text(bytes[index..<min(bytes.count, index + length)]) ?? ""
      index += length
    }
    return taken
  }

  @Test func `text that was encoded again is restored with a warning`() throws {
    let text = try TextDecoder.decode(Array(takenForLatin("2023：" + prose).utf8))
    #expect(String(decoding: text.utf8, as: UTF8.self) == "2023：" + prose)
    #expect(text.findings.map(\.check) == ["RD21"])
  }

  @Test func `signs of Windows-1252 stand for bytes, too`() throws {
    #expect(try decode(Array("æ”¿åºœå…¬å¼€ï¼šæ”¿åºœ".utf8)).0 == "政府公开：政府")
  }

  @Test func `UTF-8 that was taken for GBK is restored where nothing is lost, and told where a byte is`() throws {
    // With this last character all bytes find their pair.
    let even = prose + "无"
    let garbled = takenForGBK(even)
    #expect(garbled.contains("€"))
    let text = try TextDecoder.decode(Array(garbled.utf8))
    #expect(String(decoding: text.utf8, as: UTF8.self) == even)
    #expect(text.findings.map(\.check) == ["RD21"])
    let lossy = try TextDecoder.decode(Array(garbled.dropFirst(7).utf8))
    #expect(String(decoding: lossy.utf8, as: UTF8.self) == String(garbled.dropFirst(7)))
    #expect(lossy.findings.map(\.check) == ["RD22"])
  }

  @Test func `a page of which a part is garbled is told`() throws {
    #expect(try TextDecoder.decode(Array((prose + takenForLatin(prose)).utf8)).findings.map(\.check) == ["RD22"])
  }

  @Test(arguments: [
    "Çà et là, les élèves étaient là: déjà vu, Noël, façade, à côté, très élevé.", "關門開閘，鄉鎮錢銀鐵路，閱讀雙語題類。",
  ])
  func `sound text of letters or traditional characters stays`(text: String) throws {
    let read = try TextDecoder.decode(Array(text.utf8))
    #expect(String(decoding: read.utf8, as: UTF8.self) == text && read.findings.isEmpty)
  }

  @Test func `HZ is read, and tildes are left alone elsewhere`() throws {
    // 总体情况 between the shifts, a doubled tilde, and a line that ends inside.
    let text = "2023: ~{W\\LeGi?v~}, a~~b\n~{W\\Le\nGi"
    #expect(try decode(Array(text.utf8)) == ("2023: 总体情况, a~b\n总体\nGi", "HZ-GB-2312"))
    for text in ["~{.python}\nx", "a ~ b", "~{", "~~~", "~{WZL~}"] {
      #expect(try decode(Array(text.utf8)) == (text, "UTF-8"))
    }
  }

  @Test func `Big5 is told from the GB family by its second bytes`() throws {
    let traditional = "青榆縣氣象局二零二三年政府資訊公開工作年度報告。全年主動公開資訊，收到申請兩件，均按期答覆。"
    let big5 = TextEncodingConverter.convert(
      Array(traditional.utf8)[...], from: "UTF-8", to: Big5Probe.name, replacing: false)
    #expect(try decode(try #require(big5).bytes) == (traditional, "BIG5-HKSCS"))
    #expect(try decode(try #require(GB18030.bytes(Array(traditional.utf8)))) == (traditional, "GB18030"))
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
