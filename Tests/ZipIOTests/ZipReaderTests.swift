import TestSupport
import Testing
import ZipIO

@Suite struct ZipReaderTests {
  private let pair = ZipBytes([.init("a.txt", "第一个条目"), .init("word/b.xml", "<b/>")])

  private func cause(_ body: () throws(ZipError) -> Void) -> ZipError.Cause? {
    do throws(ZipError) {
      try body()
      return nil
    } catch {
      return error.cause
    }
  }

  private func readAll(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    let reader = try ZipReader(bytes: bytes, limits: limits)
    for entry in reader.entries { _ = try reader.read(entry) }
  }

  @Test func `an honest archive yields its entries`() throws {
    let reader = try ZipReader(bytes: pair.bytes)
    #expect(reader.entries.map(\.name) == ["a.txt", "word/b.xml"])
    #expect(try reader.read("a.txt") == Array("第一个条目".utf8))
    #expect(reader.trailingBytes == 0)
    #expect(cause { () throws(ZipError) in _ = try reader.read("c") } == .missing)
  }

  @Test func `deflated data come out whole`() throws {
    let reader = try ZipReader(bytes: ZipBytes([.zeros("z", count: 5000)]).bytes)
    let data = try reader.read("z")
    #expect(data.count == reader.entries[0].size && data.allSatisfy { $0 == 0 })
  }

  @Test func `a bomb of high ratio is over a limit that it names`() {
    let bomb = ZipBytes([.zeros("z", count: 3 << 20)]).bytes
    #expect(
      cause { () throws(ZipError) in try readAll(bomb, limits: ZipLimits(ratio: 100)) }
        == .overLimit(option: "--max-ratio"))
    #expect(
      cause { () throws(ZipError) in try readAll(bomb, limits: ZipLimits(entryBytes: 1 << 20)) }
        == .overLimit(option: "--max-part"))
    #expect(
      cause { () throws(ZipError) in try readAll(bomb, limits: ZipLimits(inflatedBytes: 2 << 20)) }
        == .overLimit(option: "--max-inflated"))
    #expect(
      cause { () throws(ZipError) in try readAll(bomb, limits: ZipLimits(archiveBytes: 100)) }
        == .overLimit(option: "--max-archive"))
    #expect(cause { () throws(ZipError) in try readAll(bomb) } == nil)
  }

  @Test func `an entry that states less or more than it holds is not used`() {
    for stated in [4096, 1, 100_000] {
      var bomb = ZipBytes([.zeros("z", count: 50_000)])
      bomb.entries[0].statedSize = stated
      #expect(cause { () throws(ZipError) in try readAll(bomb.bytes) } == .damaged)
    }
  }

  @Test func `a size beyond what deflate can do never makes the reader reserve it`() {
    var bomb = ZipBytes([.zeros("z", count: 5000)])
    bomb.entries[0].statedSize = 0x7FFF_FFFF
    let limits = ZipLimits(entryBytes: .max, inflatedBytes: .max, ratio: .max)
    #expect(cause { () throws(ZipError) in try readAll(bomb.bytes, limits: limits) } == .damaged)
  }

  @Test func `a wrong checksum keeps the text back`() {
    var damaged = pair
    damaged.entries[0].crc ^= 1
    #expect(cause { () throws(ZipError) in try readAll(damaged.bytes) } == .damaged)
  }

  @Test func `an archive cut at any byte is damaged or no archive`() {
    let bytes = pair.bytes
    for length in 0..<bytes.count {
      let found = cause { () throws(ZipError) in try readAll(Array(bytes[..<length])) }
      #expect(found == .damaged || found == .notZip)
    }
  }

  @Test func `a flipped bit never passes as other text`() throws {
    let bytes = pair.bytes
    let good = try ZipReader(bytes: bytes)
    let texts = try good.entries.map { try good.read($0) }
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << UInt8(bit)
        guard let reader = try? ZipReader(bytes: flipped) else { continue }
        for (entry, text) in zip(reader.entries, texts) {
          if let got = try? reader.read(entry) { #expect(got == text) }
        }
      }
    }
  }

  @Test func `two entries with one name are refused, case ignored`() {
    for second in ["a.txt", "A.TXT"] {
      let twice = ZipBytes([.init("a.txt", "1"), .init(second, "2")])
      #expect(cause { () throws(ZipError) in try readAll(twice.bytes) } == .deceptive)
    }
  }

  @Test(arguments: ["../a", "a/../../b", "/etc/a", "\\a", "C:\\a", "a\\..\\b", "", "a\0b"])
  func `a name that leaves the folder is refused`(name: String) {
    #expect(cause { () throws(ZipError) in try readAll(ZipBytes([.init(name, "1")]).bytes) } == .deceptive)
  }

  @Test func `entries inside each other are refused`() {
    var bomb = ZipBytes([.zeros("a", count: 5000), .init("b", "1")])
    bomb.entries[1] = bomb.entries[0]
    bomb.entries[1].name = Array("b".utf8)
    bomb.entries[1].hasData = false
    bomb.entries[1].statedOffset = 0
    #expect(cause { () throws(ZipError) in try readAll(bomb.bytes) } == .deceptive)
  }

  @Test func `an encrypted entry and an unknown method are named as such`() {
    var locked = pair
    locked.entries[0].flags |= 1
    #expect(cause { () throws(ZipError) in try readAll(locked.bytes) } == .encrypted)
    var lzma = pair
    lzma.entries[0].method = 14
    #expect(cause { () throws(ZipError) in try readAll(lzma.bytes) } == .unsupportedMethod)
  }

  @Test func `bytes before the archive are refused, bytes behind it are counted`() throws {
    var prefixed = pair
    prefixed.prefix = Array("#!/bin/sh\n".utf8)
    #expect(cause { () throws(ZipError) in try readAll(prefixed.bytes) } == .damaged)
    prefixed.prefix = Array("PK##".utf8)
    #expect(cause { () throws(ZipError) in try readAll(prefixed.bytes) } == .damaged)
    #expect(try ZipReader(bytes: pair.bytes + [0, 0, 0x0A]).trailingBytes == 3)
  }

  @Test func `a local header that contradicts the directory is damage`() {
    var other = pair
    other.entries[0].localName = Array("b.txt".utf8)
    #expect(cause { () throws(ZipError) in try readAll(other.bytes) } == .damaged)
  }

  @Test func `65,536 entries are over the limit before any is looked at`() {
    var many = ZipBytes((0..<65_536).map { .init("\($0)", []) })
    #expect(cause { () throws(ZipError) in try readAll(many.bytes) } == .overLimit(option: "--max-entries"))
    many.statedCount = 3
    #expect(cause { () throws(ZipError) in try readAll(many.bytes) } == .damaged)
  }
}
