import CZLib

/// The deflate compression of ZIP (RFC 1951), by the system's zlib.
enum Deflate {
  /// The deflated bytes at the highest level; nil where zlib has no memory or `bytes` is over 4 GiB.
  static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= UInt32.max else { return nil }
    var stream = z_stream()
    guard gx_deflate_init(&stream, 9) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard bound <= UInt32.max else { return nil }
    var isComplete = false
    let result = bytes.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(bound)
        isComplete = CZLib.deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = bound - Int(stream.avail_out)
      }
    }
    return isComplete ? result : nil
  }
}
