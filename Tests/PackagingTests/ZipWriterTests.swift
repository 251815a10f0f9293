import Testing
import ZipIO

@Suite struct ZipWriterTests {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("bag/bagit.txt", Array("BagIt-Version: 1.0\n".utf8)), ("bag/data/empty", []),
    ("bag/data/报告.txt", Array(repeating: 7, count: 300)),
  ]

  @Test("a stored archive is laid out as APPNOTE 4.3 says, with nothing of the machine in it")
  func layout() throws {
    let archive = try ZipWriter.archive([("a", Array("hi".utf8))])
    let local: [UInt8] =
      [0x50, 0x4B, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0xAC, 0x2A, 0x93, 0xD8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]
      + Array("a".utf8) + Array("hi".utf8)
    let central: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 3] + local[4..<30] + [0, 0, 0, 0, 0, 0, 0, 0, 0xA4, 0x81, 0, 0, 0, 0] + Array("a".utf8)
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 33, 0, 0, 0, 0, 0]
    #expect(archive == local + central + end)
  }

  @Test("the canonical form gives back names and bytes")
  func canonicalEntries() throws {
    let archive = try ZipWriter.archive(Self.files)
    let entries = try CanonicalZip.entries(of: archive)
    #expect(entries.map(\.name) == Self.files.map(\.name))
    #expect(entries.map { Array(archive[$0.data]) } == Self.files.map(\.bytes))
  }

  @Test("every flipped bit, lost byte, added byte and cut is a deviation from the canonical form")
  func everyDamage() throws {
    let archive = try ZipWriter.archive(Self.files)
    for offset in archive.indices {
      for bit in 0..<8 {
        var damaged = archive
        damaged[offset] ^= 1 << UInt8(bit)
        #expect(throws: CanonicalZip.Deviation.self) { try CanonicalZip.entries(of: damaged) }
      }
      var shorter = archive
      shorter.remove(at: offset)
      #expect(throws: CanonicalZip.Deviation.self) { try CanonicalZip.entries(of: shorter) }
      var longer = archive
      longer.insert(0, at: offset)
      #expect(throws: CanonicalZip.Deviation.self) { try CanonicalZip.entries(of: longer) }
      #expect(throws: CanonicalZip.Deviation.self) { try CanonicalZip.entries(of: Array(archive[..<offset])) }
    }
  }

  @Test("a deflated archive is smaller and is no canonical one")
  func deflated() throws {
    let archive = try ZipWriter.deflatedArchive(Self.files)
    #expect(archive.count < (try ZipWriter.archive(Self.files)).count)
    #expect(throws: CanonicalZip.Deviation.self) { try CanonicalZip.entries(of: archive) }
  }

  @Test("what does not fit into a ZIP without Zip64 is refused")
  func limits() throws {
    var writer = ZipWriter()
    #expect(throws: ZipWriteError.unusableName("")) { try writer.header(name: "", size: 0, crc32: 0) }
    #expect(throws: ZipWriteError.tooLarge) { try writer.header(name: "a", size: 0xFFFF_FFFF, crc32: 0) }
    _ = try writer.header(name: "a", size: 0xFFFF_0000, crc32: 0)
    #expect(throws: ZipWriteError.tooLarge) { try writer.header(name: "b", size: 0xFFFF, crc32: 0) }
    var many = ZipWriter()
    for number in 0..<0xFFFF { _ = try many.header(name: "\(number)", size: 0, crc32: 0) }
    #expect(throws: ZipWriteError.tooManyEntries) { try many.header(name: "x", size: 0, crc32: 0) }
  }

  @Test("salvage finds the sound entries behind a damaged one and behind a lost directory")
  func salvage() throws {
    let archive = try ZipWriter.archive(Self.files)
    var damaged = archive
    damaged[40] ^= 1
    damaged[50] ^= 1
    let entries = ZipSalvage(Array(damaged.dropLast(40))).entries
    #expect(entries.filter(\.isSound).map(\.name) == Self.files.dropFirst().map(\.name))
  }

  @Test("salvage does not take an archive inside the archive for entries of the outer one")
  func nested() throws {
    let inner = try ZipWriter.archive(Self.files)
    let outer = try ZipWriter.archive([("outer/source.docx", inner)])
    #expect(ZipSalvage(outer).entries.map(\.name) == ["outer/source.docx"])
  }

  @Test("salvage of many headers that all claim the whole rest stays cheap")
  func quadraticClaims() throws {
    let header = try ZipWriter.archive([("a", [])]).prefix(31)
    var claims: [UInt8] = []
    for index in 0..<20_000 {
      var claim = Array(header)
      let rest = (20_000 - index - 1) * 31
      for byte in 0..<4 { claim[18 + byte] = UInt8(truncatingIfNeeded: rest >> (8 * byte)) }
      claim[14] = 1
      claims += claim
    }
    let clock = ContinuousClock()
    #expect(clock.measure { _ = ZipSalvage(claims) } < .seconds(5))
  }
}
