import Glibc

/// Converts bytes of a named encoding to UTF-8, or to another one, with the system's iconv.
enum TextEncodingConverter {
  /// What a conversion yields.
  struct Output {
    /// The text; every byte that cannot be read became U+FFFD.
    var bytes: [UInt8] = []
    /// Where the first unreadable byte stands in the input; nil if all was read.
    var firstFault: Int?
    /// How many faults there are.
    var faults = 0
  }

  /// Converts `bytes`; nil if the system does not know the encoding.
  ///
  /// Stops at the first fault unless `replacing`; a fault skips `unit` bytes.
  static func convert(
    _ bytes: ArraySlice<UInt8>, from encoding: String, to target: String = "UTF-8", replacing: Bool, unit: Int = 1
  ) -> Output? {
    guard let handle = iconv_open(target, encoding), Int(bitPattern: handle) != -1 else { return nil }
    defer { iconv_close(handle) }
    var output = Output()
    output.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    bytes.withUnsafeBytes { input in
      var chunk = Chunk(handle: handle, input: input)
      while chunk.convert(into: &output.bytes) == .fault {
        if output.firstFault == nil { output.firstFault = chunk.offset }
        output.faults += 1
        guard replacing else { return }
        output.bytes += [0xEF, 0xBF, 0xBD]
        chunk.skip(unit)
      }
    }
    return output
  }

  private enum Stop { case end, fault }

  private struct Chunk {
    let handle: iconv_t
    let input: UnsafeRawBufferPointer
    var offset = 0
    private static let size = 1 << 16

    /// Converts until the end or the next fault.
    mutating func convert(into output: inout [UInt8]) -> Stop {
      while offset < input.count {
        let (got, code) = step(into: &output)
        if code == 0 || (got == 0 && code == E2BIG) { return code == 0 ? .end : .fault }
        if code != E2BIG { return .fault }
      }
      return .end
    }

    mutating func skip(_ unit: Int) { offset = min(input.count, offset + unit) }

    private mutating func step(into output: inout [UInt8]) -> (written: Int, code: Int32) {
      var code: Int32 = 0
      let next = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
        var source = UnsafeMutablePointer<CChar>(
          mutating: input.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self))
        var left = input.count - offset
        var room = buffer.count
        buffer.withMemoryRebound(to: CChar.self) { target in
          var place = target.baseAddress
          if iconv(handle, &source, &left, &place, &room) == -1 { code = errno }
        }
        count = buffer.count - room
        offset = input.count - left
      }
      output += next
      return (next.count, code)
    }
  }
}
